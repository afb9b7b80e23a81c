import { Module } from '@nestjs/common';
import { RowsModule } from '../platform/database/database.module.js';
import { BallotBox } from './ballot/ballot-box.js';
import { BallotController } from './ballot/ballot.controller.js';
import { BallotCycles } from './ballot/ballot-cycles.js';
import { BallotOffice } from './ballot/ballot-office.js';
import { BallotPapers } from './ballot/ballot-papers.js';
import { BallotTokensService } from './ballot/ballot-tokens.service.js';
import { BoxPartitions } from './ballot/box-partitions.js';
import { CardCodes } from './ballot/card-codes.js';
import { CycleKeys } from './ballot/cycle-keys.js';
import { PublicLog } from './ballot/public-log.js';
import { Shredder } from './ballot/shredder.js';
import { TidyBoxesJob } from './ballot/tidy-boxes.job.js';
import { OpenBallotsController } from './ballot/open-ballots.controller.js';
import { Reissues } from './ballot/reissues.js';
import { InvitationLinks } from './ballot/invitation-links.js';
import { Readdressing } from './ballot/readdressing.js';
import { WrongCodes } from './ballot/wrong-codes.js';
import { Audiences } from './cycle/audiences.js';
import { AudiencesController } from './cycle/audiences.controller.js';
import { CardPackRow } from './cycle/card-pack.entity.js';
import { CardPacks } from './cycle/card-packs.js';
import { CommentsController } from './comment/comments.controller.js';
import { CommentWords } from './comment/comment-words.js';
import { CommentsService } from './comment/comments.service.js';
import { Themes } from './comment/themes.js';
import { SafePersons } from './comment/safe-persons.js';
import { SensitiveCommentsController } from './comment/sensitive-comments.controller.js';
import { SensitiveCommentsService } from './comment/sensitive-comments.service.js';
import { SignalWords } from './comment/signal-words.js';
import { AnsweredCyclesController } from './conversation/answered-cycles.controller.js';
import { AnsweringBallotsController } from './conversation/answering-ballots.controller.js';
import { AnswersController } from './conversation/answers.controller.js';
import { AnswersService } from './conversation/answers.service.js';
import { Conversations } from './conversation/conversations.js';
import { DeliverRepliesJob } from './conversation/deliver-replies.job.js';
import { ReplyBox } from './conversation/reply-box.js';
import { ReplyDelivery } from './conversation/reply-delivery.js';
import { CloseCycleJob } from './cycle/close-cycle.job.js';
import { CycleDemographics } from './cycle/cycle-demographics.js';
import { CycleEventRow } from './cycle/cycle-event.entity.js';
import { CycleEvents } from './cycle/cycle-events.js';
import { CycleExpectationService } from './cycle/cycle-expectation.service.js';
import { CycleOpeningService } from './cycle/cycle-opening.service.js';
import { CycleRemindersService } from './cycle/cycle-reminders.service.js';
import { CycleTighteningService } from './cycle/cycle-tightening.service.js';
import { CycleVersions } from './cycle/cycle-versions.js';
import { CycleViews } from './cycle/cycle-views.js';
import { CycleRow } from './cycle/cycle.entity.js';
import { CyclePromise } from './cycle/cycle-promise.js';
import { ComparisonReader } from './cycle/comparison.reader.js';
import { CycleReader } from './cycle/cycle.reader.js';
import { LaunchedQuestions } from './cycle/launched-questions.js';
import { CyclesController } from './cycle/cycles.controller.js';
import { CyclesService } from './cycle/cycles.service.js';
import { DemographicsController } from './cycle/demographics.controller.js';
import { EarlyEndings } from './cycle/early-endings.js';
import { DeliveryRows } from './cycle/delivery-rows.js';
import { ResumeWavesJob } from './cycle/resume-waves.job.js';
import { InvitationWaveRow } from './cycle/invitation-wave.entity.js';
import { InvitationWaves } from './cycle/invitation-waves.js';
import { Memberships } from './cycle/memberships.js';
import { MailingList } from './cycle/mailing-list.js';
import { OpenCyclesController } from './cycle/open-cycles.controller.js';
import { RemindCycleJob } from './cycle/remind-cycle.job.js';
import { CycleMailRow } from './cycle/cycle-mail.entity.js';
import { CycleDeliveryService } from './cycle/cycle-delivery.service.js';
import { CycleMailController } from './cycle/cycle-mail.controller.js';
import { PersonInvitations } from './cycle/person-invitations.js';
import { PersonInvitationsController } from './cycle/person-invitations.controller.js';
import { CycleMailService } from './cycle/cycle-mail.service.js';
import { CycleMailTexts } from './cycle/cycle-mail-texts.js';
import { SendingPlan } from './cycle/sending-plan.js';
import { WaveRuns } from './cycle/wave-runs.js';
import { ReminderList } from './cycle/reminder-list.js';
import { SendInvitationsJob } from './cycle/send-invitations.job.js';
import { ShredCyclesJob } from './cycle/shred-cycles.job.js';
import { TellEarlyEndJob } from './cycle/tell-early-end.job.js';
import { TellReaddressedJob } from './cycle/tell-readdressed.job.js';
import { PastResultFile } from './past-result/past-result-file.js';
import { PastResultImportsController } from './past-result/past-result-imports.controller.js';
import { PastResultReader } from './past-result/past-result.reader.js';
import { PastResults } from './past-result/past-results.js';
import { PastResultsController } from './past-result/past-results.controller.js';
import { CommentRelease } from './publication/comment-release.js';
import { ScreenOldCommentsJob } from './publication/screen-old-comments.job.js';
import { ThemeCommentsJob } from './publication/theme-comments.job.js';
import { CommentScreen } from './publication/comment-screen.js';
import { Tally } from './publication/tally.js';
import { CountWaitingCyclesJob } from './publication/count-waiting-cycles.job.js';
import { TallyCycleJob } from './publication/tally-cycle.job.js';
import { OwnQuestion } from './question-bank/question.entity.js';
import { QuestionHistory } from './question-bank/question-history.js';
import { QuestionVersionRow } from './question-bank/question-version.entity.js';
import { QuestionsController } from './question-bank/questions.controller.js';
import { QuestionsService } from './question-bank/questions.service.js';
import { RetiredQuestion } from './question-bank/retired-question.entity.js';
import { QuestionnaireCheckService } from './questionnaire/questionnaire-check.service.js';
import { QuestionnaireHistoryService } from './questionnaire/questionnaire-history.service.js';
import { QuestionnaireVersion } from './questionnaire/questionnaire-version.entity.js';
import { QuestionnaireRow } from './questionnaire/questionnaire.entity.js';
import { QuestionnairesController } from './questionnaire/questionnaires.controller.js';
import { QuestionnairesService } from './questionnaire/questionnaires.service.js';
import { DistributionReader } from './results/distribution.reader.js';
import { DisclosedCyclesReader } from './results/disclosed-cycles.reader.js';
import { DisclosedFacetsReader } from './results/disclosed-facets.reader.js';
import { DisclosedResultsReader } from './results/disclosed-results.reader.js';
import { DisclosedScope } from './results/disclosed-scope.js';
import { EngagementReader } from './results/engagement.reader.js';
import { Benchmarks } from './results/benchmarks.js';
import { HeatmapReferences } from './results/heatmap-references.js';
import { HeatmapFigures } from './results/heatmap-figures.js';
import { HeatmapService } from './results/heatmap.service.js';
import { MeasureService } from './results/measure.service.js';
import { PublicationReader } from './results/publication.reader.js';
import { PublishedCycles } from './results/published-cycles.js';
import { PublishedCyclesController } from './results/published-cycles.controller.js';
import { ResultTree } from './results/result-tree.js';
import { ResultsController } from './results/results.controller.js';
import { ResultsService } from './results/results.service.js';
import { Trends } from './results/trends.js';
import { MOVE_IN, MOVE_IN_CONTROLLERS, MOVE_IN_ROWS } from './move-in/move-in.providers.js';
import { SERIES, SERIES_CONTROLLERS, SERIES_ROWS } from './series/series.providers.js';
import { TEST_RUN_CONTROLLERS, TEST_RUNS } from './test-run/test-run.providers.js';
import { TestBox } from './ballot/test-box.js';
import { TrusteeCounting } from './trustee/trustee-counting.js';
import { TrusteeHands } from './trustee/trustee-hands.js';
import { TrusteeKeys } from './trustee/trustee-keys.js';
import { TrusteeLinks } from './trustee/trustee-links.js';
import { TrusteeMails } from './trustee/trustee-mails.js';
import { TrusteesController } from './trustee/trustees.controller.js';
import { TrusteesService } from './trustee/trustees.service.js';

