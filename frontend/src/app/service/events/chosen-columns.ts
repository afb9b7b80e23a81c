import type { EventImportMapping, EventImportView, EventValue, Metric } from '@throughline/contract';
import { FILE_FIELDS, type FileField } from '@throughline/domain';

/** What was chosen: the column of each field, a second one of the key, and how the values of each metric are read. */
export interface Chosen {
  readonly fields: Readonly<Partial<Record<FileField, string>>>;
  readonly alsoKey: string;
  readonly values: readonly EventValue[];
}

/** What a file is read as now. */
export function chosenIn({ columns, mapping, options }: Pick<EventImportView, 'columns' | 'mapping' | 'options'>): Chosen {
  const fields: Partial<Record<FileField, string>> = {};
  let alsoKey = '';
  for (const column of columns) {
    const field = FILE_FIELDS.find((one) => one === (mapping[column] === 'happened_on' ? 'happened_at' : mapping[column]));
    if (!field) continue;
    if (fields[field] === undefined) fields[field] = column;
    else if (field === 'event_id') alsoKey = column;
  }
  const read = options.values ?? [];
  const plain = columns.flatMap((column): EventValue[] => {
    const metricId = mapping[column]?.startsWith('metric:') ? mapping[column].slice('metric:'.length) : undefined;
    return metricId && !read.some((value) => value.metricId === metricId) ? [{ metricId, as: 'value', columns: [column] }] : [];
  });
  return { fields, alsoKey, values: [...read, ...plain] };
}

/** What to send so that the file is read as was chosen. A column is one field: the last that was chosen for it. */
export function bodyOf({ fields, alsoKey, values }: Chosen, options: EventImportView['options']): EventImportMapping {
  const mapping: Record<string, string> = {};
  for (const field of FILE_FIELDS) if (fields[field]) mapping[fields[field]] = field;
  if (alsoKey && !mapping[alsoKey]) mapping[alsoKey] = 'event_id';
  return { mapping, options: { ...options, values: [...values] } };
}

/** A choice of how a metric is read, as the select names it. */
export const ROW = 'row';
const COLUMN = 'column:';
const KEPT = 'kept';

/** The choice that a reading is. */
export function choiceOf(value: EventValue | undefined): string {
  if (!value) return '';
  if (value.as === 'each-row') return ROW;
  return value.as === 'one-reply' ? KEPT : `${COLUMN}${value.columns[0]}`;
}

/** The choices of columns. */
export const columnChoice = (column: string): string => `${COLUMN}${column}`;

/** The reading that a choice means; `known`: how the metric is read as long as nobody chose otherwise. Undefined for "not in this file". */
export function readingOf(choice: string, metric: Pick<Metric, 'id' | 'definitionKey'>, known: EventValue | undefined): EventValue | undefined {
  if (choice === '') return undefined;
  if (choice === choiceOf(known)) return known;
  if (choice === ROW) return { metricId: metric.id, as: 'each-row', columns: [] };
  const kept = { ...(known?.happened && { happened: known.happened }), ...(known?.onlyWith && { onlyWith: known.onlyWith }) };
  return { metricId: metric.id, as: metric.definitionKey === 'reopen-rate' ? 'at-least-one' : 'value', columns: [choice.slice(COLUMN.length)], ...kept };
}

/** Words with their values as they are typed, one a line; lines that say nothing are left out. */
export function wordsOf(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const at = line.lastIndexOf('=');
      const value = Number(
        line
          .slice(at + 1)
          .trim()
          .replace(',', '.'),
      );
      return at > 0 && line.slice(at + 1).trim() !== '' && Number.isFinite(value) ? [[line.slice(0, at).trim().toLowerCase(), value]] : [];
    }),
  );
}
