import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { type ExportSchedule, type ExportScheduleList, ExportScheduleText } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ExportSchedulesService } from './export-schedules.service.js';

@Controller('report-schedules')
@Audience('hr')
export class ExportSchedulesController {
  constructor(private readonly schedules: ExportSchedulesService) {}

  /** The reports by mail of the organisation. */
  @Get()
  list(): Promise<ExportScheduleList> {
    return this.schedules.list();
  }

  /** Sets up a report by mail. */
  @Post()
  @HttpCode(201)
  add(@By() caller: Caller, @Body() body: ExportScheduleText): Promise<ExportSchedule> {
    return this.schedules.add(caller, body);
  }

  /** Replaces what a report is; also pauses it and lets it go on. */
  @Put(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: ExportScheduleText): Promise<ExportSchedule> {
    return this.schedules.change(caller, id, body);
  }

  /** Stops a report for good. */
  @Delete(':id')
  @HttpCode(204)
  remove(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.schedules.remove(caller, id);
  }
}
