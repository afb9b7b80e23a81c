import type { AwardAct } from '../record/award-act.js';

/** That a judge is not free for a candidate, and why. */
export interface KnownConflict {
  readonly candidateId: string;
  readonly judgeId: string;
  readonly reasons: readonly string[];
}

/**
 * What the log is told when conflicts were looked for again: those that are new, or hold for other reasons than before, and then those that hold no more. Conflicts that stay as they were are no news.
 * @param before what was known of the candidates and judges who were looked at  @param now what was found of the same
 */
export function changedConflicts(before: readonly KnownConflict[], now: readonly KnownConflict[]): AwardAct[] {
  const known = new Map(before.map((one) => [pairOf(one), one]));
  const excluded = now.filter((one) => !sameReasons(known.get(pairOf(one)), one));
  const found = new Set(now.map(pairOf));
  const freed = before.filter((one) => !found.has(pairOf(one)));
  return [
    ...excluded.map(({ candidateId, judgeId, reasons }): AwardAct => ({ kind: 'judge-excluded', detail: { candidate: candidateId, judge: judgeId, reasons } })),
    ...freed.map(({ candidateId, judgeId }): AwardAct => ({ kind: 'judge-freed', detail: { candidate: candidateId, judge: judgeId } })),
  ];
}

function pairOf({ candidateId, judgeId }: KnownConflict): string {
  return `${candidateId} ${judgeId}`;
}

function sameReasons(one: KnownConflict | undefined, other: KnownConflict): boolean {
  return one?.reasons.toSorted().join() === other.reasons.toSorted().join();
}
