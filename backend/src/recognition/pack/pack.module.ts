import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { BlindnessModule } from '../blindness/blindness.module.js';
import { NominationModule } from '../nomination/nomination.module.js';
import { RecordModule } from '../record/record.module.js';
import { AwardPackRow } from './award-pack.entity.js';
import { PackBlinder } from './pack-blinder.js';
import { PackReader } from './pack.reader.js';
import { PackSource } from './pack-source.js';
import { PacksController } from './packs.controller.js';
import { PacksService } from './packs.service.js';
import { ProposePacksJob } from './propose-packs.job.js';

/** What judges read: texts without names, checked by a person. */
@Module({
  imports: [BlindnessModule, NominationModule, RecordModule, RowsModule.for(AwardPackRow)],
  controllers: [PacksController],
  providers: [PacksService, PackReader, PackSource, PackBlinder, ProposePacksJob],
  exports: [PackReader],
})
export class PackModule {}
