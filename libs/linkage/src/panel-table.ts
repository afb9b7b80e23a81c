import { stretches } from './assemble-panel.js';
import type { ControlSeries } from './finding.js';
import type { CustomerCell, Panel, StaffCell } from './panel.js';

/** One side of a panel in columns; NaN where a base is not stated. */
export interface TableSide {
  readonly unit: Int32Array;
  readonly place: Float64Array;
  readonly value: Float64Array;
  readonly base: Float64Array;
  /** Row of a unit at a place, or −1. */
  readonly rowAt: (unit: number, place: number) => number;
}

/** A panel in columns, for following teams over time. A unit is a team between two breaks. */
export interface PanelTable {
  readonly teams: readonly string[];
  /** Team of every unit. */
  readonly teamOf: Int32Array;
  readonly staff: TableSide;
  readonly customer: TableSide;
  readonly controls: readonly TableControl[];
  /** Distinct periods of both sides together. */
  readonly periods: number;
  /** Whether periods have an order, so that a lag can be counted. */
  readonly countable: boolean;
}

/** A control in columns: its figure for a unit at a place, NaN where it has none. */
export interface TableControl {
  readonly name: string;
  readonly valueAt: (unit: number, place: number) => number;
}

type Key = { place: (period: string) => number; first: number; span: number };

/** Puts a panel into columns. Rows of teams that only one side knows stay: other lags and directions may need none of them, and they are passed over. */
export function panelTable(panel: Panel, controls: readonly ControlSeries[] = []): PanelTable {
  const { order } = panel;
  const names = [...new Set([...panel.staff, ...panel.customer].map(({ period }) => period))].sort(order.compare);
  const rank = new Map(names.map((name, i) => [name, i]));
  const place = order.countable ? order.place : (period: string): number => rank.get(period) ?? -1;
  const places = new Set(names.map(place));
  let first = Infinity;
  let last = -Infinity;
  for (const at of places) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const key: Key = { place, first, span: places.size === 0 ? 1 : last - first + 1 };
  const unitOf = units(panel);
  const columns = [
    inColumns(panel.staff, (cell: StaffCell) => cell.respondents, unitOf.of, key),
    inColumns(panel.customer, (cell: CustomerCell) => cell.base, unitOf.of, key),
  ] as const;
  const [staff, customer] = columns.map((column) => ({ ...column, rowAt: rowIndex(column, unitOf.teamOf.length, key) }));
  return {
    teams: unitOf.teams,
    teamOf: Int32Array.from(unitOf.teamOf),
    staff: staff!,
    customer: customer!,
    controls: controls.map((control) => tableControl(control, panel, unitOf, key)),
    periods: places.size,
    countable: order.countable,
  };
}

interface Units {
  readonly of: (team: string, period: string) => number;
  readonly teams: string[];
  readonly teamOf: number[];
  readonly team: Map<string, number>;
}

function units(panel: Panel): Units {
  const stretchOf = stretches(panel.breaks, panel.order);
  const broken = new Set(panel.breaks.map(({ team }) => team));
  const ids = new Map<string, number>();
  const team = new Map<string, number>();
  const teams: string[] = [];
  const teamOf: number[] = [];
  const of = (name: string, period: string): number => {
    const own = broken.has(name) ? `${name}\u0000${stretchOf(name, period)}` : name;
    let unit = ids.get(own);
    if (unit !== undefined) return unit;
    ids.set(own, (unit = ids.size));
    let t = team.get(name);
    if (t === undefined) {
      team.set(name, (t = teams.length));
      teams.push(name);
    }
    teamOf.push(t);
    return unit;
  };
  return { of, teams, teamOf, team };
}

function inColumns<C extends StaffCell | CustomerCell>(
  cells: readonly C[],
  baseOf: (cell: C) => number | null | undefined,
  unitOf: Units['of'],
  { place }: Key,
): Omit<TableSide, 'rowAt'> {
  const n = cells.length;
  const unit = new Int32Array(n);
  const places = new Float64Array(n);
  const value = new Float64Array(n);
  const base = new Float64Array(n);
  cells.forEach((cell, i) => {
    unit[i] = unitOf(cell.team, cell.period);
    places[i] = place(cell.period);
    value[i] = cell.value!;
    base[i] = baseOf(cell) ?? NaN;
  });
  return { unit, place: places, value, base };
}

/** Finds the row of a unit at a place: in one array where units and places fill it well enough, else by key. */
function rowIndex({ unit, place }: Omit<TableSide, 'rowAt'>, units: number, { first, span }: Key): TableSide['rowAt'] {
  if (units * span <= 8 * unit.length + 10_000) {
    const rows = new Int32Array(units * span).fill(-1);
    for (let i = 0; i < unit.length; i++) rows[unit[i]! * span + place[i]! - first] = i;
    return (u, at) => (at < first || at >= first + span ? -1 : rows[u * span + at - first]!);
  }
  const rows = new Map<number, number>();
  for (let i = 0; i < unit.length; i++) rows.set(unit[i]! * span + place[i]! - first, i);
  return (u, at) => (at < first || at >= first + span ? -1 : (rows.get(u * span + at - first) ?? -1));
}

function tableControl({ name, cells }: ControlSeries, panel: Panel, { team, teamOf }: Units, { place, first, span }: Key): TableControl {
  const values = new Map<number, number>();
  for (const { team: given, period, value } of cells) {
    const t = team.get(panel.spelling.of.get(given) ?? given);
    if (t === undefined || value === null) continue;
    const at = place(period);
    if (at >= first && at < first + span) values.set(t * span + at - first, value);
  }
  return { name, valueAt: (unit, at) => values.get(teamOf[unit]! * span + at - first) ?? NaN };
}
