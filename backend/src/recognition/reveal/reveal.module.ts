import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module.js';
import { AwardLetters } from './award-letters.js';
import { AwardOutcomes } from './award-outcomes.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateReading } from './certificate-reading.js';
import { ForgetCertificatesJob } from './forget-certificates.job.js';
import { MakeCertificatesJob } from './make-certificates.job.js';
import { NoWinners } from './no-winners.js';
import { RevealDueAwardsJob } from './reveal-due-awards.job.js';
import { RevealsController } from './reveals.controller.js';
import { RevealsService } from './reveals.service.js';
import { SealModule } from './seal.module.js';
import { SendAwardLettersJob } from './send-award-letters.job.js';
import { WallController } from './wall.controller.js';
import { WallService } from './wall.service.js';

/** The reveal: sealed results, the event, mails, certificates, the wall of fame. */
@Module({
  imports: [RecordModule, SealModule],
  controllers: [RevealsController, WallController],
  providers: [
    AwardLetters,
    AwardOutcomes,
    CertificateFiles,
    CertificateReading,
    ForgetCertificatesJob,
    MakeCertificatesJob,
    NoWinners,
    RevealDueAwardsJob,
    RevealsService,
    SendAwardLettersJob,
    WallService,
  ],
})
export class RevealModule {}
