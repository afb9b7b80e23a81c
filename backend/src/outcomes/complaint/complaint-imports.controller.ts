import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type ImportList, ImportMapping, ImportUpload, type ImportView } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ComplaintImportsService } from './complaint-imports.service.js';

@Controller('complaint-imports')
@Audience('service-manager')
export class ComplaintImportsController {
  constructor(private readonly imports: ComplaintImportsService) {}

  @Post()
  upload(@By() caller: Caller, @Body() file: unknown, @Query() query: ImportUpload): Promise<ImportView> {
    return this.imports.upload(caller, file, query.fileName);
  }

  @Get()
  list(@By() caller: Caller): Promise<ImportList> {
    return this.imports.list(caller);
  }

  @Get(':id')
  get(@By() caller: Caller, @Id() id: string): Promise<ImportView> {
    return this.imports.get(caller, id);
  }

  @Put(':id/mapping')
  remap(@By() caller: Caller, @Id() id: string, @Body() body: ImportMapping): Promise<ImportView> {
    return this.imports.remap(caller, id, body);
  }

  @Post(':id/application')
  apply(@By() caller: Caller, @Id() id: string): Promise<ImportView> {
    return this.imports.apply(caller, id);
  }

  @Delete(':id/application')
  undo(@By() caller: Caller, @Id() id: string): Promise<ImportView> {
    return this.imports.undo(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  discard(@Id() id: string): Promise<void> {
    return this.imports.discard(id);
  }
}
