import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { AwardCategoryRow } from '../programme/award-category.entity.js';
import { AwardProgrammeRow } from '../programme/award-programme.entity.js';
import { RecordModule } from '../record/record.module.js';
import { AwardCandidateMemberRow } from './award-candidate-member.entity.js';
import { AwardCandidateRow } from './award-candidate.entity.js';
import { Candidates } from './candidates.js';
import { NominationRow } from './nomination.entity.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsService } from './nominations.service.js';

/** Nominations and the candidates they are for. */
@Module({
  imports: [RecordModule, RowsModule.for(AwardProgrammeRow, AwardCategoryRow, NominationRow, AwardCandidateRow, AwardCandidateMemberRow)],
  controllers: [NominationsController],
  providers: [NominationsService, Candidates],
  exports: [NominationsService, Candidates],
})
export class NominationModule {}
