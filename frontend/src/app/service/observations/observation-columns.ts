import type { Metric, Observation } from '@throughline/contract';
import type { Column } from '../../ui/data-table/column';
import { locale } from '../../words/language';
import { countText, inOrder } from '../../words/numbers';
import { serviceWords } from '../words/words';

/** The columns of the table; values carry the unit of their metric. */
export function observationColumns(metrics: readonly Metric[]): Column<Observation>[] {
  const words = serviceWords().observations;
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return [
    { key: 'team', label: words.team, value: (row) => row.team.name },
    { key: 'metric', label: words.metric, value: (row) => byId.get(row.metricId)?.name ?? words.aMetric },
    { key: 'period', label: words.period, value: (row) => inOrder(row.period.label) },
    { key: 'value', label: words.value, numeric: true, value: (row) => row.value, text: (row) => valueText(row, byId.get(row.metricId)) },
    { key: 'base', label: words.base, numeric: true, value: (row) => row.base, text: (row) => (row.base === null ? words.notStated : countText(row.base)) },
    { key: 'note', label: words.note, value: (row) => (row.belowMinimumBase ? words.tooSmall : '') },
  ];
}

function valueText({ value }: Observation, metric: Metric | undefined): string {
  const number = value.toLocaleString(locale(), { maximumFractionDigits: 2 }).replace('-', '−');
  return metric?.unit === '%' ? serviceWords().observations.percent(number) : number;
}
