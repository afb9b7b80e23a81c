import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { AwardLineRow } from './award-line.entity.js';
import { AwardLog } from './award-log.js';

/** The log of every award programme. */
@Module({ imports: [RowsModule.for(AwardLineRow)], providers: [AwardLog], exports: [AwardLog] })
export class RecordModule {}
