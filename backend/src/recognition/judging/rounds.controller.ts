import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  CandidateJudges,
  type JudgeList,
  JudgeRemoval,
  NewJudges,
  Nudge,
  type Nudged,
  PanelDecision,
  type RoundAssignment,
  type RoundList,
  RoundPlan,
  type RoundProgress,
  type RoundResults,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Repeatable } from '../../platform/http/repeatable.js';
import { AssignmentsService } from './assignments.service.js';
import { JudgesService } from './judges.service.js';
import { PanelService } from './panel.service.js';
import { ProgressService } from './progress.service.js';
import { ResultsService } from './results.service.js';
import { RoundsService } from './rounds.service.js';

@Controller()
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly judges: JudgesService,
    private readonly assignments: AssignmentsService,
    private readonly progress: ProgressService,
    private readonly results: ResultsService,
    private readonly panel: PanelService,
  ) {}

  @Get('award-programmes/:id/rounds')
  @Audience('hr')
  list(@By() caller: Caller, @Id() id: string): Promise<RoundList> {
    return this.rounds.list(caller, id);
  }

  @Put('award-programmes/:id/rounds')
  @Audience('hr')
  plan(@By() caller: Caller, @Id() id: string, @Body() body: RoundPlan): Promise<RoundList> {
    return this.rounds.plan(caller, id, body);
  }

  @Get('award-programmes/:id/judges')
  @Audience('hr')
  judgesOf(@Id() id: string): Promise<JudgeList> {
    return this.judges.list(id);
  }

  @Post('award-programmes/:id/judges')
  @Audience('hr')
  addJudges(@By() caller: Caller, @Id() id: string, @Body() body: NewJudges): Promise<JudgeList> {
    return this.judges.add(caller, id, body);
  }

  @Post('award-programmes/:id/judges/:judgeId/removal')
  @HttpCode(204)
  @Audience('hr')
  removeJudge(@By() caller: Caller, @Id() id: string, @Id('judgeId') judgeId: string, @Body() body: JudgeRemoval): Promise<void> {
    return this.judges.remove(caller, id, judgeId, body);
  }

  @Post('award-rounds/:id/opening')
  @HttpCode(204)
  @Repeatable()
  @Audience('hr')
  open(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.rounds.open(caller, id);
  }

  @Post('award-rounds/:id/closure')
  @HttpCode(204)
  @Repeatable()
  @Audience('hr')
  close(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.rounds.close(caller, id);
  }

  @Get('award-rounds/:id/assignment')
  @Audience('hr')
  assignment(@By() caller: Caller, @Id() id: string): Promise<RoundAssignment> {
    return this.assignments.show(caller, id);
  }

  @Put('award-rounds/:id/candidates/:candidateId/judges')
  @Audience('hr')
  reassign(@By() caller: Caller, @Id() id: string, @Id('candidateId') candidateId: string, @Body() body: CandidateJudges): Promise<RoundAssignment> {
    return this.assignments.reassign(caller, id, candidateId, body);
  }

  @Get('award-rounds/:id/progress')
  @Audience('hr')
  progressOf(@Id() id: string): Promise<RoundProgress> {
    return this.progress.show(id);
  }

  @Post('award-rounds/:id/nudges')
  @Audience('hr')
  nudge(@Id() id: string, @Body() body: Nudge): Promise<Nudged> {
    return this.progress.nudge(id, body);
  }

  @Get('award-rounds/:id/results')
  @Audience('hr')
  resultsOf(@By() caller: Caller, @Id() id: string): Promise<RoundResults> {
    return this.results.show(caller, id);
  }

  @Post('award-rounds/:id/panel-decisions')
  @HttpCode(204)
  @Audience('hr')
  decide(@By() caller: Caller, @Id() id: string, @Body() body: PanelDecision): Promise<void> {
    return this.panel.decide(caller, id, body);
  }
}
