import type { AgentKind, ImportChange } from '@throughline/domain';
import type { AgentLine } from './agent-row.rules.js';
import type { Assignment } from './assignment.rules.js';

/** The most teams that one agent or group can have worked for. */
export const ASSIGNMENTS_MOST = 200;

/** An agent or group as it stands. */
export interface StandingAgent {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: AgentKind;
  readonly key: string;
  readonly name: string;
  readonly employeeId: string | null;
  /** In the order of days. */
  readonly assignments: readonly Assignment[];
}

/** What a file makes of an agent or group. */
export interface PlannedAgent {
  readonly before: StandingAgent | undefined;
  readonly sourceId: string;
  readonly kind: AgentKind;
  readonly key: string;
  readonly name: string;
  readonly employeeId: string | null;
  /** All of them, in the order of days. */
  readonly assignments: readonly Assignment[];
  readonly lines: readonly AgentLine[];
  readonly change: ImportChange;
}

/** A line that cannot be, and why. */
export interface LineProblem {
  readonly line: number;
  readonly field: string;
  readonly problem: string;
}

/** What makes an agent or group one: the same key can be an agent and a group, and both in every source. */
export function identityOf({ sourceId, kind, key }: Pick<AgentLine, 'sourceId' | 'kind' | 'key'>): string {
  return [sourceId, kind, key].join('\n');
}

/** What the lines about one agent or group contradict each other in: two employees, two names, or two teams on one day. */
export function contradictions(lines: readonly AgentLine[]): LineProblem[] {
  const problems: LineProblem[] = [];
  for (const [field, said] of [
    ['employee', (one: AgentLine) => one.employeeId ?? ''],
    ['agentName', (one: AgentLine) => one.name],
  ] as const) {
    const saying = lines.filter((one) => said(one) !== '');
    const other = saying.find((one) => said(one) !== said(saying[0]!));
    if (other)
      problems.push({ line: other.line, field, problem: `Line ${saying[0]!.line} says another one for the same agent or group. Keep the one that is right.` });
  }
  const ordered = inOrderOfDays(lines);
  ordered.forEach(({ line, assignment }, i) => {
    const before = ordered[i - 1];
    if (!before || (before.assignment.until !== null && before.assignment.until <= assignment.from)) return;
    const goesOn = before.assignment.until === null ? 'without an end' : `until before ${before.assignment.until}`;
    problems.push({ line, field: 'from', problem: `The team of line ${before.line} goes on ${goesOn}; nobody works for two teams on one day.` });
  });
  if (ordered.length > ASSIGNMENTS_MOST)
    problems.push({
      line: ordered[ASSIGNMENTS_MOST]!.line,
      field: 'agent',
      problem: `One agent or group can have at most ${ASSIGNMENTS_MOST} lines with a team.`,
    });
  return problems;
}

/** What the lines about one agent or group make of it. `saysEmployees`: whether the file has a column for them; without it they stay as they are. */
export function plannedAgent(lines: readonly AgentLine[], before: StandingAgent | undefined, saysEmployees: boolean): PlannedAgent {
  const { sourceId, kind, key } = lines[0]!;
  const name = lines.find((one) => one.name !== '')?.name ?? before?.name ?? key;
  const said = lines.find((one) => one.employeeId !== null)?.employeeId ?? null;
  const employeeId = saysEmployees ? said : (before?.employeeId ?? null);
  const assignments = inOrderOfDays(lines).map(({ assignment }) => assignment);
  const same = before !== undefined && before.name === name && before.employeeId === employeeId && sameAssignments(before.assignments, assignments);
  return { before, sourceId, kind, key, name, employeeId, assignments, lines, change: before === undefined ? 'added' : same ? 'unchanged' : 'changed' };
}

function inOrderOfDays(lines: readonly AgentLine[]): { line: number; assignment: Assignment }[] {
  return lines
    .flatMap(({ line, assignment }) => (assignment === null ? [] : [{ line, assignment }]))
    .toSorted((a, b) => (a.assignment.from < b.assignment.from ? -1 : a.assignment.from > b.assignment.from ? 1 : a.line - b.line));
}

function sameAssignments(one: readonly Assignment[], other: readonly Assignment[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ teamId, from, until }, i) => teamId === other[i]!.teamId && from === other[i]!.from && until === other[i]!.until)
  );
}
