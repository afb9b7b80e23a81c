import { Body, Controller, Get, Header, Post, Query, StreamableFile } from '@nestjs/common';
import {
  type BarrierRun,
  type BarrierRunList,
  BarrierRunWithdrawal,
  type ComplaintInspectionList,
  type ComplaintInspectionView,
  InspectionCertificateQuery,
  NewBarrierRun,
  NewComplaintInspection,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { BarrierRunsService } from './barrier-runs.service.js';
import { InspectionsService } from './inspections.service.js';

@Controller()
@Audience('service-manager')
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly runs: BarrierRunsService,
  ) {}

  @Get('complaint-inspections')
  list(): Promise<ComplaintInspectionList> {
    return this.inspections.list();
  }

  /** Computes an inspection and issues its certificate. It is numbered and stays, whatever its result. */
  @Post('complaint-inspections')
  issue(@By() caller: Caller, @Body() body: NewComplaintInspection): Promise<ComplaintInspectionView> {
    return this.inspections.issue(caller, body);
  }

  @Get('complaint-inspections/:id')
  get(@Id() id: string): Promise<ComplaintInspectionView> {
    return this.inspections.get(id);
  }

  /** The report as it is kept, letter by letter: its SHA-256 is the checksum on the certificate. */
  @Get('complaint-inspections/:id/report.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="inspection.json"')
  text(@Id() id: string): Promise<string> {
    return this.inspections.text(id);
  }

  @Get('complaint-inspections/:id/certificate')
  @Header('cache-control', 'private, no-store')
  async certificate(@Id() id: string, @Query() { language = 'en' }: InspectionCertificateQuery): Promise<StreamableFile> {
    const content = await this.inspections.certificate(id, language);
    return new StreamableFile(content, { type: 'application/pdf', disposition: 'attachment; filename="inspection.pdf"', length: content.length });
  }

  @Get('complaint-barrier-runs')
  allRuns(): Promise<BarrierRunList> {
    return this.runs.list();
  }

  @Post('complaint-barrier-runs')
  enter(@By() caller: Caller, @Body() body: NewBarrierRun): Promise<BarrierRun> {
    return this.runs.enter(caller, body);
  }

  @Post('complaint-barrier-runs/:id/withdrawal')
  withdraw(@Id() id: string, @Body() body: BarrierRunWithdrawal): Promise<BarrierRun> {
    return this.runs.withdraw(id, body);
  }
}
