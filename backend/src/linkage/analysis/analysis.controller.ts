import { Controller, Get, Header, Query } from '@nestjs/common';
import { type AcrossTeamsReply, type LinkageMeasures, LinkageQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { AnalysisService } from './analysis.service.js';

@Controller('linkage')
@Audience('hr', 'leader')
export class AnalysisController {
  constructor(private readonly analysis: AnalysisService) {}

  @Get('measures')
  measures(): Promise<LinkageMeasures> {
    return this.analysis.measures();
  }

  @Get('across')
  across(@By() caller: Caller, @Query() query: LinkageQuery): Promise<AcrossTeamsReply> {
    return this.analysis.across(caller, query);
  }

  @Get('left-out')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="left-out.csv"')
  leftOut(@By() caller: Caller, @Query() query: LinkageQuery): Promise<string> {
    return this.analysis.leftOut(caller, query);
  }
}
