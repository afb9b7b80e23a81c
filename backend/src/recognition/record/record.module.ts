import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { BlindnessModule } from '../blindness/blindness.module.js';
import { AwardLineRow } from './award-line.entity.js';
import { AwardLog } from './award-log.js';
import { AwardLogsController } from './award-logs.controller.js';
import { AwardLogsService } from './award-logs.service.js';
import { LogChecker } from './log-checker.js';

/** The log of every award programme. */
@Module({
  imports: [BlindnessModule, RowsModule.for(AwardLineRow)],
  controllers: [AwardLogsController],
  providers: [AwardLog, AwardLogsService, LogChecker],
  exports: [AwardLog],
})
export class RecordModule {}
