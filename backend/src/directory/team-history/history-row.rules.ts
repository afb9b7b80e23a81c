import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import { unescapedCell } from '../../platform/files/escape-cell.js';
import type { ImportFieldSpec, MappedColumns } from '../../platform/files/import-mapping.rules.js';
import type { Stretch } from '../employee/membership.rules.js';
import { couldBeTwoDays, type DateOrder, readWrittenDate } from '../roster-import/written-date.rules.js';
import { folded, type TeamFinder } from '../team/team-finder.rules.js';

/** What the columns of a team history can be. */
export const HISTORY_FIELDS: readonly ImportFieldSpec[] = [
  {
    field: 'employee',
    label: 'Employee (e-mail or key)',
    required: true,
    synonyms: ['employee email', 'email', 'employee key', 'person', 'Mitarbeiter', 'empleado'],
  },
  { field: 'teamKeyOrName', label: 'Team (key or name)', required: true, synonyms: ['team', 'team key', 'unit', 'Abteilung', 'équipe', 'equipo'] },
  { field: 'from', label: 'From (the first day)', required: true, synonyms: ['since', 'start', 'von', 'ab', 'depuis', 'desde'] },
  { field: 'until', label: 'Until before (the day after the last)', required: false, synonyms: ['to', 'end', 'bis', 'jusque', 'hasta'] },
];

/** What the words of a row are looked up in. The keys of `people` are folded. */
export interface HistoryNames {
  readonly teams: TeamFinder;
  readonly people: ReadonlyMap<string, string>;
}

/** A row: somebody was in a team from a day on. */
export interface HistoryLine {
  readonly line: number;
  readonly employeeId: string;
  readonly stretch: Stretch;
}

/** One thing wrong with a field of a row. */
export interface RowProblem {
  readonly field: string;
  readonly problem: string;
}

/** A row, or everything that is wrong with it. */
export function readHistoryRow(row: DelimitedRow, columns: MappedColumns, names: HistoryNames, order: DateOrder | undefined): HistoryLine | RowProblem[] {
  const problems: RowProblem[] = [];
  const wrong = (field: string, problem: string): void => void problems.push({ field, problem });
  const text = (field: string): string => unescapedCell(columns.value(row, field));
  const employeeId = names.people.get(folded(text('employee')));
  if (employeeId === undefined)
    wrong('employee', 'Nobody in the directory has this e-mail address or key. Correct it, or bring the person in with the roster first.');
  const found = names.teams.find(text('teamKeyOrName'));
  if (!found) wrong('teamKeyOrName', 'There is no team with this key or name. Correct it, or make the team first.');
  else if ('ambiguous' in found) wrong('teamKeyOrName', `${found.ambiguous} teams have this name; write the key of the one that is meant.`);
  const [from, until] = (['from', 'until'] as const).map((field) => {
    if (text(field) === '') return null;
    const day = readWrittenDate(text(field), order);
    if (day !== undefined) return day;
    const two = couldBeTwoDays(text(field));
    wrong(
      field,
      two ? 'This could be two days; say below which is meant, or write it as 2026-03-31.' : 'This is not a day that exists; write it as 2026-03-31.',
    );
    return null;
  });
  if (text('from') === '') wrong('from', 'The first day in the team is empty; write it as 2026-03-31.');
  if (from && until && until <= from) wrong('until', `A stretch is a day at least: write a day after ${from}, or leave the cell empty if it goes on.`);
  if (problems.length > 0) return problems;
  return { line: row.line, employeeId: employeeId!, stretch: { teamId: (found as { team: { id: string } }).team.id, fromOn: from!, untilOn: until ?? null } };
}
