import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/bootstrap.mjs';
import { exposure } from './solver.js';

/** A published group as the attacker sees it: its name, and the people whose answers it is made of. */
export interface Harvested {
  name: string;
  people: readonly string[];
}

/** What both solvers together found: how many people in groups below k, how many by themselves, and the size of the smallest group. */
export interface Solved {
  exposed: number;
  singledOut: number;
  least: number;
}

/** What the library of the product has for attacks. */
export interface AttackLibrary {
  findSmallCombinations(
    figures: readonly Harvested[],
    k: number,
    options: { random: () => number; orders: number },
  ): { exposed: readonly string[]; singledOut: readonly string[] };
  leakyTwin(rule: string, input: object): Harvested[];
  madeUpOrganisation(random: () => number, people: number, teams: number, attributes: Record<string, number>): object;
}

/** The library as it is built. */
export async function attackLibrary(): Promise<AttackLibrary> {
  return (await import(pathToFileURL(path.join(root, 'libs', 'anonymity', 'dist', 'attack.js')).href)) as AttackLibrary;
}

/** Puts two solvers, written apart, on the same groups: the library's, and this program's own. Whatever either finds counts. */
export async function solve(groups: readonly Harvested[], k: number, { random = Math.random, orders = 20 } = {}): Promise<Solved> {
  const names = [...new Set(groups.flatMap(({ people }) => people))];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const own = exposure(
    groups.map(({ people }) => people.map((name) => numbers.get(name)!)),
    k,
    { orders },
  );
  const theirs = (await attackLibrary()).findSmallCombinations(groups, k, { random, orders });
  const both = (mine: ReadonlySet<number>, others: readonly string[]): number => new Set([...[...mine].map((i) => names[i]), ...others]).size;
  return { exposed: both(own.exposed, theirs.exposed), singledOut: both(own.singledOut, theirs.singledOut), least: own.least };
}
