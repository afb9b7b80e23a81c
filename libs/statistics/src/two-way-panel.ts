import { groupIndex, groupRows, type GroupIndex } from './group-index.js';
import { StatisticsError } from './statistics-error.js';

/** The rows of a panel that can say something, sorted by unit. */
export interface TwoWayPanel {
  /** Position, in the lists given, of each row kept; units follow one another. */
  readonly rows: Int32Array;
  /** First row of each unit, and one past the last. */
  readonly start: Int32Array;
  readonly units: number;
  /** Period code of each row; null when only units are taken out. */
  readonly period: Int32Array | null;
  readonly periods: number;
  /** Parts of the panel that share no period: 1 unless it falls apart. */
  readonly parts: number;
  /** Rows left out because theirs is the only one of its unit or of its period. */
  readonly singletons: number;
}

/**
 * Sorts rows by unit and leaves out, again and again, those that are alone in their unit or period: their effect would fit them exactly.
 * @param unit, period labels, a row each, any numbers
 * @throws StatisticsError `not-finite`, `too-few` (fewer than two units are left)
 */
export function twoWayPanel(unit: ArrayLike<number>, period: ArrayLike<number> | null): TwoWayPanel {
  const units = groupIndex('units', unit);
  const periods = period && groupIndex('periods', period);
  const kept = withoutSingletons(units, periods);
  const all = groupRows(units);
  const rows = all.rows.filter((row) => kept[row] === 1);
  const start: number[] = [];
  const codes = new Int32Array(periods?.count ?? 0).fill(-1);
  const own = periods && new Int32Array(rows.length);
  let count = 0;
  let last = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (units.of[row] !== last) {
      start.push(at);
      last = units.of[row]!;
    }
    if (!own) continue;
    const p = periods.of[row]!;
    if (codes[p] === -1) codes[p] = count++;
    own[at] = codes[p]!;
  }
  if (start.length < 2) throw new StatisticsError('too-few', 'Fewer than two units have two rows or more; nothing can be seen inside units over time.');
  const ends = Int32Array.from([...start, rows.length]);
  const parts = own ? partsOf(ends, own, count) : 1;
  return { rows, start: ends, units: start.length, period: own, periods: count, parts, singletons: unit.length - rows.length };
}

function withoutSingletons(units: GroupIndex, periods: GroupIndex | null): Uint8Array {
  const n = units.of.length;
  const kept = new Uint8Array(n).fill(1);
  const left = [units.size.slice(), periods?.size.slice()] as const;
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < n; i++) {
      if (kept[i] === 0 || (left[0][units.of[i]!]! > 1 && (!periods || left[1]![periods.of[i]!]! > 1))) continue;
      kept[i] = 0;
      left[0][units.of[i]!]!--;
      if (periods) left[1]![periods.of[i]!]!--;
      changed = true;
    }
  }
  return kept;
}

/** Periods that a unit was seen in belong to one part. */
function partsOf(start: Int32Array, period: Int32Array, periods: number): number {
  const parent = Int32Array.from({ length: periods }, (_, p) => p);
  const root = (p: number): number => {
    let at = p;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  let parts = periods;
  for (let u = 0; u + 1 < start.length; u++) {
    const first = root(period[start[u]!]!);
    for (let i = start[u]! + 1; i < start[u + 1]!; i++) {
      const other = root(period[i]!);
      if (other === first) continue;
      parent[other] = first;
      parts--;
    }
  }
  return parts;
}
