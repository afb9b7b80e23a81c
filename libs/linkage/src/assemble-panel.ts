import { leftOutEntry, tooFew } from './left-out.js';
import { LinkageError } from './linkage-error.js';
import type { CustomerCell, LeftOut, Panel, PanelOptions, PanelUnit, StaffCell, TeamBreak, UnmatchedTeams } from './panel.js';
import { panelNotes } from './panel-notes.js';
import { byText, periodOrder, type PeriodOrder } from './period-order.js';
import { teamSpelling, type TeamSpelling } from './team-spelling.js';

type Cell = StaffCell | CustomerCell;
interface Pair {
  readonly team: string;
  staff: StaffCell | undefined;
  customer: CustomerCell | undefined;
}

/** Beyond this a value is a slip of the keyboard, and its square would leave the range of a double. */
const LARGEST_FIGURE = 1e100;

const AS_WRITTEN: TeamSpelling = { of: new Map(), repairs: [], keptApart: [] };

function requireWhole(name: string, value: number, atLeast: number, why: string): void {
  if (!Number.isInteger(value) || value < atLeast)
    throw new LinkageError('option-out-of-range', `${name} is ${value}; it must be a whole number of at least ${atLeast}${why}.`);
}

function requireFigure(cell: Cell, base: number | null | undefined, side: string, baseName: string): void {
  const where = `${side} of team "${cell.team}" in period "${cell.period}"`;
  if (cell.value !== null && !(Math.abs(cell.value) <= LARGEST_FIGURE))
    throw new LinkageError('value-not-a-figure', `The ${where} is ${cell.value}; it must be a number within ±1e100, or empty.`);
  if (base !== null && base !== undefined && !(base >= 0 && base <= LARGEST_FIGURE))
    throw new LinkageError('base-not-a-count', `The ${baseName} behind the ${where} is ${base}; it must be a number of 0 or more, or empty.`);
}

/**
 * Puts both sides together: team × period, the staff figure `lagPeriods` before the customer figure (exactly; no jump over a gap, nor over a break).
 * Cells with a stated base below the limits are left out; a base that is not stated is let in and said so in `notes`. Names that differ in case or
 * spaces only are one team unless a side has both in one period. Every team × period that has a row on some side ends either in `units` or in `leftOut`.
 * @param staff disclosed results, at most one a team and period; the unit of the value is the caller's
 * @param customer observations of one metric, at most one a team and period
 * @throws LinkageError `duplicate-unit`, `value-not-a-figure`, `base-not-a-count`, `option-out-of-range`, `periods-without-order`
 */
export function assemblePanel(staff: readonly StaffCell[], customer: readonly CustomerCell[], options: PanelOptions = {}): Panel {
  const { minRespondents = 5, minBase = 10, lagPeriods = 0 } = options;
  requireWhole('minRespondents', minRespondents, 5, ', the promise made to those who answer');
  requireWhole('minBase', minBase, 1, '');
  requireWhole('lagPeriods', lagPeriods, 0, '');
  const spelling = options.teamNames === 'exact' ? AS_WRITTEN : teamSpelling(staff, customer);
  const breaks = knownBreaks(options.breaks ?? [], spelling, staff, customer);
  const order = periodOrder(periodNames(staff, customer, breaks), { listed: options.periods, mustCount: lagPeriods > 0 });
  const limits = { minRespondents, minBase, lagPeriods };
  const stretchOf = stretches(breaks, order);
  // names such as "Spring" have no place to count from and stand for themselves
  const key = (cell: Cell, later: number): string | number => (order.countable ? order.place(cell.period) + later : cell.period);

  // team by team: one key of both would be a string for each of hundreds of thousands of cells
  const pairs = new Map<string, Map<string | number, Pair>>();
  const usableStaff: StaffCell[] = [];
  const usableCustomer: CustomerCell[] = [];
  for (const given of staff) {
    const cell = spelt(given, spelling);
    requireFigure(cell, cell.respondents, 'staff figure', 'number of respondents');
    const pair = pairOf(pairs, key(cell, lagPeriods), cell.team);
    if (pair.staff) throw twice('staff', pair.staff, given);
    pair.staff = cell;
    if (cell.value !== null && !tooFew(cell.respondents, minRespondents)) usableStaff.push(cell);
  }
  for (const given of customer) {
    const cell = spelt(given, spelling);
    requireFigure(cell, cell.base, 'customer figure', 'number of ratings');
    const pair = pairOf(pairs, key(cell, 0), cell.team);
    if (pair.customer) throw twice('customer', pair.customer, given);
    pair.customer = cell;
    if (cell.value !== null && !tooFew(cell.base, minBase)) usableCustomer.push(cell);
  }

  const units: PanelUnit[] = [];
  const leftOut: LeftOut[] = [];
  for (const { team, staff: s, customer: c } of inOrder(pairs, order)) {
    const teamName = s?.teamName ?? c?.teamName ?? null;
    const stretch = c ? stretchOf(team, c.period) : 0;
    const out = leftOutEntry(team, teamName, s, c, limits, c !== undefined && s !== undefined && stretchOf(team, s.period) !== stretch);
    if (out) leftOut.push(out);
    else
      units.push({
        team,
        teamName,
        period: c!.period,
        staffPeriod: s!.period,
        stretch,
        staff: s!.value!,
        customer: c!.value!,
        respondents: s!.respondents ?? null,
        base: c!.base ?? null,
      });
  }
  const unmatched = teamsOnOneSide(usableStaff, usableCustomer);
  return {
    units,
    periods: periodsOf(units, order),
    teams: new Set(units.map((u) => u.team)).size,
    leftOut,
    notes: panelNotes(units, { ...limits, breaks, unmatched, spelling }),
    ...limits,
    staff: usableStaff,
    customer: usableCustomer,
    order,
    breaks,
    unmatched,
    spelling,
  };
}

