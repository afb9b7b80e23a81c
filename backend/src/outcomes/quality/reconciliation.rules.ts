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
