/** A table, and one that it points at (null for none). */
export interface Pointing {
  readonly child: string;
  readonly parent: string | null;
  /** Whether any row of the child may be deleted by itself. */
  readonly deletable: boolean;
  /** Whether a row of the child goes with the one that it points at. */
  readonly follows: boolean;
}

/**
 * The tables that can be emptied one by one. What may not be deleted by itself is left out, as a register that keeps what was done; and so is all that it holds on to, as the categories of a register:
 * those go together, with the row of the organisation.
 */
export function removable<Table extends Pointing>(tables: readonly Table[]): Table[] {
  const kept = new Set(tables.filter(({ deletable }) => !deletable).map(({ child }) => child));
  // a set that grows is walked to its end
  for (const one of kept) for (const { child, parent, follows } of tables) if (child === one && parent !== null && !follows) kept.add(parent);
  return tables.filter(({ child }) => !kept.has(child));
}
