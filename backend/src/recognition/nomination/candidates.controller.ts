import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type CandidateList, CandidateQuery, CandidateRemoval, type CandidateView, type NominationList, NominationQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { CandidatePages } from './candidate-pages.js';
import { Nominations } from './nomination-list.js';

@Controller()
@Audience('hr')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatePages,
    private readonly nominations: Nominations,
  ) {}

  @Get('award-programmes/:id/nominations')
  ofProgramme(@By() caller: Caller, @Id() programmeId: string, @Query() query: NominationQuery): Promise<NominationList> {
    return this.nominations.ofProgramme(caller, programmeId, query);
  }

  @Get('award-programmes/:id/candidates')
  list(@By() caller: Caller, @Id() programmeId: string, @Query() query: CandidateQuery): Promise<CandidateList> {
    return this.candidates.list(caller, programmeId, query);
  }

  @Get('award-candidates/:id')
  get(@By() caller: Caller, @Id() id: string): Promise<CandidateView> {
    return this.candidates.get(caller, id);
  }

  @Post('award-candidates/:id/removal')
  remove(@By() caller: Caller, @Id() id: string, @Body() { reason }: CandidateRemoval): Promise<CandidateView> {
    return this.candidates.remove(caller, id, reason);
  }

  @Post('award-candidates/:id/return')
  return(@By() caller: Caller, @Id() id: string): Promise<CandidateView> {
    return this.candidates.return(caller, id);
  }
}
