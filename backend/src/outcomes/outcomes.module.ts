import { Module } from '@nestjs/common';
import { RowsModule } from '../platform/database/database.module.js';
import { OutcomeFile } from './import/outcome-file.js';
import { OutcomeImportsController } from './import/outcome-imports.controller.js';
import { OutcomeImportsService } from './import/outcome-imports.service.js';
import { MetricRow } from './metric/metric.entity.js';
import { MetricReader } from './metric/metric.reader.js';
import { MetricsController } from './metric/metrics.controller.js';
import { MetricsService } from './metric/metrics.service.js';
import { ObservationWriter } from './observation/observation-writer.js';
import { ObservationReader } from './observation/observation.reader.js';
import { ObservationsController } from './observation/observations.controller.js';
import { ObservationsService } from './observation/observations.service.js';

/** How customers are served: metrics, observations and the files they come from. */
@Module({
  imports: [RowsModule.for(MetricRow)],
  controllers: [MetricsController, ObservationsController, OutcomeImportsController],
  providers: [MetricsService, MetricReader, ObservationsService, ObservationReader, ObservationWriter, OutcomeFile, OutcomeImportsService],
  exports: [MetricsService, MetricReader, ObservationReader, OutcomeImportsService],
})
export class OutcomesModule {}
