import { onScale, PERIOD_FORMS, type Period, readPeriod, scaleWords } from '@throughline/domain';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import { readFigure } from '../../platform/files/figure.rules.js';
import type { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { readBase } from './base.rules.js';
import { baseField, metricField, metricOfField } from './outcome-fields.rules.js';

/** Of a metric, what reading a row needs. */
export interface ReadableMetric {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** One figure of a row. */
export interface RowFigure {
  metricId: string;
  value: number;
  base: number | null;
}

/** A row as it was understood. */
export interface OutcomeRow {
  line: number;
  team: string;
  teamName: string;
  period: Period;
  figures: RowFigure[];
  /** Cells for figures in which nothing stands. */
  emptyCells: number;
}

/** Something wrong in a row: the column, what stands there, and what would be right. */
export interface RowProblem {
  column: string | null;
  value: string | null;
  problem: string;
}

/** The metrics by everything a file may call them: id, key or name, without case. A name that two metrics have names neither. */
export function metricsByName(metrics: readonly ReadableMetric[]): Map<string, ReadableMetric> {
  const found = new Map<string, ReadableMetric | null>();
  for (const metric of metrics) {
    const name = metric.name.toLowerCase();
    found.set(name, found.has(name) ? null : metric);
  }
  for (const metric of metrics) for (const name of [metric.id, metric.key]) found.set(name, metric);
  return new Map([...found].filter((entry): entry is [string, ReadableMetric] => entry[1] !== null));
}

/**
 * Reads one row through its mapping: all its figures, or everything that is wrong with it.
 * @param metrics what `metricsByName` returned  @param period of all rows, when no column holds one
 */
export function readRow(
  row: DelimitedRow,
  columns: MappedColumns,
  metrics: ReadonlyMap<string, ReadableMetric>,
  period: Period | undefined,
): OutcomeRow | RowProblem[] {
  const problems: RowProblem[] = [];
  const report = (field: string, problem: string): undefined =>
    void problems.push({ column: columns.column(field), value: columns.value(row, field), problem });
  const team = columns.value(row, 'team');
  if (team === '') report('team', 'The row names no team; write its key or its name.');
  const when = columns.has('period') ? readPeriod(columns.value(row, 'period')) : period;
  if (!when) report('period', `This is not a period; write ${PERIOD_FORMS}.`);
  const cells = columns.has('metric') ? longCells(row, columns, metrics, report) : wideCells(columns, metrics);
  const figures: RowFigure[] = [];
  let emptyCells = 0;
  for (const { metric, valueField, baseFields } of cells) {
    const figure = readFigure(columns.value(row, valueField), metric.unit);
    const baseFrom = baseFields.find((field) => columns.has(field));
    const base = baseFrom ? readBase(columns.value(row, baseFrom)) : ({ empty: true } as const);
    if ('problem' in figure) report(valueField, figure.problem);
    else if ('empty' in figure) emptyCells++;
    else if (!onScale(figure.value, metric)) report(valueField, `"${metric.name}" takes ${scaleWords(metric)}; ${figure.value} is outside.`);
    else if ('problem' in base) report(baseFrom!, base.problem);
    else if ('value' in base && base.value === 0)
      report(baseFrom!, 'No rating or contact stands behind this figure; leave the figure empty, or give its base.');
    else figures.push({ metricId: metric.id, value: figure.value, base: 'value' in base ? base.value : null });
  }
  return problems.length ? problems : { line: row.line, team, teamName: columns.value(row, 'teamName'), period: when!, figures, emptyCells };
}

interface Cell {
  metric: ReadableMetric;
  valueField: string;
  baseFields: string[];
}

function wideCells(columns: MappedColumns, metrics: ReadonlyMap<string, ReadableMetric>): Cell[] {
  return columns.fields.flatMap((field) => {
    const metric = metrics.get(metricOfField(field) ?? '');
    return metric ? [{ metric, valueField: metricField(metric.id), baseFields: [baseField(metric.id), 'base'] }] : [];
  });
}

function longCells(
  row: DelimitedRow,
  columns: MappedColumns,
  metrics: ReadonlyMap<string, ReadableMetric>,
  report: (field: string, problem: string) => void,
): Cell[] {
  const named = columns.value(row, 'metric');
  const metric = metrics.get(named.toLowerCase());
  if (metric) return [{ metric, valueField: 'value', baseFields: ['base'] }];
  const keys = [...new Set([...metrics.values()].map(({ key }) => key))];
  report(
    'metric',
    `There is no such metric; ${keys.length ? `the keys are ${keys.join(', ')}` : 'the organisation has none yet'}. Make the metric first, or correct its name.`,
  );
  return [];
}
