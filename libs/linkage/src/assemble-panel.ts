import { leftOutEntry } from './left-out.js';
import { LinkageError } from './linkage-error.js';
import type { CustomerCell, LeftOut, Panel, PanelNote, PanelOptions, PanelUnit, StaffCell } from './panel.js';
import { byText, periodOrder } from './period-order.js';

type Cell = StaffCell | CustomerCell;
interface Pair {
  readonly team: string;
  staff?: StaffCell;
  customer?: CustomerCell;
}

/** Beyond this a value is a slip of the keyboard, and its square would leave the range of a double. */
const LARGEST_FIGURE = 1e100;

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
 * Puts both sides together: team × period, the staff figure `lagPeriods` before the customer figure (exactly; no jump over a gap).
 * Cells with a stated base below the limits are left out; a base that is not stated is let in and said so in `notes`.
 * Every team × period that has a row on some side ends either in `units` or in `leftOut`, with its reason.
 * @param staff disclosed results, at most one a team and period; the unit of the value is the caller's
 * @param customer observations of one metric, at most one a team and period
 * @throws LinkageError `duplicate-unit`, `value-not-a-figure`, `base-not-a-count`, `option-out-of-range`, `periods-without-order`
 */
export function assemblePanel(staff: readonly StaffCell[], customer: readonly CustomerCell[], options: PanelOptions = {}): Panel {
  const { minRespondents = 5, minBase = 10, lagPeriods = 0 } = options;
  requireWhole('minRespondents', minRespondents, 5, ', the promise made to those who answer');
  requireWhole('minBase', minBase, 1, '');
  requireWhole('lagPeriods', lagPeriods, 0, '');
  const order = periodOrder(periodNames(staff, customer), { listed: options.periods, mustCount: lagPeriods > 0 });
  // without a lag the name itself is the key: names such as "Spring" have no place to count from
  const key = (cell: Cell, later: number): string => `${cell.team}\u0000${lagPeriods === 0 ? cell.period : order.place(cell.period) + later}`;

  const pairs = new Map<string, Pair>();
  for (const cell of staff) {
    requireFigure(cell, cell.respondents, 'staff figure', 'number of respondents');
    const pair = pairOf(pairs, key(cell, lagPeriods), cell.team);
    if (pair.staff) throw twice('staff', cell);
    pair.staff = cell;
  }
  for (const cell of customer) {
    requireFigure(cell, cell.base, 'customer figure', 'number of ratings');
    const pair = pairOf(pairs, key(cell, 0), cell.team);
    if (pair.customer) throw twice('customer', cell);
    pair.customer = cell;
  }

  const units: PanelUnit[] = [];
  const leftOut: LeftOut[] = [];
  for (const { team, staff: s, customer: c } of pairs.values()) {
    const teamName = s?.teamName ?? c?.teamName ?? null;
    const out = leftOutEntry(team, teamName, s, c, { minRespondents, minBase, lagPeriods });
    if (out) leftOut.push(out);
    else
      units.push({
        team,
        teamName,
        period: c!.period,
        staffPeriod: s!.period,
        staff: s!.value!,
        customer: c!.value!,
        respondents: s!.respondents ?? null,
        base: c!.base ?? null,
      });
  }
  const compare = (a: { team: string; period: string }, b: { team: string; period: string }): number =>
    byText(a.team, b.team) || order.compare(a.period, b.period);
  units.sort(compare);
  leftOut.sort(compare);
  return {
    units,
    periods: [...new Set(units.map((u) => u.period))].sort(order.compare),
    teams: new Set(units.map((u) => u.team)).size,
    leftOut,
    notes: notesOn(units, minRespondents, minBase, lagPeriods),
    lagPeriods,
    minRespondents,
    minBase,
  };
}

function* periodNames(...sides: readonly (readonly Cell[])[]): Iterable<string> {
  for (const side of sides) for (const cell of side) yield cell.period;
}

function pairOf(pairs: Map<string, Pair>, key: string, team: string): Pair {
  let pair = pairs.get(key);
  if (!pair) pairs.set(key, (pair = { team }));
  return pair;
}

function twice(side: string, cell: Cell): LinkageError {
  return new LinkageError('duplicate-unit', `Team "${cell.team}" has two ${side} figures in period "${cell.period}"; each team may have one a period.`);
}

function notesOn(units: readonly PanelUnit[], minRespondents: number, minBase: number, lag: number): PanelNote[] {
  const notes: PanelNote[] = [];
  const of = (n: number): string =>
    n === units.length ? `any of the ${n.toLocaleString('en')}` : `${n.toLocaleString('en')} of the ${units.length.toLocaleString('en')}`;
  const noRespondents = units.filter((u) => u.respondents === null).length;
  const noBase = units.filter((u) => u.base === null).length;
  if (noRespondents)
    notes.push({
      code: 'respondents-not-stated',
      sentence: `Base not stated: the source does not say how many answered behind ${of(noRespondents)} staff figures, so the limit of ${minRespondents} could not be checked there.`,
    });
  if (noBase)
    notes.push({
      code: 'base-not-stated',
      sentence: `Base not stated: the source does not say how many ratings stand behind ${of(noBase)} customer figures, so the limit of ${minBase} could not be checked there.`,
    });
  if (lag)
    notes.push({
      code: 'lag',
      sentence: `Each customer figure is read against the staff figure ${lag === 1 ? 'of the period before' : `${lag} periods before`}.`,
    });
  return notes;
}
