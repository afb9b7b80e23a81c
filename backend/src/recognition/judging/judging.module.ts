import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { BlindnessModule } from '../blindness/blindness.module.js';
import { NominationModule } from '../nomination/nomination.module.js';
import { PackModule } from '../pack/pack.module.js';
import { RecordModule } from '../record/record.module.js';
import { AwardCategoryRow } from '../programme/award-category.entity.js';
import { AwardProgrammeRow } from '../programme/award-programme.entity.js';
import { SealModule } from '../reveal/seal.module.js';
import { VoteModule } from '../vote/vote.module.js';
import { AssignmentPlan } from './assignment-plan.js';
import { AssignmentsService } from './assignments.service.js';
import { AwardAssignmentRow } from './award-assignment.entity.js';
import { AwardConflictRow } from './award-conflict.entity.js';
import { AwardJudgeRow } from './award-judge.entity.js';
import { AwardPanelDecisionRow } from './award-panel-decision.entity.js';
import { AwardRankingRow } from './award-ranking.entity.js';
import { AwardRoundCandidateRow } from './award-round-candidate.entity.js';
import { AwardRoundResultRow } from './award-round-result.entity.js';
import { AwardRoundRow } from './award-round.entity.js';
import { AwardVerdictRow } from './award-verdict.entity.js';
import { CandidateTexts } from './candidate-texts.js';
import { ConflictFinder } from './conflict-finder.js';
import { JudgedCandidates } from './judged-candidates.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { JudgesService } from './judges.service.js';
import { JudgingComputer } from './judging-computer.js';
import { JudgingController } from './judging.controller.js';
import { JudgingService } from './judging.service.js';
import { PanelService } from './panel.service.js';
import { ProgressService } from './progress.service.js';
import { RenewAwardConflictsJob } from './renew-award-conflicts.job.js';
import { ResultsService } from './results.service.js';
import { RoundClosing } from './round-closing.js';
import { RoundFacts } from './round-facts.js';
import { RoundOpening } from './round-opening.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsService } from './rounds.service.js';
import { RunAwardRoundsJob } from './run-award-rounds.job.js';
import { SendNudgeJob } from './send-nudge.job.js';
import { Unassigning } from './unassigning.js';
import { Winners } from './winners.js';

/** Rounds, judges and what they came to. */
@Module({
  imports: [
    BlindnessModule,
    NominationModule,
    PackModule,
    RecordModule,
    SealModule,
    VoteModule,
    RowsModule.for(
      AwardAssignmentRow,
      AwardCategoryRow,
      AwardConflictRow,
      AwardJudgeRow,
      AwardPanelDecisionRow,
      AwardProgrammeRow,
      AwardRankingRow,
      AwardRoundCandidateRow,
      AwardRoundResultRow,
      AwardRoundRow,
      AwardVerdictRow,
    ),
  ],
  controllers: [RoundsController, JudgingController],
  providers: [
    AssignmentPlan,
    AssignmentsService,
    CandidateTexts,
    ConflictFinder,
    JudgedCandidates,
    JudgedProgrammes,
    JudgesService,
    JudgingComputer,
    JudgingService,
    PanelService,
    ProgressService,
    RenewAwardConflictsJob,
    ResultsService,
    RoundClosing,
    RoundFacts,
    RoundOpening,
    RoundsService,
    RunAwardRoundsJob,
    SendNudgeJob,
    Unassigning,
    Winners,
  ],
})
export class JudgingModule {}
