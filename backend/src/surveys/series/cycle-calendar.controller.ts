import { Controller, Get, Query } from '@nestjs/common';
import type { CycleCalendar } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { CycleCalendarService } from './cycle-calendar.service.js';

@Controller('cycle-calendar')
@Audience('hr')
export class CycleCalendarController {
  constructor(private readonly calendar: CycleCalendarService) {}

  @Get()
  find(@Query('from') from?: string, @Query('until') until?: string): Promise<CycleCalendar> {
    return this.calendar.of(from, until);
  }
}
