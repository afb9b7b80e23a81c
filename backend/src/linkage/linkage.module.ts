import { Module } from '@nestjs/common';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { RowsModule } from '../platform/database/database.module.js';
import { FairnessModule } from '../recognition/fairness/fairness.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { AnalysisController } from './analysis/analysis.controller.js';
import { AnalysisService } from './analysis/analysis.service.js';
import { FamiliesController } from './analysis/families.controller.js';
import { FamiliesService } from './analysis/families.service.js';
import { LinkService } from './analysis/link.service.js';
import { Panels } from './analysis/panels.js';
import { StaffFigures } from './analysis/staff-figures.js';
import { ExperimentJudge } from './experiment/experiment-judge.js';
import { ExperimentTeamRow } from './experiment/experiment-team.entity.js';
import { ExperimentRow } from './experiment/experiment.entity.js';
import { ExperimentsController } from './experiment/experiments.controller.js';
import { ExperimentsService } from './experiment/experiments.service.js';
import { Looks } from './look/looks.js';
import { ComputeRunJob } from './run/compute-run.job.js';
import { ForgetRunJob } from './run/forget-run.job.js';
import { LinkageRunRow } from './run/linkage-run.entity.js';
import { LinkageRunsController } from './run/linkage-runs.controller.js';
import { LinkageRunsService } from './run/linkage-runs.service.js';
import { RunComputingService } from './run/run-computing.service.js';
import { AnswerQuestionJob } from './question/answer-question.job.js';
import { RegisteredQuestionsController } from './question/registered-questions.controller.js';
import { RegisteredQuestionsService } from './question/registered-questions.service.js';
import { RegisteredQuestionRow } from './question/registered-question.entity.js';
import { FindingCache } from './thread/finding-cache.js';
import { LinkageThreads } from './thread/linkage-threads.js';

/** Whether how people feel at work and how customers are served go together. Sees disclosed team results, never a response. */
@Module({
  imports: [FairnessModule, OutcomesModule, SurveysModule, RowsModule.for(ExperimentRow, ExperimentTeamRow, LinkageRunRow, RegisteredQuestionRow)],
  controllers: [AnalysisController, ExperimentsController, FamiliesController, LinkageRunsController, RegisteredQuestionsController],
  providers: [
    AnalysisService,
    AnswerQuestionJob,
    ComputeRunJob,
    ExperimentJudge,
    ExperimentsService,
    FamiliesService,
    FindingCache,
    ForgetRunJob,
    LinkageRunsService,
    LinkageThreads,
    LinkService,
    Looks,
    Panels,
    RegisteredQuestionsService,
    RunComputingService,
    StaffFigures,
  ],
})
export class LinkageModule {}
