import { Body, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type ImportList, ImportMapping, ImportUpload, type ImportView } from '@throughline/contract';
import { By, type Caller } from '../http/caller.js';
import { Id } from '../http/id-param.js';
import type { ImportUseCases } from './import-use-cases.js';

/** The routes that imports of every kind have; a controller of a kind says where they are and who may use them. */
export abstract class ImportsController {
  constructor(private readonly imports: ImportUseCases) {}

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

  @Delete(':id')
  @HttpCode(204)
  discard(@Id() id: string): Promise<void> {
    return this.imports.discard(id);
  }
}
