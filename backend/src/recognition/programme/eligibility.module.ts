import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { Eligibility } from './eligibility.js';

/** Who can win. A module of its own, since nominations ask it and programmes ask nominations. */
@Module({ imports: [RowsModule.for(AwardProgrammeRow, AwardCategoryRow)], providers: [Eligibility], exports: [Eligibility] })
export class EligibilityModule {}
