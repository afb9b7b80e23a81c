import { Module } from '@nestjs/common';
import { RowsModule } from '../platform/database/database.module.js';
import { ComplaintModule } from './complaint/complaint.module.js';
import { CustomerPlanModule } from './customer-plan/customer-plan.module.js';
import { BoardController } from './board/board.controller.js';
import { BoardService } from './board/board.service.js';
import { CellDisclosure } from './cell/cell-disclosure.js';
import { CellRoller } from './cell/cell-roller.js';
import { Cells } from './cell/cells.js';
import { RollUpOutcomesJob } from './cell/roll-up-outcomes.job.js';
import { EventUndo } from './event/event-undo.js';
import { EventWriter } from './event/event-writer.js';
import { FollowDirectoryJob } from './event/follow-directory.job.js';
import { OutcomeLock } from './event/outcome-lock.js';
import { ReattributeOutcomesJob } from './event/reattribute-outcomes.job.js';
import { Reattribution } from './event/reattribution.js';
import { UnmappedAgentsController } from './event/unmapped-agents.controller.js';
import { CommentRedactor } from './feedback/comment-redactor.js';
import { CountFeedbackJob } from './feedback/count-feedback.job.js';
import { CustomerSurveyRow } from './feedback/customer-survey.entity.js';
import { CustomerSurveysController } from './feedback/customer-surveys.controller.js';
import { CustomerSurveysService } from './feedback/customer-surveys.service.js';
import { FeedbackCounter } from './feedback/feedback-counter.js';
import { FeedbackDesk } from './feedback/feedback-desk.js';
import { FeedbackKeys } from './feedback/feedback-keys.js';
import { FeedbackVisits } from './feedback/feedback-visits.js';
import { SurveyResults } from './feedback/survey-results.service.js';
import { SurveySharing } from './feedback/survey-sharing.service.js';
import { TidyFeedbackJob } from './feedback/tidy-feedback.job.js';
import { OutcomeFile } from './import/outcome-file.js';
import { OutcomeImportsController } from './import/outcome-imports.controller.js';
import { OutcomeImportsService } from './import/outcome-imports.service.js';
import { InspectionModule } from './inspection/inspection.module.js';
import { MetricRow } from './metric/metric.entity.js';
import { MetricReader } from './metric/metric.reader.js';
import { MetricsController } from './metric/metrics.controller.js';
import { MetricsService } from './metric/metrics.service.js';
import { ObservationWriter } from './observation/observation-writer.js';
import { ObservationReader } from './observation/observation.reader.js';
import { ObservationsController } from './observation/observations.controller.js';
import { ObservationsService } from './observation/observations.service.js';
import { SourceRow } from './source/source.entity.js';
import { SourcesController } from './source/sources.controller.js';
import { SourcesService } from './source/sources.service.js';

/** How customers are served: metrics, observations and the files they come from. */
@Module({
  imports: [ComplaintModule, CustomerPlanModule, InspectionModule, RowsModule.for(CustomerSurveyRow, MetricRow, SourceRow)],
  controllers: [
    BoardController,
    CustomerSurveysController,
    MetricsController,
    ObservationsController,
    OutcomeImportsController,
    SourcesController,
    UnmappedAgentsController,
  ],
  providers: [
    BoardService,
    CellDisclosure,
    CellRoller,
    Cells,
    CommentRedactor,
    CountFeedbackJob,
    CustomerSurveysService,
    EventUndo,
    EventWriter,
    FeedbackCounter,
    FeedbackDesk,
    FeedbackKeys,
    FeedbackVisits,
    FollowDirectoryJob,
    MetricReader,
    MetricsService,
    ObservationReader,
    ObservationWriter,
    ObservationsService,
    OutcomeFile,
    OutcomeImportsService,
    OutcomeLock,
    ReattributeOutcomesJob,
    Reattribution,
    RollUpOutcomesJob,
    SourcesService,
    SurveyResults,
    SurveySharing,
    TidyFeedbackJob,
  ],
  exports: [MetricsService, MetricReader, ObservationReader, OutcomeImportsService],
})
export class OutcomesModule {}