/** What reads published figures for the pages of results. */
const RESULTS = [
  ResultsService,
  PublishedCycles,
  PublicationReader,
  ResultTree,
  HeatmapFigures,
  HeatmapReferences,
  HeatmapService,
  Benchmarks,
  MeasureService,
  Trends,
];

/** What is in files. */
const DISCLOSED = [DisclosedScope, DisclosedResultsReader, DisclosedFacetsReader, DisclosedCyclesReader];

/** What people wrote: made ready to be stored, and those that speak of danger apart. */
const COMMENTS = [
  CommentScreen,
  CommentRelease,
  SafePersons,
  SensitiveCommentsService,
  SignalWords,
  CommentsService,
  CommentWords,
  Themes,
  ScreenOldCommentsJob,
  ThemeCommentsJob,
];

/** What lets trustees hold the key and count. */
const TRUSTEES = [TrusteeKeys, TrusteeLinks, TrusteeHands, TrusteeMails, TrusteeCounting, TrusteesService];

/** What can be asked, and the questionnaires made of it. */
const QUESTIONS = [QuestionsService, QuestionHistory, QuestionnairesService, QuestionnaireHistoryService, QuestionnaireCheckService];
const QUESTION_ROWS = [OwnQuestion, QuestionVersionRow, RetiredQuestion, QuestionnaireRow, QuestionnaireVersion];

