/** A table of a data file: its columns by name, in the order of the rows; null where a cell is empty. */
export type Table = Record<string, (number | string | null)[]>;

/** Where the checks read the data that R worked on. */
export interface Data {
  table(file: string): Table;
  text(file: string): string;
}

/** Figures of R by name, lists and objects of them. */
export interface Figures {
  readonly [name: string]: never;
}

/** One case of a reference file. */
export interface Case {
  readonly id: string;
  readonly data: string | null;
  readonly params: Readonly<Record<string, never>>;
  readonly result: Figures;
  readonly tolerance: number;
}

/** What we got beside what R got, and the tolerance when the case's note allows another for this part. */
export type Pair = readonly [name: string, got: unknown, want: unknown, tolerance?: number];

/** Which cases a check is for, by their id, and what it compares. */
export type Check = readonly [id: RegExp, check: (c: Case, data: Data) => Pair[]];

/** Columns without the rows in which one of them is empty. */
export function completeRows(table: Table, names: readonly string[]): number[][] {
  const columns = names.map((name) => table[name]!);
  const rows = columns[0]!.map((_, i) => i).filter((i) => columns.every((column) => typeof column[i] === 'number'));
  return columns.map((column) => rows.map((i) => column[i] as number));
}

/** A column of labels as numbers, in the order in which they first appear, with the labels. */
export function coded(labels: readonly unknown[]): { codes: number[]; names: string[] } {
  const names = [...new Set(labels.map(String))];
  const code = new Map(names.map((name, i) => [name, i]));
  return { codes: labels.map((label) => code.get(String(label))!), names };
}

/** The figures of an object of R in the order of their names as given. */
export const inOrder = (figures: Record<string, unknown>, names: readonly string[]): unknown[] => names.map((name) => figures[name]);

/**
 * Compares at any depth; relative to figures beyond 1, absolute below.
 * @throws Error that names the first figure that is off
 */
export function requireClose(name: string, got: unknown, want: unknown, tolerance: number): void {
  if (typeof want === 'number') {
    const off = Math.abs((got as number) - want) / Math.max(1, Math.abs(want));
    if (!(off <= tolerance)) throw new Error(`${name}: got ${String(got)}, R has ${want}; off by ${off}, allowed ${tolerance}.`);
    return;
  }
  if (want === null || want === undefined || typeof want !== 'object') {
    if (want === undefined || got !== want) throw new Error(`${name}: got ${String(got)}, R has ${String(want)}.`);
    return;
  }
  const [left, right] = [Array.from(got as ArrayLike<unknown>), Array.from(want as ArrayLike<unknown>)];
  if (left.length !== right.length || right.length === 0) throw new Error(`${name}: got ${left.length} figures, R has ${right.length}.`);
  right.forEach((w, i) => requireClose(`${name}[${i}]`, left[i], w, tolerance));
}
