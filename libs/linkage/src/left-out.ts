import type { CustomerCell, LeftOut, LeftOutReason, StaffCell } from './panel.js';

interface Limits {
  readonly minRespondents: number;
  readonly minBase: number;
  readonly lagPeriods: number;
}

/** True when a stated base lies below its limit; a base that is not stated is let in. */
export function tooFew(base: number | null | undefined, limit: number): boolean {
  return (base ?? Infinity) < limit;
}

function reasonFor(staff: StaffCell | undefined, customer: CustomerCell | undefined, limits: Limits): LeftOutReason | null {
  const noStaff = (staff?.value ?? null) === null;
  const noCustomer = (customer?.value ?? null) === null;
  if (noStaff && noCustomer) return 'no-figure-on-either-side';
  if (noStaff) return 'no-staff-figure';
  if (noCustomer) return 'no-customer-figure';
  if (tooFew(staff?.respondents, limits.minRespondents)) return 'too-few-respondents';
  if (tooFew(customer?.base, limits.minBase)) return 'too-few-ratings';
  return null;
}

const SIDE = {
  'no-staff-figure': 'staff',
  'no-customer-figure': 'customer',
  'no-figure-on-either-side': 'both',
  'too-few-respondents': 'staff',
  'too-few-ratings': 'customer',
  'team-changed': 'both',
} as const satisfies Record<LeftOutReason, LeftOut['side']>;

function words(reason: LeftOutReason, { minRespondents, minBase, lagPeriods }: Limits): string {
  const away = (side: 'before' | 'after'): string =>
    lagPeriods === 0 ? '' : lagPeriods === 1 ? ` for the period ${side}` : ` for ${lagPeriods} periods ${side}`;
  switch (reason) {
    case 'no-staff-figure':
      return `no staff figure${away('before')}`;
    case 'no-customer-figure':
      return `no customer figure${away('after')}`;
    case 'no-figure-on-either-side':
      return 'no staff figure and no customer figure';
    case 'too-few-respondents':
      return `fewer than ${minRespondents} people answered`;
    case 'too-few-ratings':
      return `fewer than ${minBase} customer ratings`;
    case 'team-changed':
      return 'more than half of the team changed between the staff figure and the customer figure';
  }
}

/**
 * Says why a team × period is left out, or null when it belongs in the panel.
 * The period is the customer's where there is a customer row, else the staff's own; an unnamed period ("") is not spoken of.
 * @param changed whether a break lies between the two figures
 */
export function leftOutEntry(
  team: string,
  teamName: string | null,
  staff: StaffCell | undefined,
  customer: CustomerCell | undefined,
  limits: Limits,
  changed = false,
): LeftOut | null {
  const reason = reasonFor(staff, customer, limits) ?? (changed ? 'team-changed' : null);
  if (!reason) return null;
  const period = customer?.period ?? staff!.period;
  const named = teamName && teamName !== team ? `${team} (${teamName})` : team;
  return { team, teamName, period, side: SIDE[reason], reason, sentence: `${named}${period && `, ${period}`}: ${words(reason, limits)}.` };
}

/** How many team × periods are left out for one reason. */
export interface LeftOutCount {
  readonly reason: LeftOutReason;
  readonly count: number;
}

/** Counts what is left out by reason, the most frequent first (ties in the order of the alphabet). */
export function countLeftOut(leftOut: readonly LeftOut[]): LeftOutCount[] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