/** Asking, answering without a name, and what may be shown of it. */
@Module({
  imports: [RowsModule.for(...QUESTION_ROWS, CycleRow, CycleEventRow, CardPackRow, InvitationWaveRow, CycleMailRow, ...SERIES_ROWS, ...MOVE_IN_ROWS)],
  controllers: [
    QuestionsController,
    QuestionnairesController,
    CyclesController,
    AudiencesController,
    ...SERIES_CONTROLLERS,
    ...TEST_RUN_CONTROLLERS,
    ...MOVE_IN_CONTROLLERS,
    CycleMailController,
    PersonInvitationsController,
    DemographicsController,
    OpenCyclesController,
    BallotController,
    OpenBallotsController,
    ResultsController,
    PublishedCyclesController,
    TrusteesController,
    AnswersController,
    CommentsController,
    SensitiveCommentsController,
    AnsweredCyclesController,
    AnsweringBallotsController,
    PastResultImportsController,
    PastResultsController,
  ],
  providers: [
    ...QUESTIONS,
    Audiences,
    EarlyEndings,
    DeliveryRows,
    InvitationLinks,
    Readdressing,
    ResumeWavesJob,
    TellEarlyEndJob,
    TellReaddressedJob,
    CycleVersions,
    ...SERIES,
    ...TEST_RUNS,
    ...MOVE_IN,
    CycleEvents,
    CycleDemographics,
    CycleExpectationService,
    CardPacks,
    CyclePromise,
    Memberships,
    ComparisonReader,
    CycleViews,
    LaunchedQuestions,
    CycleReader,
    CyclesService,
    CycleOpeningService,
    CycleRemindersService,
    CycleTighteningService,
    InvitationWaves,
    SendingPlan,
    WaveRuns,
    CycleMailTexts,
    CycleMailService,
    CycleDeliveryService,
    PersonInvitations,
    ReminderList,
    MailingList,
    CloseCycleJob,
    RemindCycleJob,
    SendInvitationsJob,
    BallotBox,
    BallotCycles,
    BallotOffice,
    BallotPapers,
    BallotTokensService,
    BoxPartitions,
    CardCodes,
    CycleKeys,
    PublicLog,
    Shredder,
    ShredCyclesJob,
    TidyBoxesJob,
    Reissues,
    WrongCodes,
    Tally,
    TallyCycleJob,
    CountWaitingCyclesJob,
    ...TRUSTEES,
    ...RESULTS,
    ...DISCLOSED,
    ...COMMENTS,
    AnswersService,
    Conversations,
    DeliverRepliesJob,
    ReplyBox,
    ReplyDelivery,
    DistributionReader,
    EngagementReader,
    PastResults,
    PastResultFile,
    PastResultReader,
  ],
  exports: [
    BallotBox,
    TestBox,
    PublicLog,
    BallotCycles,
    BallotOffice,
    BallotTokensService,
    CycleReader,
    ComparisonReader,
    PastResultReader,
    EngagementReader,
    DisclosedResultsReader,
    DisclosedFacetsReader,
    DisclosedCyclesReader,
  ],
})
export class SurveysModule {}
