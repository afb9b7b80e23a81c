import { countedShare, countedStep, type CountedShare, sizeBand } from '@throughline/anonymity';
import type { FairnessFacet, FairnessHiddenReason, FairnessMeasure } from '@throughline/domain';
import { wilsonInterval } from '@throughline/statistics';

/** A figure as it is published and kept. Everything in it may be shown to whoever may see the report. */
export interface FairnessCell {
  readonly measure: FairnessMeasure;
  /** The team, with all below it; in the network the team that thanked. */
  readonly teamId: string | null;
  /** In the network, the team that was thanked. */
  readonly otherTeamId: string | null;
  /** What people are told apart by instead; null for teams and for everybody. */
  readonly facet: FairnessFacet | null;
  /** The value of it; of judge agreement, the name of the round. */
  readonly value: string | null;
  /** People behind the figure, in bands. */
  readonly sizeBand: string | null;
  readonly bound: CountedShare['bound'] | null;
  /** In the unit of the measure; null where only the bound may be told. */
  readonly figure: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the group lies clear of all others together, after the control of false discovery; null where it does not, or was not asked. */
  readonly standsOut: 'above' | 'below' | null;
}

/** Something that is not shown, and why. */
export interface FairnessHidden {
  readonly part: FairnessMeasure | FairnessFacet;
  readonly reason: FairnessHiddenReason;
}

/** How many comparisons were made in a report, and how many stood out at the rate that false ones are held to. */
export interface FairnessComparisons {
  readonly tested: number;
  readonly found: number;
  readonly rate: number;
}

/** Whom a figure is about. */
export type FairnessGroup = Pick<FairnessCell, 'teamId' | 'facet' | 'value'>;

/** Everybody together. */
export const EVERYBODY: FairnessGroup = { teamId: null, facet: null, value: null };

const NOTHING = { otherTeamId: null, sizeBand: null, bound: null, figure: null, low: null, high: null, standsOut: null } as const;

/** A cell of a measure about a group, with what is said of it. */
export function fairnessCell(measure: FairnessMeasure, group: FairnessGroup, said: Partial<FairnessCell>): FairnessCell {
  return { ...NOTHING, measure, ...group, ...said };
}

/**
 * The share of a group as it may be shown: rounded so that two counts at least fit it (see `countedShare`), in percent, with a 95 % interval around all counts that fit: the lowest end of Wilson's intervals of
 * these counts and the highest, put outward to the step. So the interval tells nothing that the rounded share does not. Undefined for fewer than k people.
 * @param to the step that it is shown to, in percent, null for thirds; that of `countedStep` where it is not given
 */
export function rateCell(
  measure: FairnessMeasure,
  group: FairnessGroup,
  count: number,
  n: number,
  k: number,
  to: number | null = countedStep(n) ?? null,
): FairnessCell | undefined {
  const shown = countedShare(count, n, k, to);
  if (!shown) return undefined;
  const step = to ?? 10;
  const [least, most] = shown.counts;
  const low = wilsonInterval(least, n)[0] * 100;
  const high = wilsonInterval(most, n)[1] * 100;
  return fairnessCell(measure, group, {
    sizeBand: sizeBand(n),
    bound: shown.bound,
    figure: shown.percent,
    low: Math.max(0, Math.floor(low / step) * step),
    high: Math.min(100, Math.ceil(high / step) * step),
  });
}