function* periodNames(...sides: readonly (readonly { readonly period: string }[])[]): Iterable<string> {
  for (const side of sides) for (const cell of side) yield cell.period;
}

/** Customer periods in order, one spelling each. */
function periodsOf(units: readonly PanelUnit[], order: PeriodOrder): string[] {
  const names = [...new Set(units.map((u) => u.period))].sort(order.compare);
  return order.countable ? names.filter((name, i) => i === 0 || order.place(name) !== order.place(names[i - 1]!)) : names;
}

function pairOf(pairs: Map<string, Map<string | number, Pair>>, key: string | number, team: string): Pair {
  let ofTeam = pairs.get(team);
  if (!ofTeam) pairs.set(team, (ofTeam = new Map()));
  let pair = ofTeam.get(key);
  if (!pair) ofTeam.set(key, (pair = { team, staff: undefined, customer: undefined }));
  return pair;
}

/** Pairs by team, then by the customer's period (the staff's own where there is no customer row). */
function* inOrder(pairs: ReadonlyMap<string, ReadonlyMap<string | number, Pair>>, order: PeriodOrder): Generator<Pair> {
  const periodOf = ({ staff, customer }: Pair): string => (customer ?? staff)!.period;
  for (const team of [...pairs.keys()].sort(byText)) yield* [...pairs.get(team)!.values()].sort((a, b) => order.compare(periodOf(a), periodOf(b)));
}

function spelt<C extends Cell>(cell: C, { of }: TeamSpelling): C {
  const team = of.get(cell.team);
  return team === undefined ? cell : { ...cell, team };
}

function twice(side: string, first: Cell, second: Cell): LinkageError {
  return new LinkageError(
    'duplicate-unit',
    `Team "${second.team}" has two ${side} figures in period "${first.period}"${second.period === first.period ? '' : ` (also written "${second.period}")`}; each team may have one a period.`,
  );
}

function knownBreaks(given: readonly TeamBreak[], { of }: TeamSpelling, ...sides: readonly (readonly Cell[])[]): TeamBreak[] {
  if (given.length === 0) return [];
  const teams = new Set(sides.flatMap((side) => side.map(({ team }) => of.get(team) ?? team)));
  return given.map(({ team, period }) => ({ team: of.get(team) ?? team, period })).filter(({ team }) => teams.has(team));
}

/** How many breaks of its team a period has behind it. */
export function stretches(breaks: readonly TeamBreak[], order: PeriodOrder): (team: string, period: string) => number {
  const of = new Map<string, Set<string>>();
  for (const { team, period } of breaks) of.set(team, (of.get(team) ?? new Set()).add(period));
  return (team, period) => {
    let behind = 0;
    for (const from of of.get(team) ?? []) if (order.compare(from, period) <= 0) behind++;
    return behind;
  };
}

function teamsOnOneSide(staff: readonly StaffCell[], customer: readonly CustomerCell[]): UnmatchedTeams {
  const inStaff = new Set(staff.map(({ team }) => team));
  const inCustomer = new Set(customer.map(({ team }) => team));
  const without = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [...own].filter((team) => !other.has(team)).sort(byText);
  return { staffOnly: without(inStaff, inCustomer), customerOnly: without(inCustomer, inStaff) };
}
