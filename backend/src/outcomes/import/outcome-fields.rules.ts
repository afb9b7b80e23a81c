import type { ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';

/** Of a metric, what its field in a file needs. */
export interface NamedMetric {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** The field of a column that holds figures of one metric. */
export function metricField(id: string): string {
  return `metric:${id}`;
}

/** The field of a column that holds the base of one metric's figures. */
export function baseField(id: string): string {
  return `base:${id}`;
}

/** The metric that a field is about; undefined for the other fields. */
export function metricOfField(field: string): string | undefined {
  return field.startsWith('metric:') ? field.slice('metric:'.length) : undefined;
}

const FIXED: readonly ImportFieldSpec[] = [
  {
    field: 'team',
    label: 'Team (key or name)',
    required: true,
    synonyms: ['team', 'team key', 'team id', 'unit', 'store', 'branch', 'group', 'dbn', 'Abteilung', 'équipe', 'equipo'],
  },
  { field: 'teamName', label: 'Name of the team', required: false, synonyms: ['team name', 'school name', 'store name', 'branch name', 'group name'] },
  { field: 'period', label: 'Period', required: false, synonyms: ['month', 'quarter', 'year', 'week', 'date', 'Monat', 'Quartal', 'mois', 'mes'] },
  { field: 'metric', label: 'Metric (key or name), one a row', required: false, synonyms: ['measure', 'kpi', 'indicator'] },
  { field: 'value', label: 'Value, one a row', required: false, synonyms: ['figure', 'score', 'result', 'Wert', 'valeur', 'valor'] },
  {
    field: 'base',
    label: 'Base (ratings or contacts)',
    required: false,
    synonyms: ['n', 'count', 'ratings', 'responses', 'answers', 'contacts', 'sample size'],
  },
];

/** Everything the columns of an outcome file can be: the fixed fields, and two for each metric of the organisation. */
export function outcomeFields(metrics: readonly NamedMetric[]): ImportFieldSpec[] {
  return [
    ...FIXED,
    ...metrics.map(({ id, key, name }) => ({ field: metricField(id), label: name, required: false, synonyms: [key] })),
    ...metrics.map(({ id, key, name }) => ({ field: baseField(id), label: `${name}: base`, required: false, synonyms: [`${key} base`, `${key} n`] })),
  ];
}

/**
 * What a mapping lacks before rows can be read, as a sentence; undefined when nothing does. A file is wide (a column a metric) or long (a column
 * of metrics and one of values), and it has a period, in a column or for all rows.
 */
export function lacking(fields: readonly string[], period: string | undefined): string | undefined {
  const wide = fields.some((field) => metricOfField(field) !== undefined);
  const long = fields.includes('metric') || fields.includes('value');
  if (wide && long)
    return 'Columns are mapped to single metrics and to "Metric" or "Value" as well. Use one way: a column for each metric, or one column of metrics and one of values.';
  if (!wide && !long) return 'No column is mapped to a metric. Say which column holds which metric, or map one column to "Metric" and one to "Value".';
  if (long && !fields.includes('metric')) return 'A column is mapped to "Value" but none to "Metric". Say which column names the metric.';
  if (long && !fields.includes('value')) return 'A column is mapped to "Metric" but none to "Value". Say which column holds the figures.';
  if (!fields.includes('period') && !period)
    return 'The file has no column for the period and none is given for all rows. Map a column to "Period", or give the period.';
  return undefined;
}
