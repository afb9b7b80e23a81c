import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { NominationModule } from '../nomination/nomination.module.js';
import { ValueModule } from '../value/value.module.js';
import { RecordModule } from '../record/record.module.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { AwardTemplatesService } from './award-templates.service.js';
import { AnnouncementsController } from './announcements.controller.js';
import { Announcements } from './announcements.js';
import { CloseDueNominationsJob } from './close-due-nominations.job.js';
import { CloseNominationsJob } from './close-nominations.job.js';
import { DaysMovedMails } from './days-moved-mails.js';
import { EligibilityTrials } from './eligibility-trials.js';
import { EligibilityModule } from './eligibility.module.js';
import { PlannedRounds } from './planned-rounds.js';
import { ProgrammeClones } from './programme-clones.js';
import { ProgrammeLaunchService } from './programme-launch.service.js';
import { ProgrammeMails } from './programme-mails.js';
import { ProgrammeViews } from './programme-views.js';
import { Secretaries } from './secretaries.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesService } from './programmes.service.js';
import { SendDaysMovedMailsJob } from './send-days-moved-mails.job.js';
import { SendPassedOnMailJob } from './send-passed-on-mail.job.js';

/** Award programmes with their categories. */
@Module({
  imports: [RecordModule, EligibilityModule, NominationModule, ValueModule, RowsModule.for(AwardProgrammeRow, AwardCategoryRow)],
  controllers: [ProgrammesController, AnnouncementsController],
  providers: [
    ProgrammesService,
    ProgrammeViews,
    ProgrammeMails,
    DaysMovedMails,
    SendDaysMovedMailsJob,
    SendPassedOnMailJob,
    ProgrammeLaunchService,
    ProgrammeClones,
    PlannedRounds,
    EligibilityTrials,
    Secretaries,
    AwardTemplatesService,
    Announcements,
    CloseNominationsJob,
    CloseDueNominationsJob,
  ],
  exports: [ProgrammesService],
})
export class ProgrammeModule {}
