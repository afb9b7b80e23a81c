import { Module } from '@nestjs/common';
import { RowsModule } from '../platform/database/database.module.js';
import { NominationRow } from './nomination/nomination.entity.js';
import { NominationsController } from './nomination/nominations.controller.js';
import { NominationsService } from './nomination/nominations.service.js';
import { AwardCategoryRow } from './programme/award-category.entity.js';
import { AwardProgrammeRow } from './programme/award-programme.entity.js';
import { ProgrammesController } from './programme/programmes.controller.js';
import { ProgrammesService } from './programme/programmes.service.js';

/** Award programmes and nominations. */
@Module({
  imports: [RowsModule.for(AwardProgrammeRow, AwardCategoryRow, NominationRow)],
  controllers: [ProgrammesController, NominationsController],
  providers: [ProgrammesService, NominationsService],
  exports: [ProgrammesService, NominationsService],
})
export class RecognitionModule {}
