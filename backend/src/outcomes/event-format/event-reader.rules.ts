import type { EventValue } from '@throughline/contract';
import type { FileField } from '@throughline/domain';
import type { OutcomeEvent } from '../event/event.rules.js';
import type { EventMapping } from './event-mapping.rules.js';
import { type MomentCellReader, momentReader, type MomentSettings, type ReadMoment } from './moment-reader.rules.js';
import { type CellReader, cellReader, type ReadableEventMetric, type ReadValue } from './value-reader.rules.js';

/** What rows are read with, beside their mapping. */
export interface EventSettings extends MomentSettings {
  readonly metrics: readonly ReadableEventMetric[];
  /** The id of the team that a file names by its key or name, or why there is none. */
  readonly teamOf: (named: string) => string | { readonly problem: string };
}

/** Something wrong in a row: the column, what stands there, and what would be right. */
export interface EventRowProblem {
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
}

/** A row as it was understood: its events, of which there are none in a row without values; or everything that is wrong with it. */
export type ReadEventRow = { readonly events: readonly OutcomeEvent[] } | { readonly problems: readonly EventRowProblem[] };

/** Reads rows of a file one after the other. */
export type EventRowReader = (values: readonly string[]) => ReadEventRow;

/** Keys and names longer than these are no keys and names: something else stands in the column. */
const LONGEST_KEY = 200;
const LONGEST_NAME = 120;
const NOTHING = { empty: true } as const;
// looked for because they can be shown nowhere, and the database takes none of the first
const CONTROL = /\p{Cc}/u;
const CONTROL_PROBLEM = 'The value contains a control character that cannot be shown. Write it with letters, digits and signs only.';

interface Column {
  readonly name: string;
  readonly at: number;
}
interface Moments extends Column {
  readonly read: MomentCellReader;
}
interface Values {
  readonly metricId: string;
  readonly columns: readonly Column[];
  readonly days: readonly Moments[] | undefined;
  readonly read: (cells: readonly string[]) => ReadValue;
}
type Report = (column: string | null, value: string | null, problem: string) => undefined;

/** Makes the reader of the rows of one file. Pure: what it gives depends on the cells alone, so that a file is read again to the same events. */
export function eventReader(columns: readonly string[], mapping: EventMapping, settings: EventSettings): EventRowReader {
  const at = (name: string): Column => ({ name, at: columns.indexOf(name) });
  const of = (field: FileField): Column[] => columns.filter((column) => mapping.columns[column] === field).map(at);
  const one = (field: FileField): Column | undefined => of(field)[0];
  const moments = (name: string): Moments => ({ ...at(name), read: momentReader(name, settings) });
  const keys = of('event_id');
  const happened = of('happened_at').map(({ name }) => moments(name))[0];
  const changed = of('changed_at').map(({ name }) => moments(name))[0];
  const [team, channel, category, metric, value] = [one('team'), one('channel'), one('category'), one('metric'), one('value')];
  const agent = { key: one('agent') ?? one('agent_name'), name: one('agent_name') };
  const group = { key: one('group') ?? one('group_name'), name: one('group_name') };
  const metrics = new Map(settings.metrics.map((metric) => [metric.id, metric]));
  const wide = mapping.values.flatMap((one) => valuesOf(one, metrics.get(one.metricId), at, moments).map((values) => heldOnly(one, values, at)));
  const long = metric && value ? longReader(settings.metrics, metric, value) : undefined;

  return (values) => {
    const problems: EventRowProblem[] = [];
    const report: Report = (column, value, problem) => void problems.push({ column, value: value?.slice(0, 80) ?? null, problem });
    const eventKey = keyIn(keys, values, report);
    const teamId = team ? teamIn(team, values, settings, report) : null;
    const by = { agent: named(agent, values, report), group: named(group, values, report) };
    const words = { channel: word(channel, values, report), category: word(category, values, report) };
    const told = changed ? momentIn([changed], values, report) : undefined;
    let ofRow: ReadMoment | undefined;
    const events: OutcomeEvent[] = [];
    const add = (metricId: string, value: number, days: readonly Moments[] | undefined): void => {
      const moment = days ? momentIn(days, values, report) : (ofRow ??= happened && momentIn([happened], values, report, true));
      // what tells no time of change is as it was when it happened: told again later, it holds
      if (moment)
        events.push({ eventKey, metricId, happenedOn: moment.day, value, teamId, ...by, ...words, asOf: new Date((told ?? moment).instant).toISOString() });
    };
    for (const { metricId, columns, days, read } of wide) {
      const cells = columns.map(({ at }) => values[at] ?? '');
      const found = read(cells);
      if ('problem' in found) report(columns[found.of ?? 0]?.name ?? null, cells[found.of ?? 0] ?? null, found.problem);
      else if ('value' in found) add(metricId, found.value, days);
    }
    const told1 = long?.(values, report);
    if (told1) add(told1.metricId, told1.value, undefined);
    return problems.length ? { problems: distinct(problems) } : { events };
  };
}

