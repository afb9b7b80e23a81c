import { Module } from '@nestjs/common';
import { RowsModule } from '../platform/database/database.module.js';
import { ComplaintModule } from './complaint/complaint.module.js';
import { CustomerPlanModule } from './customer-plan/customer-plan.module.js';
import { BoardController } from './board/board.controller.js';
import { BoardMix } from './board/board-mix.js';
import { BoardService } from './board/board.service.js';
import { CellDisclosure } from './cell/cell-disclosure.js';
import { CellRoller } from './cell/cell-roller.js';
import { Cells } from './cell/cells.js';
import { RollUpOutcomesJob } from './cell/roll-up-outcomes.job.js';
import { ComplaintEvents } from './event/complaint-events.js';
import { CountComplaintsJob } from './event/count-complaints.job.js';
import { EventMerge } from './event/event-merge.js';
import { EventUndo } from './event/event-undo.js';
import { EventWriter } from './event/event-writer.js';
import { FollowDirectoryJob } from './event/follow-directory.job.js';
import { OutcomeLock } from './event/outcome-lock.js';
import { ReattributeOutcomesJob } from './event/reattribute-outcomes.job.js';
import { Reattribution } from './event/reattribution.js';
import { UnmappedAgentsController } from './event/unmapped-agents.controller.js';
import { CommentRedactor } from './feedback/comment-redactor.js';
import { CountFeedbackJob } from './feedback/count-feedback.job.js';
import { CustomerComments } from './feedback/customer-comments.service.js';
import { CustomerSurveyRow } from './feedback/customer-survey.entity.js';
import { CustomerSurveysController } from './feedback/customer-surveys.controller.js';
import { CustomerSurveysService } from './feedback/customer-surveys.service.js';
import { FeedbackCounter } from './feedback/feedback-counter.js';
import { FeedbackDesk } from './feedback/feedback-desk.js';
import { FeedbackKeys } from './feedback/feedback-keys.js';
import { FeedbackVisits } from './feedback/feedback-visits.js';
import { PassedOnWordsReader } from './feedback/passed-on-words.reader.js';
import { SurveyResults } from './feedback/survey-results.service.js';
import { SurveySharing } from './feedback/survey-sharing.service.js';
import { TidyFeedbackJob } from './feedback/tidy-feedback.job.js';
import { ApplyEventImportJob } from './event-import/apply-event-import.job.js';
import { EventApplication } from './event-import/event-application.js';
import { EventImportRow } from './event-import/event-import.entity.js';
import { EventImportsController } from './event-import/event-imports.controller.js';
import { EventImportsService } from './event-import/event-imports.service.js';
import { EventPass } from './event-import/event-pass.js';
import { EventReading } from './event-import/event-reading.js';
import { FileParts } from './event-import/file-parts.js';
import { KeptReadings } from './event-import/kept-readings.js';
import { ImportProgress } from './event-import/import-progress.js';
import { ReadEventImportJob } from './event-import/read-event-import.job.js';
import { StuckImports } from './event-import/stuck-imports.js';
import { TidyEventImportsJob } from './event-import/tidy-event-imports.job.js';
import { UndoEventImportJob } from './event-import/undo-event-import.job.js';
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
import { OutcomeSettingRow } from './partition/outcome-setting.entity.js';
import { OutcomeSettingsController } from './partition/outcome-settings.controller.js';
import { OutcomeSettingsService } from './partition/outcome-settings.service.js';
import { PartitionReader } from './partition/partition.reader.js';
import { QualityController } from './quality/quality.controller.js';
import { QualityService } from './quality/quality.service.js';
import { ReconciliationService } from './quality/reconciliation.service.js';
import { SourceRow } from './source/source.entity.js';
import { SourcesController } from './source/sources.controller.js';
import { SourcesService } from './source/sources.service.js';
import { HookRow } from './webhook/hook.entity.js';
import { HooksController } from './webhook/hooks.controller.js';
import { WEBHOOK_PARTS } from './webhook/webhook-parts.js';

/** How customers are served: metrics, observations and the files they come from. */
@Module({
  imports: [
    ComplaintModule,
    CustomerPlanModule,
    InspectionModule,
    RowsModule.for(CustomerSurveyRow, EventImportRow, HookRow, MetricRow, OutcomeSettingRow, SourceRow),
  ],
  controllers: [
    BoardController,
    CustomerSurveysController,
    EventImportsController,
    HooksController,
    MetricsController,
    ObservationsController,
    OutcomeImportsController,
    OutcomeSettingsController,
    QualityController,
    SourcesController,
    UnmappedAgentsController,
  ],
  providers: [
    ...WEBHOOK_PARTS,
    ApplyEventImportJob,
    BoardMix,
    BoardService,
    CellDisclosure,
    CellRoller,
    Cells,
    ComplaintEvents,
    CommentRedactor,
    CountComplaintsJob,
    CountFeedbackJob,
    CustomerComments,
    CustomerSurveysService,
    EventUndo,
    EventWriter,
    FeedbackCounter,
    FeedbackDesk,
    FeedbackKeys,
    FeedbackVisits,
    EventApplication,
    EventImportsService,
    EventMerge,
    EventPass,
    EventReading,
    FileParts,
    KeptReadings,
    FollowDirectoryJob,
    ImportProgress,
    MetricReader,
    MetricsService,
    ObservationReader,
    ObservationWriter,
    ObservationsService,
    OutcomeFile,
    OutcomeImportsService,
    OutcomeLock,
    OutcomeSettingsService,
    PartitionReader,
    PassedOnWordsReader,
    ReadEventImportJob,
    ReattributeOutcomesJob,
    QualityService,
    ReconciliationService,
    Reattribution,
    RollUpOutcomesJob,
    SourcesService,
    SurveyResults,
    SurveySharing,
    TidyFeedbackJob,
    StuckImports,
    TidyEventImportsJob,
    UndoEventImportJob,
  ],
  exports: [MetricsService, MetricReader, ObservationReader, OutcomeImportsService, PassedOnWordsReader],
})
export class OutcomesModule {}
