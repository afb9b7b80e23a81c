import { isTimeZone, LIMITS } from '@throughline/domain';
import { isEmail } from 'class-validator';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import type { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { attributeField, FACT_FIELDS, type FactField } from './roster-fields.js';
import type { StatedLeave } from './roster-leave.rules.js';
import type { TeamMention } from './roster-teams.rules.js';
import { couldBeTwoDays, type DateOrder, readWrittenDate } from './written-date.rules.js';

/** Reports something wrong with a row; the row is refused by it. */
export type Report = (line: number, column: string | null, value: string | null, problem: string) => void;

/** What a row says about leading: she leads her team, she does not, somebody named by key or address does, or nothing. */
export type LeaderWord = 'yes' | 'no' | { readonly who: string } | null;

/** One person of a roster as the file states her; facts whose columns are not mapped are absent, those that are empty are null. */
export interface RosterRow {
  readonly line: number;
  readonly name: string;
  readonly facts: Partial<Record<FactField, string | null>>;
  /** Values of own attributes by key, as far as columns are mapped to them; null where nothing stands. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** Absent where no column is mapped to leave. */
  readonly leave?: StatedLeave;
  readonly team: TeamMention;
  readonly leader: LeaderWord;
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'oui', 'o', 'sí', 'si', 's', 'wahr', 'vrai', 'leader']);
const NO = new Set(['no', 'n', 'false', '0', '-', 'nein', 'non', 'nee', 'falsch', 'faux']);
const OWN = attributeField('');
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A row as a person; undefined when something is wrong with it, which is reported with what would be right. */
export function readRosterRow(row: DelimitedRow, columns: MappedColumns, order: DateOrder | undefined, report: Report): RosterRow | undefined {
  let wrong = false;
  const problem = (field: string, sentence: string): void => {
    wrong = true;
    report(row.line, columns.column(field), columns.value(row, field), sentence);
  };
  const name = columns.value(row, 'name');
  if (name === '') problem('name', 'The name is empty; every person needs one.');
  const own = columns.fields.filter((field) => field.startsWith(OWN));
  for (const field of ['name', 'jobTitle', 'site', 'roleBand', 'externalKey', 'team', 'teamKey', 'parentTeam', ...own]) {
    const { length } = columns.value(row, field);
    if (length > LIMITS.name) problem(field, `The value has ${length} characters; there may be ${LIMITS.name}.`);
  }
  const facts: Partial<Record<FactField, string | null>> = {};
  for (const field of FACT_FIELDS)
    if (columns.has(field)) facts[field] = readFact(field, columns.value(row, field), order, (sentence) => problem(field, sentence));
  if (!facts.email && !facts.externalKey && !wrong) {
    const field = columns.has('externalKey') ? 'externalKey' : 'email';
    problem(field, 'The row has neither an e-mail address nor an employee key; one of them is needed to know the person again in the next file.');
  }
  if (facts.joinedOn && facts.leftOn && facts.leftOn <= facts.joinedOn)
    problem('leftOn', `The day of leaving is not after the day of joining, ${facts.joinedOn}.`);
  const leave = readLeave(row, columns, order, problem);
  const team = readMention(row, columns);
  if (team.team === '' && team.teamKey === '' && team.path.length === 0)
    problem(columns.has('team') ? 'team' : columns.has('teamPath') ? 'teamPath' : 'teamKey', 'The team is empty; every person is in one team.');
  const attributes = Object.fromEntries(own.map((field) => [field.slice(OWN.length), columns.value(row, field) || null]));
  return wrong ? undefined : { line: row.line, name, facts, attributes, ...(leave && { leave }), team, leader: readLeader(columns.value(row, 'leader')) };
}

function readFact(field: FactField, value: string, order: DateOrder | undefined, problem: (sentence: string) => void): string | null {
  if (value === '') return null;
  if (field === 'email') {
    if (value.length > LIMITS.email || !isEmail(value)) problem('This is not an e-mail address; write it as name@example.org.');
    return value;
  }
  if (field === 'language') {
    const tag = value.replace('_', '-').replace(/^[A-Za-z]+/, (part) => part.toLowerCase());
    if (!LANGUAGE.test(tag)) problem('This is not a language tag; write it as en, de or pt-BR.');
    return tag;
  }
  if (field === 'timeZone' && !isTimeZone(value)) problem('This is not a time zone; write it as Europe/Berlin.');
  return field === 'joinedOn' || field === 'leftOn' ? readDay(value, order, problem) : value;
}

function readLeave(
  row: DelimitedRow,
  columns: MappedColumns,
  order: DateOrder | undefined,
  problem: (field: string, sentence: string) => void,
): StatedLeave | undefined {
  if (!columns.has('leaveFrom') && !columns.has('leaveLast')) return undefined;
  const [from, last] = ['leaveFrom', 'leaveLast'].map((field) => readDay(columns.value(row, field), order, (sentence) => problem(field, sentence)));
  if (columns.value(row, 'leaveLast') !== '' && columns.value(row, 'leaveFrom') === '')
    problem('leaveLast', 'There is a last day of leave without a first; write the first day too, or leave both empty.');
  if (from && last && last < from) problem('leaveLast', `The last day of leave is before its first, ${from}; write that day or a later one.`);
  return { from: from!, last: columns.has('leaveLast') ? last! : undefined };
}

function readDay(value: string, order: DateOrder | undefined, problem: (sentence: string) => void): string | null {
  if (value === '') return null;
  const date = readWrittenDate(value, order);
  if (!date)
    problem(
      couldBeTwoDays(value) && !order
        ? 'This could be two days; write it as 2026-03-31, or say whether days or months come first.'
        : 'This is not a day that exists; write it as 2026-03-31.',
    );
  return date ?? null;
}

function readMention(row: DelimitedRow, columns: MappedColumns): TeamMention {
  const path = columns
    .value(row, 'teamPath')
    .split(/\s*[/>\\]\s*/)
    .filter((part) => part !== '');
  return { line: row.line, team: columns.value(row, 'team'), teamKey: columns.value(row, 'teamKey'), path, parent: columns.value(row, 'parentTeam') };
}

function readLeader(value: string): LeaderWord {
  const word = value.toLowerCase();
  if (word === '') return null;
  if (YES.has(word)) return 'yes';
  return NO.has(word) ? 'no' : { who: word };
}
