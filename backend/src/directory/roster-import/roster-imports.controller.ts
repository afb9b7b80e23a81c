import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type ImportList, ImportMapping, ImportUpload, type ImportView } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ImportFiles } from '../../platform/files/import-files.js';
import { RosterImport } from './roster.import.js';

@Controller('roster-imports')
@Audience('hr')
export class RosterImportsController {
  constructor(
    private readonly files: ImportFiles,
    private readonly roster: RosterImport,
  ) {}

  @Post()
  upload(@Body() file: unknown, @Query() query: ImportUpload): Promise<ImportView> {
    return this.files.upload(this.roster, file, query.fileName);
  }

  @Get()
  list(): Promise<ImportList> {
    return this.files.list(this.roster);
  }

  @Get(':id')
  find(@Id() id: string): Promise<ImportView> {
    return this.files.find(this.roster, id);
  }

  @Put(':id/mapping')
  remap(@Id() id: string, @Body() body: ImportMapping): Promise<ImportView> {
    return this.files.remap(this.roster, id, body);
  }

  @Post(':id/application')
  apply(@By() caller: Caller, @Id() id: string): Promise<ImportView> {
    return this.files.apply(this.roster, id, caller.employeeId);
  }

  @Delete(':id')
  @HttpCode(204)
  discard(@Id() id: string): Promise<void> {
    return this.files.discard(this.roster.kind, id);
  }
}
