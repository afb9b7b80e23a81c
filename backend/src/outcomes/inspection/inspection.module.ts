import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { MetricReader } from '../metric/metric.reader.js';
import { MetricRow } from '../metric/metric.entity.js';
import { BarrierRunRow } from './barrier-run.entity.js';
import { BarrierRunsService } from './barrier-runs.service.js';
import { ComplaintInspectionRow } from './complaint-inspection.entity.js';
import { InspectedRatings } from './inspected-ratings.js';
import { InspectedRegister } from './inspected-register.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsService } from './inspections.service.js';

/** The complaints MOT: inspections of how complaints are handled, and the trial complaints that they rest on. */
@Module({
  imports: [RowsModule.for(ComplaintInspectionRow, BarrierRunRow, MetricRow)],
  controllers: [InspectionsController],
  providers: [BarrierRunsService, InspectedRatings, InspectedRegister, InspectionsService, MetricReader],
})
export class InspectionModule {}
