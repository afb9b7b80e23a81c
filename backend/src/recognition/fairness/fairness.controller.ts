import { Controller, Get, Header } from '@nestjs/common';
import type { FairnessReport, FairnessReports } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { FairnessService } from './fairness.service.js';

@Controller('fairness-reports')
@Audience('hr')
export class FairnessController {
  constructor(private readonly reports: FairnessService) {}

  @Get()
  list(): Promise<FairnessReports> {
    return this.reports.list();
  }

  @Get(':id')
  report(@Id() id: string): Promise<FairnessReport> {
    return this.reports.report(id);
  }

  @Get(':id/figures.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="fairness.csv"')
  table(@Id() id: string): Promise<string> {
    return this.reports.table(id);
  }
}
