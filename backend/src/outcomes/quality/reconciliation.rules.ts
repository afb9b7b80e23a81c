import type { ReconciliationPart } from '@throughline/contract';

/** A month of a metric and a source, counted. */
export interface MonthCounted {
  /** Events that count in figures of teams. */
  readonly ours: number;
  /** Events that are here and count for no team. */
  readonly withoutTeam: number;
  /** Events of the first and the last day of the month. None of this and what follows is among those that were moved. */
  readonly atItsEnds: number;
  /** Events of the day before the month and of the day after it. */
  readonly besideIt: number;
  /** Events that the source changed after the month. */
  readonly changedLater: number;
  /** Events that an import or a delivery of a webhook moved out of the month into another. */
  readonly movedOut: number;
  /** Events that an import or a delivery of a webhook moved into the month from another. */
  readonly movedIn: number;
  /** Rows that were refused, of imports whose days touch the month. */
  readonly refused: number;
  /** Rows of imports of the metric whose days touch the month, that told an event again. */
  readonly repeated: number;
  /** Events of deliveries that came in the month and are not counted. */
  readonly uncounted: number;
}

/** Some of the events of a month. */
export interface Slice {
  readonly n: number;
  /** Events that name no agent. */
  readonly unnamed: number;
  /** Different agents that the others name. */
  readonly agents: number;
}

/** Events that were moved out of a month or into it, with the first day of the other month. */
export interface MovedSlice extends Slice {
  readonly direction: 'out' | 'in';
  readonly month: string;
}

/** What a source told of a month of a metric and a team. */
export interface SourcePart extends Slice {
  readonly sourceId: string;
}

/** How many events of a slice may be told: all, or none where it would be what too few agents handled. */
export function toldOf(slice: Slice, smallestAgents: number): number {
  return isOfEnough(slice, smallestAgents) ? slice.n : 0;
}

/**
 * How many events may be told to have been moved that way. Of each other month alone it must be enough agents, or those that too few moved would be what one month tells less the other; and nothing is told of an other month that
 * may not be compared itself, of which it would be a part. `shown`: the months that may.
 */
export function movedOf(moved: readonly MovedSlice[], direction: MovedSlice['direction'], shown: ReadonlySet<string>, smallestAgents: number): number {
  return moved.reduce((sum, one) => sum + (one.direction === direction && shown.has(one.month) ? toldOf(one, smallestAgents) : 0), 0);
}

function isOfEnough({ n, unnamed, agents }: Slice, smallestAgents: number): boolean {
  return agents >= smallestAgents || (unnamed > 0 && unnamed >= n - unnamed);
}

/**
 * Whether it may be told how many events of a source count in a month. `parts`: of every source and team, as far as events count; `isShown`: whether the board shows the figure of the whole organisation.
 * Of the only source it is what the board says. Of several, what one told and what the others did are figures of their own: each must be of enough agents in every team, or those of one agent are what is left.
 */
export function mayBeCompared(parts: readonly SourcePart[], isShown: boolean, smallestAgents: number): boolean {
  if (parts.length === 0) return true;
  if (!isShown) return false;
  const one = parts[0]!.sourceId;
  if (parts.every(({ sourceId }) => sourceId === one)) return true;
  return parts.every((part) => isOfEnough(part, smallestAgents));
}

/**
 * Why a vendor counts otherwise, each with the number of events it is about. Certain are events without a team: they are here and count nowhere, so that the vendor has them beside ours. What they leave of the difference is the
 * remainder. Where the vendor still has more: as many as rows were refused or told again, as came in deliveries that are not counted, as another time zone can count in, as were moved out of the month, and as were changed later.
 * Where it has fewer: as many as another time zone can count out, as were moved into the month, and as were changed later. What is left when each explains all it can is unexplained.
 */
export function reconciled(
  counted: MonthCounted,
  vendor: number,
): { difference: number; reasons: ReconciliationPart[]; remainder: number; unexplained: number } {
  const difference = vendor - counted.ours;
  const remainder = difference - counted.withoutTeam;
  const may = (kind: ReconciliationPart['kind'], events: number): ReconciliationPart => ({ kind, events, certain: false });
  const more = [
    ...[may('refused-rows', counted.refused), may('repeated-rows', counted.repeated), may('uncounted-deliveries', counted.uncounted)],
    ...[may('outside-by-time-zone', counted.besideIt), may('moved-out', counted.movedOut)],
  ];
  const fewer = [may('inside-by-time-zone', counted.atItsEnds), may('moved-in', counted.movedIn)];
  const possible = remainder === 0 ? [] : [...(remainder > 0 ? more : fewer), may('changed-later', counted.changedLater)];
  const certain: ReconciliationPart = { kind: 'without-team', events: counted.withoutTeam, certain: true };
  const explained = possible.reduce((sum, { events }) => sum + events, 0);
  return {
    difference,
    reasons: [certain, ...possible].filter(({ events }) => events > 0),
    remainder,
    unexplained: Math.max(0, Math.abs(remainder) - explained),
  };
}
