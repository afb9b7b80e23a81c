import { Body, Controller, Delete, Get, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { type ExportFile, type ExportFileList, NewExport } from '@throughline/contract';
import type { FastifyReply } from 'fastify';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ExportFilesService } from './export-files.service.js';
import { sentFile } from './sent-file.js';

@Controller('exports')
@Audience('hr', 'leader')
export class ExportFilesController {
  constructor(private readonly files: ExportFilesService) {}

  /** Small files are done when this answers; for large ones the caller gets a mail. */
  @Post()
  @HttpCode(201)
  start(@By() caller: Caller, @Body() body: NewExport): Promise<ExportFile> {
    return this.files.start(caller, body);
  }

  @Get()
  list(@By() caller: Caller): Promise<ExportFileList> {
    return this.files.list(caller);
  }

  @Get(':id')
  get(@By() caller: Caller, @Id() id: string): Promise<ExportFile> {
    return this.files.find(caller, id);
  }

  /** The file itself, with its SHA-256 and number of rows as headers. */
  @Get(':id/content')
  async content(@By() caller: Caller, @Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sentFile(await this.files.download(caller, id), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.files.remove(caller, id);
  }
}
