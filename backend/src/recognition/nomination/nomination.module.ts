import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { BlindnessModule } from '../blindness/blindness.module.js';
import { KudosModule } from '../kudos/kudos.module.js';
import { EligibilityModule } from '../programme/eligibility.module.js';
import { RecordModule } from '../record/record.module.js';
import { AttachmentRow } from './attachment/attachment.entity.js';
import { AttachmentsService } from './attachment/attachments.service.js';
import { AwardCandidateMemberRow } from './award-candidate-member.entity.js';
import { AwardCandidateRow } from './award-candidate.entity.js';
import { AwardYears } from './award-years.reader.js';
import { CandidaciesService } from './candidacies.service.js';
import { CandidateNames } from './candidate-names.js';
import { CandidatePages } from './candidate-pages.js';
import { CandidatesAtClosing } from './candidates-at-closing.js';
import { CandidatesController } from './candidates.controller.js';
import { Candidates } from './candidates.js';
import { EndorsementsService } from './endorsements.service.js';
import { EvidenceSource } from './evidence-source.js';
import { MyNominations } from './my-nominations.js';
import { NominationDraftRow } from './nomination-draft.entity.js';
import { NominationDraftsController } from './nomination-drafts.controller.js';
import { NominationDrafts } from './nomination-drafts.js';
import { Nominations } from './nomination-list.js';
import { NominationMails } from './nomination-mails.js';
import { NominationParts } from './nomination-parts.js';
import { NominationReader } from './nomination.reader.js';
import { NominationRow } from './nomination.entity.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsService } from './nominations.service.js';
import { NomineeEligibility } from './nominee-eligibility.js';
import { SendNominationMailJob } from './send-nomination-mail.job.js';
import { TendNominationsJob } from './tend-nominations.job.js';

/** Nominations, drafts of them, what speaks for nominees, and the candidates that come of it. */
@Module({
  imports: [
    BlindnessModule,
    EligibilityModule,
    KudosModule,
    RecordModule,
    RowsModule.for(NominationRow, NominationDraftRow, AttachmentRow, AwardCandidateRow, AwardCandidateMemberRow),
  ],
  controllers: [NominationsController, NominationDraftsController, CandidatesController],
  providers: [
    AttachmentsService,
    AwardYears,
    CandidaciesService,
    CandidateNames,
    CandidatePages,
    Candidates,
    CandidatesAtClosing,
    EndorsementsService,
    EvidenceSource,
    MyNominations,
    NominationDrafts,
    NominationMails,
    NominationParts,
    NominationReader,
    Nominations,
    NominationsService,
    NomineeEligibility,
    SendNominationMailJob,
    TendNominationsJob,
  ],
  exports: [AttachmentsService, Candidates, CandidateNames, NominationReader],
})
export class NominationModule {}
