import type { Atoms } from './atoms.js';
import type { Witness } from './certificate.js';
import { homesAbove, type FacetLift } from './facet-lift.js';
import { poolSizes, smallestTop } from './facet-homes.js';
import type { Lattice } from './lattice.js';

/** What a plan may still change: where each facet is shown, cells that are not, and teams that are counted one level up. */
export interface Choices {
  readonly isHome: readonly Uint8Array[];
  readonly banned: readonly Set<number>[];
  readonly liftedTeams: Set<number>;
  /** How often a facet stood in the way at a home (facet · teams + home). */
  readonly strikes: Map<number, number>;
}

/** The attempt that a check refused. */
export interface Attempt {
  readonly lattice: Lattice;
  readonly teamAtom: Int32Array;
  readonly lifts: readonly FacetLift[];
  readonly atoms: Atoms;
}

/** After so many values of a facet were given up at a home, the facet is. */
const patience = 2;

/** Gives up the least that the witnesses ask for (design: anonymity, section 5.4), changing `choices`: below the top a value of a facet at a home, or the whole facet
 *  there, whose people are counted at the home above; at the top its smallest home, whose people join the pool of the top; with no home left, a team atom, as long as few are.
 *  One step a home, since each step changes what the others say. False when nothing is left to give up. */
export function repair({ lattice, teamAtom, lifts, atoms }: Attempt, witnesses: readonly Witness[], choices: Choices): boolean {
  const done = new Set<number>();
  let topInTheWay = false;
  const teams: number[] = [];
  const strike = (atom: number): void => {
    const node = atoms.node[atom]!;
    if (done.has(node)) return;
    done.add(node);
    giveUp(atoms.family[atom]! - 1, node, atoms.value[atom]!);
  };
  const giveUp = (f: number, node: number, value: number): void => {
    const key = f * lattice.parent.length + node;
    const strikes = (choices.strikes.get(key) ?? 0) + 1;
    choices.strikes.set(key, strikes);
    const values = lattice.facets[f]!.names.length;
    let shown = 0;
    for (let v = 0; v < values; v++) if (lifts[f]!.sizes.has(node * values + v)) shown++;
    if (node > 0 && (strikes > patience || shown <= 2)) choices.isHome[f]![node] = 0;
    else choices.banned[f]!.add(node * values + value);
  };

  for (const witness of witnesses) {
    const deep = witness.atoms.filter((atom) => atoms.family[atom]! > 0 && atoms.node[atom]! > 0);
    if (witness.kind === 'undecided') for (const atom of deep.toReversed()) strike(atom);
    else {
      const atom = toBlame(atoms, witness.atoms);
      if (atom !== undefined) strike(atom);
      if (atom !== undefined) continue;
    }
    if (witness.kind === 'undecided' && deep.length > 0) continue;
    if (witness.atoms.some((atom) => atoms.family[atom]! > 0)) topInTheWay = true;
    const movable = witness.atoms.filter((atom) => atoms.family[atom] === 0 && atoms.node[atom]! > 0);
    if (movable.length > 0) teams.push(movable.reduce((least, atom) => (atoms.size[atom]! < atoms.size[least]! ? atom : least)));
  }
  if (done.size > 0) return true;
  if (topInTheWay && enlargeTop(lattice, teamAtom, choices)) return true;
  const most = Math.max(1, Math.ceil(new Set(teamAtom).size / 50));
  const team = teams.map((atom) => atoms.node[atom]!).find((node) => !choices.liftedTeams.has(node));
  if (team === undefined || choices.liftedTeams.size >= most) return false;
  choices.liftedTeams.add(team);
  return true;
}

/** The atom to give up for a light combination: a sum over everything below a home has its fault at that home, so of the topmost one; there of the facet with the lowest priority the smallest. Only a crossing
 *  gives up values at the top; undefined when that is where the fault is otherwise. */
function toBlame(atoms: Atoms, among: readonly number[]): number | undefined {
  const facets = among.filter((atom) => atoms.family[atom]! > 0);
  const top = Math.min(...facets.map((atom) => atoms.node[atom]!));
  const there =
    top > 0 ? facets.filter((atom) => atoms.node[atom] === top) : facets.filter((atom) => atoms.crossing[atoms.family[atom]!] === 1 || atoms.node[atom]! > 0);
  if (there.length === 0) return undefined;
  return there.reduce((best, atom) => {
    const [a, b] = [atom, best].map((one) => [atoms.crossing[atoms.family[one]!]!, -atoms.size[one]!] as const);
    return a![0] > b![0] || (a![0] === b![0] && a![1] > b![1]) ? atom : best;
  });
}

/** The smallest topmost home of any facet stops being one, for all facets. */
function enlargeTop(lattice: Lattice, teamAtom: Int32Array, { isHome }: Choices): boolean {
  const any = new Uint8Array(lattice.parent.length);
  for (const homes of isHome) homes.forEach((is, node) => (any[node]! |= is));
  const smallest = smallestTop(lattice.parent, any, poolSizes(lattice, teamAtom, homesAbove(lattice.parent, any)));
  if (smallest === 0) return false;
  for (const homes of isHome) homes[smallest] = 0;
  return true;
}
