import type { Metric, MetricChange, NewMetric } from '@throughline/contract';
import { DEFAULT_MINIMUM_BASE, type MetricDirection, type MetricKind } from '@throughline/domain';

/** A metric as the form has it. */
export interface MetricEntry {
  key: string;
  name: string;
  kind: MetricKind;
  unit: string;
  min: number | null;
  max: number | null;
  direction: MetricDirection;
  minimumBase: number | null;
  definition: string;
}

export const EMPTY_METRIC: MetricEntry = {
  key: '',
  name: '',
  kind: 'csat',
  unit: '%',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  minimumBase: DEFAULT_MINIMUM_BASE,
  definition: '',
};

export function entryOf({ key, name, kind, unit, min, max, direction, minimumBase, definition }: Metric): MetricEntry {
  return { key, name, kind, unit, min, max, direction, minimumBase, definition };
}

/** A key in the way files name metrics, from the name: 'First reply (hours)' is 'first-reply-hours'. */
export function keyFrom(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

export function newMetric(entry: MetricEntry): NewMetric {
  return { ...entry, key: entry.key.trim(), minimumBase: entry.minimumBase ?? undefined };
}

/** What differs from what is there; the key never changes. */
export function changeOf(before: Metric, entry: MetricEntry): MetricChange {
  const after: MetricEntry = { ...entry, key: before.key, minimumBase: entry.minimumBase ?? before.minimumBase };
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => value !== before[field as keyof MetricEntry]));
}
