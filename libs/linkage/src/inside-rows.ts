import type { PanelTable, TableControl } from './panel-table.js';

/** Rows of a regression inside teams. */
export interface InsideRows {
  readonly side: Followed['outcome'];
  readonly outcome: Float64Array;
  /** The figures followed from, one column a lag, then the controls. */
  readonly columns: readonly Float64Array[];
  readonly unit: Int32Array;
  readonly place: Float64Array;
  /** Ratings and respondents behind each row; NaN where not stated. */
  readonly ratings: Float64Array;
  readonly respondents: Float64Array;
}

/** What a regression inside teams is to follow. */
export interface Followed {
  /** The side that comes out of it; its figures are followed from the other side's. */
  readonly outcome: 'customer' | 'staff';
  /** Periods by which the other side precedes; negative: it comes after. */
  readonly lags: readonly number[];
  readonly controls?: readonly TableControl[];
}

/** The rows in which everything asked for is there. */
export function insideRows(table: PanelTable, { outcome, lags, controls = [] }: Followed): InsideRows {
  const own = table[outcome];
  const other = table[outcome === 'customer' ? 'staff' : 'customer'];
  const most = own.value.length;
  const width = lags.length + controls.length;
  const columns = Array.from({ length: width }, () => new Float64Array(most));
  const kept = new Int32Array(most);
  const partner = new Int32Array(most);
  let n = 0;
  for (let i = 0; i < most; i++) {
    const unit = own.unit[i]!;
    const place = own.place[i]!;
    let all = true;
    for (let l = 0; l < lags.length && all; l++) {
      const row = other.rowAt(unit, place - lags[l]!);
      all = row !== -1;
      if (!all) break;
      columns[l]![n] = other.value[row]!;
      if (l === 0) partner[n] = row;
    }
    for (let c = 0; c < controls.length && all; c++) {
      const value = controls[c]!.valueAt(unit, place);
      columns[lags.length + c]![n] = value;
      all = Number.isFinite(value);
    }
    if (all) kept[n++] = i;
  }
  const of = (column: Float64Array, at: Int32Array): Float64Array => {
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = column[at[i]!]!;
    return out;
  };
  const unit = new Int32Array(n);
  for (let i = 0; i < n; i++) unit[i] = own.unit[kept[i]!]!;
  const [ownBase, otherBase] = [of(own.base, kept), of(other.base, partner)];
  return {
    side: outcome,
    outcome: of(own.value, kept),
    columns: columns.map((column) => column.subarray(0, n)),
    unit,
    place: of(own.place, kept),
    ratings: outcome === 'customer' ? ownBase : otherBase,
    respondents: outcome === 'customer' ? otherBase : ownBase,
  };
}

/** The rows of some units only. */
export function rowsWithout(rows: InsideRows, leaveOut: (unit: number) => boolean): InsideRows {
  const keep: number[] = [];
  rows.unit.forEach((unit, i) => {
    if (!leaveOut(unit)) keep.push(i);
  });
  const some = (column: Float64Array): Float64Array => Float64Array.from(keep, (i) => column[i]!);
  return {
    side: rows.side,
    outcome: some(rows.outcome),
    columns: rows.columns.map(some),
    unit: Int32Array.from(keep, (i) => rows.unit[i]!),
    place: some(rows.place),
    ratings: some(rows.ratings),
    respondents: some(rows.respondents),
  };
}
