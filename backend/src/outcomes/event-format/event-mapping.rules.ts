import { createHash } from 'node:crypto';
import type { EventValue } from '@throughline/contract';
import { FILE_FIELDS, type FileField, type FieldProblem, type PersonalKind, Refusal } from '@throughline/domain';
import type { ReadableEventMetric } from './value-reader.rules.js';
import { conversionProblem } from './value-scale.rules.js';

/** Which column of a file of events is what. It is kept with the source and the header, and the next file of the same header is read so. */
export interface EventMapping {
  /** The field of each column; columns that are left out are not taken in. */
  readonly columns: Readonly<Record<string, FileField>>;
  readonly values: readonly EventValue[];
}

/** How a file is read: the field of each column (`metric:` and an id for one metric alone), and how values come from columns that are no fields. */
export interface Reading {
  readonly mapping: Readonly<Record<string, string>>;
  readonly values: readonly EventValue[];
}

/** What a mapping is checked against. */
export interface MappingGround {
  readonly columns: readonly string[];
  readonly metrics: readonly ReadableEventMetric[];
  readonly personal: Readonly<Record<string, PersonalKind>>;
  /** Whether the source may keep what customers are called and wrote. */
  readonly keepsPersonal: boolean;
}

/** A mapping as somebody sends it: not checked, and with columns that are not used. */
export interface GivenMapping {
  readonly columns: Readonly<Record<string, string>>;
  readonly values: readonly EventValue[];
}

const OF_METRIC = 'metric:';
const COLUMNS_OF = { value: 1, 'each-row': 0, 'at-least-one': 1, 'one-reply': 2 } as const;
const PERSONAL_WORDS: Readonly<Record<PersonalKind, string>> = {
  name: 'who a customer is',
  email: 'mail addresses',
  phone: 'telephone numbers',
  address: 'addresses of customers',
  text: 'what customers wrote',
};

/**
 * The mapping without columns that are not used. Throws Refusal `invalid-mapping` with a pointer for each entry that names a column the file does not have, a field there is not, a field twice, a
 * metric there is not, too few columns for a reading, a scale that cannot be converted, or a column of personal data while the source keeps none.
 */
export function checkedEventMapping(given: GivenMapping, ground: MappingGround): EventMapping {
  const problems: FieldProblem[] = [];
  const columns: Record<string, FileField> = {};
  const report = (pointer: string, detail: string): void => void problems.push({ pointer, detail });
  const missing = (column: string): string | undefined => (ground.columns.includes(column) ? undefined : `The file has no column "${column.slice(0, 80)}".`);
  const takenBy = new Map<FileField, string>();
  for (const [column, field] of Object.entries(given.columns) as [string, FileField | ''][]) {
    if (field === '') continue;
    const pointer = `#/columns/${escaped(column)}`;
    const problem = missing(column) ?? fieldProblem(column, field, takenBy, ground);
    if (problem) report(pointer, problem);
    else columns[column] = field;
    if (!takenBy.has(field)) takenBy.set(field, column);
  }
  for (const [i, value] of given.values.entries()) {
    const pointer = `#/values/${i}`;
    const metric = ground.metrics.find(({ id }) => id === value.metricId);
    const needed = COLUMNS_OF[value.as];
    if (!metric) report(`${pointer}/metricId`, 'There is no metric of events with this id.');
    else if (given.values.findIndex(({ metricId }) => metricId === value.metricId) !== i)
      report(`${pointer}/metricId`, `"${metric.name}" is read from two columns; a row has one value of it.`);
    if (value.columns.length !== needed) report(`${pointer}/columns`, `This reading takes ${needed} columns, and ${value.columns.length} are given.`);
    for (const column of columnsOf(value)) {
      const problem = missing(column) ?? personalProblem(column, ground);
      if (problem) report(`${pointer}/columns`, problem);
    }
    const scale = metric && value.scale && conversionProblem(value.scale, metric);
    if (scale) report(`${pointer}/scale`, scale);
  }
  if (problems.length)
    throw new Refusal(
      'invalid',
      'invalid-mapping',
      problems.length === 1 ? problems[0]!.detail : `${problems.length} entries of the mapping are wrong; each is named below.`,
      problems,
    );
  return { ...given, columns };
}

/** What a mapping lacks before rows can be read, as a sentence; undefined when nothing does. */
export function lackingIn({ columns, values }: EventMapping): string | undefined {
  const fields = new Set(Object.values(columns));
  const long = fields.has('metric') || fields.has('value');
  if (!fields.has('event_id'))
    return 'No column is the key. Say which column has a number or name for each row, such as the number of the ticket; several together are a key as well.';
  if (!long && values.length === 0) return 'No column is mapped to a metric. Say which column holds which metric.';
  if (long && !(fields.has('metric') && fields.has('value'))) return 'One column names the metric and one holds the value; only one of the two is mapped.';
  if (!fields.has('happened_at') && (long || values.some(({ happened }) => !happened?.length)))
    return 'No column says when it happened. Say which column holds the day.';
  return undefined;
}

/** What a header is known again by: its names as they are written, in their order; a reading names its columns so. */
export function headerMark(columns: readonly string[]): string {
  return createHash('sha256').update(columns.join('\u001f')).digest('hex').slice(0, 32);
}

/** How a file was read, as far as it still holds: without metrics that are gone. */
export function stillHolding({ mapping, values }: Reading, metrics: readonly { readonly id: string }[]): Reading {
  const known = new Set(metrics.map(({ id }) => id));
  const holds = ([, field]: readonly [string, string]): boolean => !field.startsWith(OF_METRIC) || known.has(field.slice(OF_METRIC.length));
  return { mapping: Object.fromEntries(Object.entries(mapping).filter(holds)), values: values.filter(({ metricId }) => known.has(metricId)) };
}

/** How a file is read, without what comes from columns of personal data: for a source that keeps none, whatever was chosen while it did. */
export function withoutPersonal({ mapping, values }: Reading, personal: Readonly<Record<string, PersonalKind>>): Reading {
  const harmless = (column: string): boolean => !Object.hasOwn(personal, column);
  return {
    mapping: Object.fromEntries(Object.entries(mapping).filter(([column]) => harmless(column))),
    values: values.filter((value) => columnsOf(value).every(harmless)),
  };
}

/** Whether two readings say the same, in whatever order their columns are named. */
export function sameReading(one: Reading, other: Reading): boolean {
  const plain = ({ mapping, values }: Reading): string => JSON.stringify({ mapping, values }, sortedKeys);
  return plain(one) === plain(other);
}

function columnsOf({ columns, happened, onlyWith }: EventValue): string[] {
  return [...columns, ...(happened ?? []), ...(onlyWith ?? [])];
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function fieldProblem(column: string, field: FileField, takenBy: ReadonlyMap<FileField, string>, ground: MappingGround): string | undefined {
  if (!FILE_FIELDS.includes(field)) return `There is no field "${String(field).slice(0, 80)}"; the fields are ${FILE_FIELDS.join(', ')}.`;
  if (takenBy.has(field) && field !== 'event_id') return `The column "${takenBy.get(field)!}" is "${field}" already; only one can be.`;
  return personalProblem(column, ground);
}

function personalProblem(column: string, { personal, keepsPersonal }: MappingGround): string | undefined {
  const kind = personal[column];
  return kind && !keepsPersonal
    ? `"${column}" holds ${PERSONAL_WORDS[kind]}, which this source does not take in. Map another column, or switch on in the source that it may keep what customers are called.`
    : undefined;
}

function escaped(column: string): string {
  return column.replaceAll('~', '~0').replaceAll('/', '~1');
}
