import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { type AwardLogCheck, type AwardLogPage, AwardLogQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { AwardLogsService } from './award-logs.service.js';

@Controller('award-programmes')
@Audience('hr')
export class AwardLogsController {
  constructor(private readonly logs: AwardLogsService) {}

  @Get(':id/log')
  page(@By() caller: Caller, @Id() id: string, @Query() query: AwardLogQuery): Promise<AwardLogPage> {
    return this.logs.page(caller, id, query);
  }

  /** The whole log for an auditor, after the reveal: JSON that `npm run ops -- replay-award --file` plays again. */
  @Get(':id/log.json')
  async exported(@By() caller: Caller, @Id() id: string): Promise<StreamableFile> {
    const { content, disposition } = await this.logs.exported(caller, id);
    return new StreamableFile(content, { type: 'application/json; charset=utf-8', disposition });
  }

  @Get(':id/log-check')
  check(@By() caller: Caller, @Id() id: string): Promise<AwardLogCheck> {
    return this.logs.check(caller, id);
  }
}
