import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { type LinkageRun, NewLinkageRun } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { LinkageRunsService } from './linkage-runs.service.js';

@Controller('linkage/runs')
@Audience('hr', 'leader')
export class LinkageRunsController {
  constructor(private readonly runs: LinkageRunsService) {}

  @Post()
  @HttpCode(202)
  start(@By() caller: Caller, @Body() body: NewLinkageRun): Promise<LinkageRun> {
    return this.runs.start(caller, body);
  }

  @Get(':id')
  get(@By() caller: Caller, @Id() id: string): Promise<LinkageRun> {
    return this.runs.get(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  cancel(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.runs.cancel(caller, id);
  }
}
