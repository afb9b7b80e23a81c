import { AnonymityError } from '../anonymity-error.js';

/** Who is in which atom, over all families: rows are atoms, columns are kinds of people (people in exactly the same atoms). Sparse, by kind. The rows come in
 *  the order in which elimination should clear them: team atoms first, then facets of deep homes, those of the root last. */
export interface Incidence {
  /** How many atoms there are. */
  readonly atoms: number;
  /** Kind i has the atoms `entries[offsets[i]]` to `entries[offsets[i + 1] - 1]`, ascending. */
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
  /** Core respondents of every kind; a kind may have none, when only people who answered in part are of it. */
  readonly core: Int32Array;
}

/** Groups people into kinds. `rows[i]` lists the atoms of person i in any order; `core[i]` is whether the person answered everything mandatory. People in no
 *  atom are left out. Also returns the kind of every person, -1 for those left out. Throws an AnonymityError (`malformed`) for an atom that is no row. */
export function incidenceOf(
  atoms: number,
  rows: readonly (readonly number[])[],
  core: (person: number) => boolean = () => true,
): Incidence & { kindOf: Int32Array } {
  const kinds = new Map<string, number>();
  const kindOf = new Int32Array(rows.length).fill(-1);
  const offsets = [0];
  const entries: number[] = [];
  const counts: number[] = [];
  rows.forEach((row, person) => {
    if (row.length === 0) return;
    const sorted = [...new Set(row)].sort((a, b) => a - b);
    if (!sorted.every((atom) => Number.isSafeInteger(atom) && atom >= 0 && atom < atoms))
      throw new AnonymityError('malformed', `Person ${person} is in an atom that is none of the ${atoms}.`);
    const key = sorted.join();
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = kinds.size;
      kinds.set(key, kind);
      entries.push(...sorted);
      offsets.push(entries.length);
      counts.push(0);
    }
    kindOf[person] = kind;
    if (core(person)) counts[kind] = (counts[kind] ?? 0) + 1;
  });
  return { atoms, offsets: Int32Array.from(offsets), entries: Int32Array.from(entries), core: Int32Array.from(counts), kindOf };
}

/** The kinds in an atom. */
export type ByAtom = (atom: number) => Int32Array;

/** Turns an incidence round: the kinds of every atom. */
export function kindsByAtom({ atoms, offsets, entries, core }: Incidence): ByAtom {
  const starts = new Int32Array(atoms + 1);
  for (const atom of entries) starts[atom + 1]!++;
  for (let atom = 0; atom < atoms; atom++) starts[atom + 1]! += starts[atom]!;
  const kinds = new Int32Array(entries.length);
  const at = starts.slice();
  for (let kind = 0; kind < core.length; kind++) for (let i = offsets[kind]!; i < offsets[kind + 1]!; i++) kinds[at[entries[i]!]!++] = kind;
  return (atom) => kinds.subarray(starts[atom]!, starts[atom + 1]!);
}
