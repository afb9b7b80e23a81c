import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  EndorsementInvitation,
  type EndorsementRequest,
  type EndorsementRequestList,
  EndorsementSentence,
  type EvidenceList,
  EvidenceQuery,
  type MyCandidacyList,
  type MyNomination,
  type MyNominationList,
  NewNomination,
  NominationChange,
  type NomineeTeamList,
  NomineeTeamQuery,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { CandidaciesService } from './candidacies.service.js';
import { EndorsementsService } from './endorsements.service.js';
import { EvidenceSource } from './evidence-source.js';
import { NominationsService } from './nominations.service.js';

@Controller()
@Audience('employee')
export class NominationsController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly endorsements: EndorsementsService,
    private readonly candidacies: CandidaciesService,
    private readonly evidence: EvidenceSource,
  ) {}

  @Post('award-programmes/:id/nominations')
  submit(@By() caller: Caller, @Id() programmeId: string, @Body() body: NewNomination): Promise<MyNomination> {
    return this.nominations.submit(caller, programmeId, body);
  }

  @Get('nominations/mine')
  mine(@By() caller: Caller): Promise<MyNominationList> {
    return this.nominations.mine(caller);
  }

  @Put('nominations/:id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: NominationChange): Promise<MyNomination> {
    return this.nominations.change(caller, id, body);
  }

  @Delete('nominations/:id')
  @HttpCode(204)
  withdraw(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.nominations.withdraw(caller, id);
  }

  /** Asks colleagues to stand by it; they get a mail. */
  @Post('nominations/:id/endorsements')
  ask(@By() caller: Caller, @Id() id: string, @Body() { employeeIds }: EndorsementInvitation): Promise<MyNomination> {
    return this.endorsements.ask(caller, id, employeeIds);
  }

  @Get('endorsement-requests')
  requests(@By() caller: Caller): Promise<EndorsementRequestList> {
    return this.endorsements.requests(caller);
  }

  @Put('endorsement-requests/:id')
  endorse(@By() caller: Caller, @Id() nominationId: string, @Body() { sentence }: EndorsementSentence): Promise<EndorsementRequest> {
    return this.endorsements.give(caller, nominationId, sentence);
  }

  @Delete('endorsement-requests/:id')
  @HttpCode(204)
  refuse(@By() caller: Caller, @Id() nominationId: string): Promise<void> {
    return this.endorsements.refuse(caller, nominationId);
  }

  /** What the caller is nominated for, once nominations are closed. */
  @Get('my-candidacies')
  nominatedFor(@By() caller: Caller): Promise<MyCandidacyList> {
    return this.candidacies.list(caller);
  }

  @Post('my-candidacies/:id/refusal')
  @HttpCode(204)
  decline(@By() caller: Caller, @Id() candidateId: string): Promise<void> {
    return this.candidacies.decline(caller, candidateId);
  }

  @Delete('my-candidacies/:id/refusal')
  @HttpCode(204)
  return(@By() caller: Caller, @Id() candidateId: string): Promise<void> {
    return this.candidacies.return(caller, candidateId);
  }

  @Get('nomination-evidence')
  async offered(@By() caller: Caller, @Query() { employeeIds, teamId }: EvidenceQuery): Promise<EvidenceList> {
    return { items: await this.evidence.offered(caller, employeeIds, teamId) };
  }

  /** Every team but the root, which is the organisation itself. */
  @Get('nominee-teams')
  teamsFor(@Query() { search }: NomineeTeamQuery): Promise<NomineeTeamList> {
    return this.nominations.teamsFor(search);
  }
}
