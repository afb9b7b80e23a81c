import type { Metric, Observation } from '@throughline/contract';
import type { Column } from '../../ui/data-table/column';

/** The columns of the table; values carry the unit of their metric. */
export function observationColumns(metrics: readonly Metric[]): Column<Observation>[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return [
    { key: 'team', label: 'Team', value: (row) => row.team.name },
    { key: 'metric', label: 'Metric', value: (row) => byId.get(row.metricId)?.name ?? 'a metric' },
    { key: 'period', label: 'Period', value: (row) => row.period.label },
    { key: 'value', label: 'Value', numeric: true, value: (row) => row.value, text: (row) => valueText(row, byId.get(row.metricId)) },
    { key: 'base', label: 'Base', numeric: true, value: (row) => row.base, text: (row) => row.base?.toLocaleString('en') ?? 'not stated' },
    { key: 'note', label: 'Note', value: (row) => (row.belowMinimumBase ? 'too small' : '') },
  ];
}

function valueText({ value }: Observation, metric: Metric | undefined): string {
  const number = value.toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−');
  return metric?.unit === '%' ? `${number} %` : number;
}
