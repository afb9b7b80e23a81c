import { isVolume, METRIC_DIRECTIONS, METRIC_KINDS, type MetricDirection, type MetricKind, type MetricScale } from '@throughline/domain';
import type { Metric } from '@throughline/contract';
import type { Option } from '../ui/field/field';
import { locale } from '../words/language';
import { serviceWords } from './words/words';

export const kindWord = (kind: MetricKind): string => serviceWords().kinds[kind];
export const directionWord = (direction: MetricDirection): string => serviceWords().directions[direction];
/** Which direction of a metric is the better one; neither, where it says how much there was. */
export const betterWord = (metric: Pick<Metric, 'key' | 'formula' | 'direction'>): string =>
  isVolume(metric) ? serviceWords().neither : directionWord(metric.direction);
/** As `betterWord`, as a sentence. */
export const betterSentence = (metric: Pick<Metric, 'key' | 'formula' | 'direction'>): string =>
  isVolume(metric) ? serviceWords().neitherSentence : serviceWords().directionSentences[metric.direction];
export const kindOptions = (): readonly Option[] => METRIC_KINDS.map((value) => ({ value, label: kindWord(value) }));
export const directionOptions = (): readonly Option[] => METRIC_DIRECTIONS.map((value) => ({ value, label: directionWord(value) }));

/** From where to where the values of a metric go. */
export function scaleText({ min, max }: MetricScale): string {
  const { between, atLeast, atMost, anyNumber } = serviceWords().metrics;
  const written = (value: number): string => value.toLocaleString(locale()).replace('-', '−');
  if (min !== null && max !== null) return between(written(min), written(max));
  if (min !== null) return atLeast(written(min));
  return max === null ? anyNumber : atMost(written(max));
}
