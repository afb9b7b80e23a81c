import type { LinkageTeam, LinkPeriod } from '@throughline/contract';
import { sizeBand } from '@throughline/anonymity';
import type { SideFigure } from './alignment.rules.js';
import type { Together } from './compare.rules.js';
import { periodsInOrder } from './periods.rules.js';

/** Fewest teams behind a mean that is shown to somebody who may not see all of them. */
export const FEWEST_BEHIND_MEAN = 5;

/**
 * Both lines over time: plain means of the teams compared. Where the caller may not see every team, a mean of fewer than five is left out, so that
 * nobody works out a single team of others from it.
 */
export function overTime({ sides }: Pick<Together, 'sides'>, visible: ReadonlySet<string>): LinkPeriod[] {
  const staff = byPeriod(sides.staff);
  const customer = byPeriod(sides.customer);
  const mean = (figures: readonly SideFigure[]): number | null => {
    if (figures.length === 0 || (figures.length < FEWEST_BEHIND_MEAN && !figures.every(({ teamId }) => visible.has(teamId)))) return null;
    return figures.reduce((sum, { value }) => sum + value, 0) / figures.length;
  };
  return periodsInOrder([...sides.staff, ...sides.customer]).map(({ label: period }) => {
    const [ofStaff, ofCustomer] = [staff.get(period) ?? [], customer.get(period) ?? []];
    return { period, staff: mean(ofStaff), customer: mean(ofCustomer), staffTeams: ofStaff.length, customerTeams: ofCustomer.length };
  });
}

/** The two lines of one team. `breaks`: the periods from which it counts as a new one. */
export function linesOf(staff: readonly SideFigure[], customer: readonly SideFigure[], minimumBase: number, breaks: ReadonlySet<string>): LinkageTeam['lines'] {
  const find = (figures: readonly SideFigure[], label: string) => figures.find(({ period }) => period.label === label);
  return periodsInOrder([...staff, ...customer]).map(({ label: period }) => {
    const [felt, served] = [find(staff, period), find(customer, period)];
    const base = served?.base ?? null;
    return {
      period,
      staff: felt?.value ?? null,
      customer: served?.value ?? null,
      respondents: felt?.base == null ? null : sizeBand(felt.base),
      base,
      belowMinimumBase: base !== null && base < minimumBase,
      breakBefore: breaks.has(period),
    };
  });
}

/** Says what the two lines of a team hold, and that one team alone shows no link. */
export function linesSentence(lines: LinkageTeam['lines'], words: { staff: string; customer: string }): string {
  const both = lines.filter(({ staff, customer, belowMinimumBase }) => staff !== null && customer !== null && !belowMinimumBase);
  const alone = 'One team alone cannot show whether the two go together; the comparison of all teams can.';
  if (lines.length === 0) return `There is no figure of ${words.staff} or of ${words.customer} for this team yet.`;
  if (both.length < 2) return `${both.length === 0 ? 'No period has' : 'Only one period has'} a figure on both sides for this team. ${alone}`;
  const steps = both.slice(1).map((one, i) => ({ staff: Math.sign(one.staff! - both[i]!.staff!), customer: Math.sign(one.customer! - both[i]!.customer!) }));
  const same = steps.filter(({ staff, customer }) => staff !== 0 && staff === customer).length;
  const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
  return `In ${both.length} periods with a figure on both sides, ${words.staff} and ${words.customer} moved the same way ${same === 0 ? 'not once' : times(same)} out of ${steps.length}. ${alone}`;
}

function byPeriod(figures: readonly SideFigure[]): Map<string, SideFigure[]> {
  return Map.groupBy(figures, ({ period }) => period.label);
}
