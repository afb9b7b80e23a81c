import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { RecordModule } from '../record/record.module.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { EligibilityModule } from './eligibility.module.js';
import { ProgrammeViews } from './programme-views.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesService } from './programmes.service.js';

/** Award programmes with their categories. */
@Module({
  imports: [RecordModule, EligibilityModule, RowsModule.for(AwardProgrammeRow, AwardCategoryRow)],
  controllers: [ProgrammesController],
  providers: [ProgrammesService, ProgrammeViews],
  exports: [ProgrammesService],
})
export class ProgrammeModule {}
