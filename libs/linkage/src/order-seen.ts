import type { WithinTeams } from './finding.js';
import type { Directions } from './directions.js';

/**
 * Risks of calling chance a link inside teams. The link is looked for in both directions, so the question asked (staff figure first) gets three quarters of the
 * risk and the other direction one; in all 4 %, which leaves room for what few teams and gaps add before the promised 6 % is reached. `other` judges what
 * speaks against an order once a link is seen, and what is called a hint.
 */
export const RISK = { forward: 0.03, backward: 0.01, either: 0.04, other: 0.05 } as const;

/** What is seen inside teams, and why not more. */
export type OrderSeen =
  | { readonly seen: 'nothing' | 'engagement-first' | 'customers-first' | 'order-unknown' }
  /** Below 5 % on its own, but not once both directions are counted. */
  | { readonly seen: 'hint'; readonly of: 'forward' | 'backward' }
  /** A link whose order could not be examined. */
  | { readonly seen: 'linked'; readonly because: 'same-period' | 'too-few-periods' | 'reverse-could-be-missed' };

/**
 * Decides what moves first inside teams. A link is looked for forward (staff before customers) and backward. Whether the other direction is there as well is
 * judged by the lead, the figure that comes after: a team's own average takes part of every later figure away, which bends the plain fit of the other
 * direction by one part in the number of periods, but not the lead beside the lag. "Engagement first" takes a link forward, no lead, and a lead precise enough
 * that a movement as strong as the one forward (in standard deviations inside teams) would have been found four times in five.
 * Source: Wooldridge 2010, section 10.7 (test of strict exogeneity by leads); Nickell 1981.
 */
export function orderSeen(within: WithinTeams, { reverse, lead, reverseLead }: Pick<Directions, 'reverse' | 'lead' | 'reverseLead'>): OrderSeen {
  if (!reverse) {
    if (within.p > RISK.either) return within.p <= RISK.other ? { seen: 'hint', of: 'forward' } : { seen: 'nothing' };
    return { seen: 'linked', because: within.lagPeriods === 0 ? 'same-period' : 'too-few-periods' };
  }
  const backward = reverse.p <= RISK.backward;
  const forward = within.p <= RISK.forward;
  if (!forward && !backward) {
    if (within.p <= RISK.other) return { seen: 'hint', of: 'forward' };
    return reverse.p <= RISK.other ? { seen: 'hint', of: 'backward' } : { seen: 'nothing' };
  }
  if (!lead || !reverseLead) return forward && reverse.p > RISK.other ? { seen: 'linked', because: 'too-few-periods' } : { seen: 'order-unknown' };
  const leads = lead.p <= RISK.other;
  const leadsBack = reverseLead.p <= RISK.other;
  if (forward && backward) return leads === leadsBack ? { seen: 'order-unknown' } : { seen: leads ? 'customers-first' : 'engagement-first' };
  if (backward) return { seen: leadsBack ? 'order-unknown' : 'customers-first' };
  if (leads) return { seen: 'order-unknown' };
  const missed = (lead.detectable * within.withinSd) / within.customerWithinSd > Math.abs(within.standardized);
  return missed ? { seen: 'linked', because: 'reverse-could-be-missed' } : { seen: 'engagement-first' };
}
