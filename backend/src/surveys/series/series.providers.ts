import { CycleCalendarController } from './cycle-calendar.controller.js';
import { CycleCalendarService } from './cycle-calendar.service.js';
import { PulsePrecisionService } from './pulse-precision.service.js';
import { RunSeriesJob } from './run-series.job.js';
import { SeriesController } from './series.controller.js';
import { SeriesEventRow, SeriesRow } from './series.entity.js';
import { SeriesEvents } from './series-events.js';
import { SeriesRunner } from './series-runner.js';
import { SeriesService } from './series.service.js';
import { SeriesViews } from './series-views.js';

/** What makes cycles by itself, and the calendar. */
export const SERIES_ROWS = [SeriesRow, SeriesEventRow] as const;
export const SERIES_CONTROLLERS = [SeriesController, CycleCalendarController];
export const SERIES = [SeriesEvents, SeriesViews, SeriesService, SeriesRunner, RunSeriesJob, PulsePrecisionService, CycleCalendarService];
