import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type ImportList, ImportMapping, ImportUpload, type ImportView } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { CustomerPlanImportsService } from './customer-plan-imports.service.js';

@Controller('customer-plan-imports')
@Audience('service-manager')
export class CustomerPlanImportsController {
  constructor(private readonly imports: CustomerPlanImportsService) {}

  @Post()
  upload(@Body() file: unknown, @Query() query: ImportUpload): Promise<ImportView> {
    return this.imports.upload(file, query.fileName);
  }

  @Get()
  list(): Promise<ImportList> {
    return this.imports.list();
  }

  @Get(':id')
  get(@Id() id: string): Promise<ImportView> {
    return this.imports.get(id);
  }

  @Put(':id/mapping')
  remap(@Id() id: string, @Body() body: ImportMapping): Promise<ImportView> {
    return this.imports.remap(id, body);
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
