import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { ValueModule } from '../value/value.module.js';
import { DigestSender } from './digest/digest-sender.js';
import { MailStopsController } from './digest/mail-stops.controller.js';
import { MailStops } from './digest/mail-stops.js';
import { SendKudosDigestsJob } from './digest/send-kudos-digests.job.js';
import { KudosAllowance } from './kudos-allowance.js';
import { KudosBatch } from './kudos-batch.js';
import { KudosFeed } from './kudos-feed.js';
import { KudosReplyRow } from './kudos-reply.entity.js';
import { KudosSettingRow } from './kudos-setting.entity.js';
import { KudosSettingsController } from './kudos-settings.controller.js';
import { KudosSettingsService } from './kudos-settings.service.js';
import { KudosSight } from './kudos-sight.js';
import { KudosTalkService } from './kudos-talk.service.js';
import { KudosController } from './kudos.controller.js';
import { KudosRow } from './kudos.entity.js';
import { KudosReader } from './kudos.reader.js';
import { KudosService } from './kudos.service.js';
import { RemovalMail } from './removal-mail.js';
import { SendRemovalMailJob } from './send-removal-mail.job.js';
import { PublishKudosSignalsJob } from './signals/publish-kudos-signals.job.js';
import { SignalsPublisher } from './signals/signals-publisher.js';
import { SignalsController } from './signals/signals.controller.js';
import { SignalsService } from './signals/signals.service.js';

/** Thanks between colleagues, and what is said to them. */
@Module({
  imports: [ValueModule, RowsModule.for(KudosRow, KudosReplyRow, KudosSettingRow)],
  controllers: [KudosController, KudosSettingsController, MailStopsController, SignalsController],
  providers: [
    KudosService,
    KudosFeed,
    KudosSight,
    KudosTalkService,
    KudosAllowance,
    KudosSettingsService,
    RemovalMail,
    SendRemovalMailJob,
    KudosReader,
    KudosBatch,
    DigestSender,
    SendKudosDigestsJob,
    MailStops,
    SignalsService,
    SignalsPublisher,
    PublishKudosSignalsJob,
  ],
  exports: [KudosService, KudosReader, KudosBatch, SignalsPublisher],
})
export class KudosModule {}
