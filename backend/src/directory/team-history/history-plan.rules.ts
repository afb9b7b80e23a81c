import type { ImportChange } from '@throughline/domain';
import type { Stretch } from '../employee/membership.rules.js';
import type { HistoryLine } from './history-row.rules.js';

/** The most stretches that one person can have. */
export const STRETCHES_MOST = 200;

/** Somebody as the directory has her. */
export interface StandingPerson {
  readonly id: string;
  /** The day after her last, by the roster; null while nobody said that she leaves. */
  readonly leftOn: string | null;
  /** In the order of days. */
  readonly history: readonly Stretch[];
}

/** What a file makes of somebody. `known` is there always: a history makes nobody. */
export interface PlannedHistory {
  readonly id: string;
  readonly known: StandingPerson;
  readonly history: readonly Stretch[];
  readonly lines: readonly HistoryLine[];
  readonly change: ImportChange;
}

/** A line that cannot be, and why. */
export interface LineProblem {
  readonly line: number;
  readonly field: string;
  readonly problem: string;
}

/** What cannot be in the lines about one person, with what the directory knows of her. `today` as written by the organisation's clock. */
export function contradictions(lines: readonly HistoryLine[], { leftOn, history }: StandingPerson, today: string): LineProblem[] {
  const ordered = inOrder(lines);
  const problems: LineProblem[] = [];
  ordered.slice(1).forEach(({ line, stretch }, i) => {
    const before = ordered[i]!;
    if (before.stretch.untilOn !== null && before.stretch.untilOn <= stretch.fromOn) return;
    const goesOn = before.stretch.untilOn === null ? 'without an end' : `until before ${before.stretch.untilOn}`;
    problems.push({ line, field: 'from', problem: `The team of line ${before.line} goes on ${goesOn}; nobody is in two teams on one day.` });
  });
  if (ordered.length > STRETCHES_MOST)
    problems.push({ line: ordered[STRETCHES_MOST]!.line, field: 'employee', problem: `One person can have at most ${STRETCHES_MOST} lines.` });
  const { line, stretch } = ordered.at(-1)!;
  if (leftOn !== null && stretch.fromOn >= leftOn)
    problems.push({
      line,
      field: 'from',
      problem: `By the roster this person is here until before ${leftOn}; write a day before that, or correct the roster first.`,
    });
  else if (stretch.untilOn !== null && stretch.untilOn !== leftOn)
    problems.push({
      line,
      field: 'until',
      problem: 'The last team of a person has no end: leave the cell empty. Who leaves, and when, is said in the roster.',
    });
  else if (problems.length === 0 && inTeamOn(history, today) && !inTeamOn(planned(lines, leftOn), today))
    problems.push({
      line,
      field: 'from',
      problem: `This person is in a team today (${today}) and by these lines would be in none; add the line of the team of today.`,
    });
  return problems;
}

/** What lines without contradictions make of a person. */
export function plannedHistory(lines: readonly HistoryLine[], known: StandingPerson): PlannedHistory {
  const history = planned(lines, known.leftOn);
  return { id: known.id, known, history, lines, change: sameHistory(history, known.history) ? 'unchanged' : 'changed' };
}

/** In the order of days; what follows itself in one team is one stretch, and the last ends when the person leaves. */
function planned(lines: readonly HistoryLine[], leftOn: string | null): Stretch[] {
  const joined: Stretch[] = [];
  for (const { stretch } of inOrder(lines)) {
    const last = joined.at(-1);
    if (last?.teamId === stretch.teamId && last.untilOn === stretch.fromOn) joined[joined.length - 1] = { ...last, untilOn: stretch.untilOn };
    else joined.push(stretch);
  }
  return joined.map((stretch, i) => (i === joined.length - 1 ? { ...stretch, untilOn: leftOn } : stretch));
}

function inOrder(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return lines.toSorted((a, b) => (a.stretch.fromOn < b.stretch.fromOn ? -1 : a.stretch.fromOn > b.stretch.fromOn ? 1 : a.line - b.line));
}

function inTeamOn(history: readonly Stretch[], day: string): boolean {
  return history.some(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn > day));
}

function sameHistory(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ teamId, fromOn, untilOn }, i) => teamId === other[i]!.teamId && fromOn === other[i]!.fromOn && untilOn === other[i]!.untilOn)
  );
}
