/** How the cells of a column are written: `decimal` to a tenth, `whole` without decimals, `percent` as a whole number of a hundred, `day` as 2026-03-31. A cell may be text in any of them. */
export type ColumnKind = 'text' | 'long-text' | 'decimal' | 'whole' | 'percent' | 'day';

/** Null where there is nothing to show. */
export type DisclosedCell = string | number | null;

export type DisclosedRow = readonly DisclosedCell[];

export interface DisclosedColumn {
  /** Words for known keys are in every language of the product. */
  key: string;
  /** Words instead of those for the key: text of the organisation. */
  label?: string;
  kind: ColumnKind;
}

/** A table of what a page shows, for a file: published figures and words only, a few rows at a time. */
export interface DisclosedTable {
  /** What it is of, as `figures`; its title comes from it. */
  key: string;
  columns: readonly DisclosedColumn[];
  /** About how many rows there are, for progress and for limits. */
  expectedRows: number;
  /** The next rows, none when all were read. Asks the database inside the unit of work in which it is called; each call may have its own. */
  next(): Promise<readonly DisclosedRow[]>;
}

/** What a file says about where its tables come from. */
export interface DisclosedSource {
  /** Null for what is about several cycles. */
  cycle: { id: string; name: string; closedOn: string | null; k: number; kComments: number; manifestSha256: string | null } | null;
  /** The team that was asked for, with all below it; null for everything that the reader may see. */
  team: { id: string; name: string } | null;
  /** Why nothing is shown, when nothing is. */
  withheld: string | null;
}

/** A source with its tables. */
export interface DisclosedTables {
  source: DisclosedSource;
  tables: readonly DisclosedTable[];
}

/** A table whose rows are there already. */
export function readyTable(key: string, columns: readonly DisclosedColumn[], rows: readonly DisclosedRow[]): DisclosedTable {
  let left: readonly DisclosedRow[] = rows;
  return {
    key,
    columns,
    expectedRows: rows.length,
    next: () => {
      const all = left;
      left = [];
      return Promise.resolve(all);
    },
  };
}

/** A table that is read for a batch of things at a time. */
export function batchedTable<Of>(
  head: Omit<DisclosedTable, 'next'>,
  of: readonly Of[],
  batch: number,
  rows: (some: readonly Of[]) => Promise<readonly DisclosedRow[]>,
): DisclosedTable {
  let from = 0;
  return {
    ...head,
    next: async () => {
      while (from < of.length) {
        const some = of.slice(from, from + batch);
        const found = await rows(some);
        // moved on only now: a batch that failed is asked for again
        from += batch;
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}
