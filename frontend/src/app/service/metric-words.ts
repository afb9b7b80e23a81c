import { METRIC_DIRECTIONS, METRIC_KINDS, type MetricDirection, type MetricKind } from '@throughline/domain';
import type { Option } from '../ui/field/field';
import { serviceWords } from './words/words';

export const kindWord = (kind: MetricKind): string => serviceWords().kinds[kind];
export const directionWord = (direction: MetricDirection): string => serviceWords().directions[direction];
export const kindOptions = (): readonly Option[] => METRIC_KINDS.map((value) => ({ value, label: kindWord(value) }));
export const directionOptions = (): readonly Option[] => METRIC_DIRECTIONS.map((value) => ({ value, label: directionWord(value) }));
