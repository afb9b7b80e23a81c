import { Controller, Get, Header, Query } from '@nestjs/common';
import { type AcrossTeamsReply, type LinkageMeasures, LinkageQuery, type LinkageTeam, LinkQuery, type LinkReply, LinkTableQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { AnalysisService } from './analysis.service.js';
import { LinkService } from './link.service.js';

@Controller('linkage')
@Audience('hr', 'leader')
export class AnalysisController {
  constructor(
    private readonly analysis: AnalysisService,
    private readonly links: LinkService,
  ) {}

  @Get('measures')
  measures(): Promise<LinkageMeasures> {
    return this.analysis.measures();
  }

  @Get('link')
  link(@By() caller: Caller, @Query() query: LinkQuery): Promise<LinkReply> {
    return this.links.link(caller, query);
  }

  @Get('link.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="link.csv"')
  linkTable(@By() caller: Caller, @Query() query: LinkTableQuery): Promise<string> {
    return this.links.table(caller, query);
  }

  @Get('teams/:id')
  team(@By() caller: Caller, @Id() id: string, @Query() query: LinkQuery): Promise<LinkageTeam> {
    return this.links.team(caller, id, query);
  }

  @Get('teams/:id/lines.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="two-lines.csv"')
  teamTable(@By() caller: Caller, @Id() id: string, @Query() query: LinkQuery): Promise<string> {
    return this.links.teamTable(caller, id, query);
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
