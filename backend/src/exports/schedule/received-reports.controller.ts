import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import type { ReceivedReportList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ExportSchedulesService } from './export-schedules.service.js';

@Controller('received-reports')
@Audience('signed-in')
export class ReceivedReportsController {
  constructor(private readonly schedules: ExportSchedulesService) {}

  /** The reports that the caller gets by mail. */
  @Get()
  list(@By() caller: Caller): Promise<ReceivedReportList> {
    return this.schedules.receivedBy(caller);
  }

  /** The caller gets it no more. */
  @Delete(':id')
  @HttpCode(204)
  leave(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.schedules.leave(caller, id);
  }
}
