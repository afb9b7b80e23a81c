import type { MetricDirection, MetricKind } from '@throughline/domain';
import type { Option } from '../ui/field/field';

const KINDS: Readonly<Record<MetricKind, string>> = {
  csat: 'Satisfaction',
  nps: 'Recommendation',
  complaints: 'Complaints',
  other: 'Something else',
};
const DIRECTIONS: Readonly<Record<MetricDirection, string>> = { 'higher-is-better': 'higher is better', 'lower-is-better': 'lower is better' };

export const kindWord = (kind: MetricKind): string => KINDS[kind];
export const directionWord = (direction: MetricDirection): string => DIRECTIONS[direction];
export const KIND_OPTIONS: readonly Option[] = Object.entries(KINDS).map(([value, label]) => ({ value, label }));
export const DIRECTION_OPTIONS: readonly Option[] = Object.entries(DIRECTIONS).map(([value, label]) => ({ value, label }));
