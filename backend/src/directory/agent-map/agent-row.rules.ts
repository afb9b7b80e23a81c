import { AGENT_KINDS, type AgentKind, LIMITS } from '@throughline/domain';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import { unescapedCell } from '../../platform/files/escape-cell.js';
import type { ImportFieldSpec, MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { readWrittenDate } from '../roster-import/written-date.rules.js';
import { folded, type TeamFinder } from '../team/team-finder.rules.js';
import type { Assignment } from './assignment.rules.js';

/** What the columns of an agent map can be. */
export const AGENT_FIELDS: readonly ImportFieldSpec[] = [
  { field: 'source', label: 'Source (key or name)', required: true, synonyms: ['helpdesk', 'system', 'source key', 'Quelle', 'fuente'] },
  { field: 'agent', label: 'Agent or group (key in the source)', required: true, synonyms: ['agent key', 'agent id', 'group', 'key', 'agente'] },
  { field: 'kind', label: 'Kind (agent or group)', required: false, synonyms: ['type', 'Art', 'tipo'] },
  { field: 'agentName', label: 'Name of the agent or group', required: false, synonyms: ['agent_name', 'name'] },
  { field: 'team', label: 'Team (key or name)', required: false, synonyms: ['team key', 'unit', 'Abteilung', 'équipe', 'equipo'] },
  { field: 'from', label: 'From (the first day)', required: false, synonyms: ['from', 'since', 'start', 'von', 'ab', 'depuis', 'desde'] },
  { field: 'until', label: 'Until before (the day after the last)', required: false, synonyms: ['until', 'to', 'end', 'bis', 'jusque', 'hasta'] },
  { field: 'employee', label: 'Employee (e-mail or key)', required: false, synonyms: ['employee email', 'email', 'employee key', 'Mitarbeiter', 'empleado'] },
];

/** What the words of a row are looked up in. Keys of `sources` and `people` are folded. */
export interface AgentNames {
  readonly sources: ReadonlyMap<string, string>;
  readonly teams: TeamFinder;
  readonly people: ReadonlyMap<string, string>;
}

/** A row of an agent map. */
export interface AgentLine {
  readonly line: number;
  readonly sourceId: string;
  readonly kind: AgentKind;
  readonly key: string;
  /** Empty when the file does not say. */
  readonly name: string;
  /** Null in a row that only says who the agent is. */
  readonly assignment: Assignment | null;
  /** Null when the row does not say. */
  readonly employeeId: string | null;
}

/** One thing wrong with a field of a row. */
export interface RowProblem {
  readonly field: string;
  readonly problem: string;
}

/** Whom a row is about, as the file writes it: rows with the same belong together even where one of them is wrong. */
export function aboutOf(row: DelimitedRow, columns: MappedColumns): string {
  return [columns.value(row, 'source'), columns.value(row, 'kind') || 'agent', columns.value(row, 'agent')].map(folded).join('\n');
}

/** A row, or everything that is wrong with it. */
export function readAgentRow(row: DelimitedRow, columns: MappedColumns, names: AgentNames): AgentLine | RowProblem[] {
  const problems: RowProblem[] = [];
  const wrong = (field: string, problem: string): void => void problems.push({ field, problem });
  const text = (field: string): string => unescapedCell(columns.value(row, field));
  for (const field of ['agent', 'agentName'])
    if (text(field).length > LIMITS.name) wrong(field, `The value has ${text(field).length} characters; there may be ${LIMITS.name}.`);
  const sourceId = names.sources.get(folded(text('source')));
  if (sourceId === undefined) wrong('source', 'There is no source with this key or name. Write the key of one that is set up.');
  if (text('agent') === '') wrong('agent', 'The key of the agent or group is empty; write what the source calls it by.');
  const kind = AGENT_KINDS.find((one) => one === (folded(text('kind')) || 'agent'));
  if (kind === undefined) wrong('kind', 'Write agent or group, or leave the cell empty for an agent.');
  const employeeId = text('employee') === '' ? null : (names.people.get(folded(text('employee'))) ?? undefined);
  if (employeeId === undefined) wrong('employee', 'Nobody in the directory has this e-mail address or key.');
  else if (employeeId !== null && kind === 'group') wrong('employee', 'A group is nobody in particular; assign it to a team.');
  const assignment = readAssignment(text, names.teams, wrong);
  if (problems.length > 0) return problems;
  return { line: row.line, sourceId: sourceId!, kind: kind!, key: text('agent'), name: text('agentName'), assignment, employeeId: employeeId! };
}

function readAssignment(text: (field: string) => string, teams: TeamFinder, wrong: (field: string, problem: string) => void): Assignment | null {
  if (text('team') === '') {
    for (const field of ['from', 'until']) if (text(field) !== '') wrong('team', 'The row says a day but no team; write the team, or leave the days empty.');
    return null;
  }
  const found = teams.find(text('team'));
  if (!found) wrong('team', 'There is no team with this key or name. Correct it, or make the team first.');
  else if ('ambiguous' in found) wrong('team', `${found.ambiguous} teams have this name; write the key of the one that is meant.`);
  const [from, until] = (['from', 'until'] as const).map((field) => {
    if (text(field) === '') return null;
    const day = readWrittenDate(text(field), undefined);
    if (day === undefined) wrong(field, 'This is not a day that exists; write it as 2026-03-31.');
    return day ?? null;
  });
  if (text('from') === '') wrong('from', 'The day from which on the team holds is empty; write it as 2026-03-31.');
  if (from && until && until <= from)
    wrong('until', `The team must hold for a day at least: write a day after ${from}, or leave the cell empty if it goes on.`);
  return found && 'team' in found && from ? { teamId: found.team.id, from, until: until ?? null } : null;
}
