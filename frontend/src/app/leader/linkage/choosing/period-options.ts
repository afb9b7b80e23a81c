import type { LinkageMeasures } from '@throughline/contract';
import { readPeriod, type Period } from '@throughline/domain';
import type { Option } from '../../../ui/field/field';

/** The periods that either measure has, earliest first. A label that names no period cannot bound anything and is not offered. */
export function periodsOf(measures: LinkageMeasures, staffKey: string, metricId: string): Period[] {
  const labels = [
    ...(measures.staff.find(({ key }) => key === staffKey)?.periods ?? []),
    ...(measures.customer.find((one) => one.metricId === metricId)?.periods ?? []),
  ];
  return [...new Set(labels)]
    .map(readPeriod)
    .filter((period) => period !== undefined)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Choices whose value is the first day of a period ('from') or its last ('until'); several periods that begin on one day are one choice. */
export function boundOptions(periods: readonly Period[], bound: 'from' | 'until', anyLabel: string): Option[] {
  const byDay = new Map(periods.map((period) => [period[bound] as string, period.label]));
  return [{ value: '', label: anyLabel }, ...[...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, label]) => ({ value, label }))];
}
