import { requireSample, type Sample } from './sample.js';

/** Which rows belong together: every label of a list of groups as a code 0 … count − 1, in the order in which the labels first appear. */
export interface GroupIndex {
  /** Code of each row. */
  readonly of: Int32Array;
  readonly count: number;
  /** Rows of each group. */
  readonly size: Int32Array;
  /** The label of each code, as it was given. */
  readonly label: Float64Array;
}

/**
 * Reads labels of groups (teams, periods: any finite numbers) as codes.
 * @throws StatisticsError `too-few` when empty, `not-finite`
 */
export function groupIndex(name: string, groups: Sample): GroupIndex {
  requireSample(name, groups, 1);
  const codes = new Map<number, number>();
  const of = new Int32Array(groups.length);
  let last = NaN; // rows of one team mostly follow one another
  let code = -1;
  for (let i = 0; i < groups.length; i++) {
    const label = groups[i]!;
    if (label !== last) {
      last = label;
      const known = codes.get(label);
      if (known === undefined) codes.set(label, (code = codes.size));
      else code = known;
    }
    of[i] = code;
  }
  const size = new Int32Array(codes.size);
  for (let i = 0; i < of.length; i++) size[of[i]!]!++;
  return { of, count: codes.size, size, label: Float64Array.from(codes.keys()) };
}

/** The rows of each group one after the other: `rows[start[g]] … rows[start[g + 1] − 1]`, in the order given. */
export interface GroupRows {
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

/** Sorts rows by group without changing their order inside a group. */
export function groupRows({ of, count, size }: GroupIndex): GroupRows {
  const start = new Int32Array(count + 1);
  for (let g = 0; g < count; g++) start[g + 1] = start[g]! + size[g]!;
  const next = start.slice(0, count);
  const rows = new Int32Array(of.length);
  for (let i = 0; i < of.length; i++) rows[next[of[i]!]!++] = i;
  return { rows, start };
}
