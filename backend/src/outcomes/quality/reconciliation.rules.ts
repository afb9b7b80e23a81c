import type { ReconciliationPart } from '@throughline/contract';

/** A month of a metric and a source, counted. */
export interface MonthCounted {
  /** Events that count in figures of teams. */
  readonly ours: number;
  /** Events that are here and count for no team. */
  readonly withoutTeam: number;
  /** Events of the first and the last day of the month. */
  readonly atItsEnds: number;
  /** Events of the day before the month and of the day after it. */
  readonly besideIt: number;
  /** Events that the source changed after the month. */
  readonly changedLater: number;
}

/** What a source told of a month of a metric and a team. */
export interface SourcePart {
  readonly sourceId: string;
  readonly n: number;
  /** Events that name no agent. */
  readonly unnamed: number;
  /** Different agents that the others name. */
  readonly agents: number;
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
  return parts.every(({ n, unnamed, agents }) => agents >= smallestAgents || (unnamed > 0 && unnamed >= n - unnamed));
}

/**
 * Why a vendor counts otherwise, each with the number of events it is about. Where the vendor has more: events without a team for certain, then as many as another time zone can count in, and as many
 * as were changed later. Where the vendor has fewer: as many as another time zone can count out, and as many as were changed later. What is left when each explains all it can is unexplained.
 */
export function reconciled(counted: MonthCounted, vendor: number): { difference: number; reasons: ReconciliationPart[]; unexplained: number } {
  const difference = vendor - counted.ours;
  const later: ReconciliationPart = { kind: 'changed-later', events: counted.changedLater, certain: false };
  const withoutTeam: ReconciliationPart = { kind: 'without-team', events: counted.withoutTeam, certain: true };
  // events without a team are here and count nowhere, so that the vendor has them beside ours
  const toExplain = difference - counted.withoutTeam;
  const shifted: ReconciliationPart =
    toExplain >= 0
      ? { kind: 'outside-by-time-zone', events: counted.besideIt, certain: false }
      : { kind: 'inside-by-time-zone', events: counted.atItsEnds, certain: false };
  const reasons = [withoutTeam, shifted, later].filter(({ events }) => events > 0);
  return {
    difference,
    reasons: toExplain === 0 ? reasons.filter(({ certain }) => certain) : reasons,
    unexplained: Math.max(0, Math.abs(toExplain) - shifted.events - later.events),
  };
}
