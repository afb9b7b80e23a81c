import { IsIn } from 'class-validator';
import { METRIC_PARTITIONS, type MetricPartition } from '@throughline/domain';

/** Body of PUT /api/outcome-settings. */
export class OutcomeSettingsBody {
  /** By what all figures of customers are told apart beside by team and month. Fixed once there is an event of a helpdesk, or an answer to a survey of customers. */
  @IsIn(METRIC_PARTITIONS)
  toldBy: MetricPartition;
}

/** What holds for all figures of customers that events add up to. */
export class OutcomeSettings {
  /** By what all of them are told apart beside by team and month, never by both; `channel` until somebody says otherwise. */
  toldBy: MetricPartition;
  /** The name of a metric that has events, so that it can no longer be changed; null where it can. */
  fixedBy: string | null;
}