function valuesOf(
  { metricId, as, columns, happened, onlyWith: _, ...choices }: EventValue,
  metric: ReadableEventMetric | undefined,
  at: (name: string) => Column,
  moments: (name: string) => Moments,
): Values[] {
  if (!metric) return [];
  const days = happened?.length ? happened.map(moments) : undefined;
  const from = columns.map(at);
  const count = cellReader({ ...metric, unit: '', valueMin: 0, valueMax: null }, columns[0] ?? '', choices);
  if (as === 'each-row') return [{ metricId, columns: [], days, read: () => ({ value: 1 }) }];
  if (as === 'at-least-one') return [{ metricId, columns: from, days, read: ([cell]) => yes(count(cell!), (number) => number > 0) }];
  if (as === 'one-reply') {
    const read = ([replies, reopens]: readonly string[]): ReadValue => {
      const again = count(reopens ?? '');
      return 'problem' in again ? { ...again, of: 1 } : yes(count(replies!), (number) => number <= 1 && !('value' in again && again.value > 0));
    };
    return [{ metricId, columns: from, days, read }];
  }
  const read: CellReader = cellReader(metric, columns[0]!, choices);
  return [{ metricId, columns: from, days, read: ([cell]) => read(cell!) }];
}

/** Values of rows alone in which one of certain columns holds something. What happened at least once happened, whatever they hold: a request that was opened again and not solved since was solved before. */
function heldOnly({ as, onlyWith }: EventValue, values: Values, at: (name: string) => Column): Values {
  if (!onlyWith?.length) return values;
  const { columns, read } = values;
  const holds = (cell: string): boolean => cell !== '' && cell !== '-';
  const held = (cells: readonly string[]): ReadValue => {
    const found = read(cells);
    if ('problem' in found || cells.slice(columns.length).some(holds)) return found;
    return as === 'at-least-one' && 'value' in found && found.value === 1 ? found : NOTHING;
  };
  return { ...values, columns: [...columns, ...onlyWith.map(at)], read: held };
}

function yes(found: ReadValue, when: (number: number) => boolean): ReadValue {
  return 'value' in found ? { value: when(found.value) ? 1 : 0 } : found;
}

/** A file with a row for each value: one column says of which metric it is. */
function longReader(
  metrics: readonly ReadableEventMetric[],
  metric: Column,
  value: Column,
): (values: readonly string[], report: Report) => { metricId: string; value: number } | undefined {
  const readers = new Map<string, { id: string; read: CellReader }>();
  for (const one of metrics)
    for (const name of [one.name, one.key, one.id]) readers.set(name.toLowerCase(), { id: one.id, read: cellReader(one, value.name, {}) });
  const known = `the keys are ${metrics.map(({ key }) => key).join(', ')}`;
  return (values, report) => {
    const name = values[metric.at] ?? '';
    const found = readers.get(name.toLowerCase());
    if (!found)
      return report(
        metric.name,
        name,
        `There is no metric of events with this key or name; ${metrics.length ? known : 'the organisation has none yet'}. Make it first, or correct its name.`,
      );
    const cell = values[value.at] ?? '';
    const read = found.read(cell);
    if ('value' in read) return { metricId: found.id, value: read.value };
    return report(value.name, cell, 'problem' in read ? read.problem : 'The row has no value; write one, or leave the row out.');
  };
}

function keyIn(keys: readonly Column[], values: readonly string[], report: Report): string {
  const cells = keys.map(({ at }) => values[at] ?? '');
  const key = cells.join(' · ');
  if (cells.every((cell) => cell === ''))
    report(keys[0]?.name ?? null, '', 'The row has no key; without one it could not be known again, and would be counted twice.');
  else if (key.length > LONGEST_KEY) report(keys[0]!.name, key, `The key has ${key.length} characters; a key has ${LONGEST_KEY} at most.`);
  for (const [i, cell] of cells.entries()) if (CONTROL.test(cell)) report(keys[i]!.name, cell, CONTROL_PROBLEM);
  return key;
}

function teamIn(team: Column, values: readonly string[], { teamOf }: EventSettings, report: Report): string | null {
  const written = values[team.at] ?? '';
  if (written === '') return null;
  const found = teamOf(written);
  if (typeof found === 'string') return found;
  report(team.name, written, found.problem);
  return null;
}

function named(
  { key, name }: { key: Column | undefined; name: Column | undefined },
  values: readonly string[],
  report: Report,
): { key: string; name: string } | null {
  if (!key) return null;
  const written = word(key, values, report);
  return written === '' ? null : { key: written, name: (name && word(name, values, report)) || written };
}

function word(column: Column | undefined, values: readonly string[], report: Report): string {
  const written = column ? (values[column.at] ?? '') : '';
  if (written.length > LONGEST_NAME)
    report(
      column!.name,
      written,
      `This has ${written.length} characters; keys, names and categories have ${LONGEST_NAME} at most. A text that customers wrote is not taken in.`,
    );
  else if (CONTROL.test(written)) report(column!.name, written, CONTROL_PROBLEM);
  return written;
}

/** The moment in the first of the columns in which something stands; undefined where nothing does. */
function momentIn(columns: readonly Moments[], values: readonly string[], report: Report, needed = false): ReadMoment | undefined {
  for (const { name, at, read } of columns) {
    const written = values[at] ?? '';
    if (written === '' || written === '-') continue;
    const found = read(written);
    if (!('problem' in found)) return found;
    return report(name, written, found.problem);
  }
  return needed ? report(columns[0]!.name, '', 'The row has no day; write when it happened, like 2026-03-31.') : undefined;
}

/** A day that several values share is wrong once. */
function distinct(problems: readonly EventRowProblem[]): EventRowProblem[] {
  return problems.filter((one, i) => problems.findIndex(({ column, problem }) => column === one.column && problem === one.problem) === i);
}
