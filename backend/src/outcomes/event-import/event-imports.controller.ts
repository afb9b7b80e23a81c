import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { type EventImportList, EventImportMapping, EventImportUpload, type EventImportView } from '@throughline/contract';
import type { FastifyReply } from 'fastify';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Repeatable } from '../../platform/http/repeatable.js';
import { EventImportsService } from './event-imports.service.js';

@Controller('event-imports')
@Audience('service-manager')
export class EventImportsController {
  constructor(private readonly imports: EventImportsService) {}

  @Post()
  @Repeatable()
  upload(@Body() file: unknown, @Query() query: EventImportUpload): Promise<EventImportView> {
    return this.imports.upload(file, query);
  }

  @Get()
  list(): Promise<EventImportList> {
    return this.imports.list();
  }

  @Get(':id')
  get(@Id() id: string): Promise<EventImportView> {
    return this.imports.get(id);
  }

  @Get(':id/problems.csv')
  problems(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    void reply.header('cache-control', 'no-store');
    return this.imports.problems(id);
  }

  @Put(':id/mapping')
  remap(@Id() id: string, @Body() body: EventImportMapping): Promise<EventImportView> {
    return this.imports.remap(id, body);
  }

  @Post(':id/application')
  apply(@By() caller: Caller, @Id() id: string): Promise<EventImportView> {
    return this.imports.apply(caller, id);
  }

  @Delete(':id/application')
  undo(@By() caller: Caller, @Id() id: string): Promise<EventImportView> {
    return this.imports.undo(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  discard(@Id() id: string): Promise<void> {
    return this.imports.discard(id);
  }
}
