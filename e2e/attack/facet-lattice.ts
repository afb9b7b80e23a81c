import type { Figure } from './figures.js';
import { bandOf } from './figures.js';
import type { TrueBallot } from './siege.js';

/** A demographic as the manifest offers it, or a crossing of two. */
export interface OfferedFacet {
  id: string;
  of?: readonly [string, string];
  values: readonly { id: string }[];
}

/** Somebody who is counted: in which team, what of her demographics she sent along, whether she helps a group to reach k, and whether she answered the question. */
export interface Counted {
  ballot: TrueBallot;
  team: string;
  core: boolean;
  answered: boolean;
}

/** What is known to everybody about one question. */
export interface Asked {
  facets: readonly OfferedFacet[];
  k: number;
  /** Teams, children before parents. */
  order: readonly string[];
  /** A team and all above it. */
  upwards: (team: string) => readonly string[];
  /** The figures of the question, those of teams too. */
  figures: readonly Figure[];
}

/** For each demographic the value of everybody; undefined for who sent none. */
type Told = Map<string, readonly (string | undefined)[]>;

/** The name of a group, the same for a figure and for the people behind it. */
export const groupKey = ({ family, node, value }: Pick<Figure, 'family' | 'node' | 'value'>): string => `${family} | ${node} | ${value}`;

/**
 * The ballots behind every figure of the demographics, worked out from the written rules, what people sent along, and what the figures say of themselves: a team at which a
 * demographic is shown counts its own people in it, unless they are too few, and passes up who is not shown. Written anew from the rules. Where a value could be counted at a team
 * or above it, the sizes that are shown decide.
 */
export function behindFacets(people: readonly Counted[], asked: Asked): Map<string, TrueBallot[]> {
  const told = silenced(toldBy(people, asked.facets), people, asked);
  const found = new Map<string, TrueBallot[]>();
  for (const facet of asked.facets) {
    const shown = new Map(asked.figures.filter(({ family }) => family === facet.id).map((figure) => [groupKey(figure), figure]));
    if (shown.size === 0) continue;
    const passedUp = new Set<string>();
    const attempt = (): Map<string, TrueBallot[]> => groupsOf(people, facet, told, asked, shown, passedUp);
    const wrong = (groups: Map<string, TrueBallot[]>): string[] =>
      [...shown].flatMap(([key, { sizeBand }]) => (groups.has(key) && bandOf(groups.get(key)!.length) === sizeBand ? [] : [key]));
    let groups = attempt();
    for (const key of wrong(groups)) {
      // a value that is not counted here may be shown all the same, since a team below counts it
      const before = wrong(groups).length;
      passedUp.add(key);
      const other = attempt();
      if (wrong(other).length < before) groups = other;
      else passedUp.delete(key);
    }
    for (const [key, ballots] of groups) found.set(key, ballots);
  }
  return found;
}

function toldBy(people: readonly Counted[], facets: readonly OfferedFacet[]): Told {
  const told: Told = new Map();
  for (const { id, of, values } of facets) {
    const offered = new Set(values.map((value) => value.id));
    if (!of)
      told.set(
        id,
        people.map(({ ballot }) => (offered.has(ballot.claims[id] ?? '') ? ballot.claims[id] : undefined)),
      );
  }
  return cross(told, facets);
}

/** A crossing's value is the two values of its parts; none where one of them is kept back. */
function cross(told: Told, facets: readonly OfferedFacet[]): Told {
  for (const { id, of } of facets) {
    if (!of) continue;
    const [a, b] = [told.get(of[0])!, told.get(of[1])!];
    told.set(
      id,
      a.map((value, i) => (value === undefined || b[i] === undefined ? undefined : `${value} × ${b[i]}`)),
    );
  }
  return told;
}

/** Beside a crossing, fewer than k people who have one of its parts and kept the other back would show; they lose the one too. */
function silenced(told: Told, people: readonly Counted[], { facets, k }: Asked): Told {
  for (const { of } of facets) {
    if (!of) continue;
    for (const [mine, other] of [of, [of[1], of[0]]] as const) {
      const [one, two] = [[...told.get(mine)!], told.get(other)!];
      for (const value of new Set(one)) {
        const alone = one.flatMap((said, i) => (value !== undefined && said === value && two[i] === undefined ? [i] : []));
        if (coreOf(alone.map((i) => people[i]!)) < k) for (const i of alone) one[i] = undefined;
      }
      told.set(mine, one);
    }
    const neither = people.filter((_, i) => of.every((part) => told.get(part)![i] === undefined));
    if (neither.length > 0 && coreOf(neither) < k) throw new Error('The attack does not know whose claims the publication drew to hide those of a few.');
  }
  return cross(told, facets);
}

const coreOf = (people: readonly Counted[]): number => people.filter(({ core }) => core).length;

interface Placed {
  person: Counted;
  value: string | undefined;
  /** For a crossing the lines of the table she is in by what she sent, even if she is in no cell. */
  lines: readonly string[];
}

/** The groups of one demographic: everybody is counted at the first team upwards that shows it and counts her value. */
function groupsOf(
  people: readonly Counted[],
  facet: OfferedFacet,
  told: Told,
  asked: Asked,
  shown: ReadonlyMap<string, Figure>,
  passedUp: ReadonlySet<string>,
): Map<string, TrueBallot[]> {
  const top = asked.order.at(-1)!;
  const homes = new Set([...shown.values()].map(({ node }) => node)).add(top);
  const values = valuesOf(facet, asked.facets);
  const waiting = new Map<string, Placed[]>([...homes].map((home) => [home, []]));
  people.forEach((person, i) => {
    const lines = (facet.of ?? []).flatMap((part) => (told.get(part)![i] === undefined ? [] : [`${part} ${told.get(part)![i]}`]));
    waiting.get(asked.upwards(person.team).find((team) => homes.has(team))!)!.push({ person, value: told.get(facet.id)![i], lines });
  });

  const groups = new Map<string, TrueBallot[]>();
  for (const home of asked.order.filter((team) => homes.has(team))) {
    const here = waiting.get(home)!;
    const mayShow = (value: string): boolean => {
      const key = groupKey({ family: facet.id, node: home, value });
      return shown.has(key) && !passedUp.has(key);
    };
    const counted = countedAt(here, values.filter(mayShow), asked.k, facet.of !== undefined, home === top);
    const above = asked.upwards(home).slice(1);
    for (const one of here) {
      if (one.value === undefined || !counted.has(one.value)) {
        const next = above.find((team) => homes.has(team));
        if (next) waiting.get(next)!.push(one);
        continue;
      }
      for (const node of [home, ...above]) {
        if (!homes.has(node) || !one.person.answered) continue;
        const key = groupKey({ family: facet.id, node, value: one.value });
        groups.set(key, [...(groups.get(key) ?? []), one.person.ballot]);
      }
    }
  }
  return groups;
}

function valuesOf({ of, values }: OfferedFacet, facets: readonly OfferedFacet[]): string[] {
  const ids = (facet: string): string[] => facets.find(({ id }) => id === facet)!.values.map(({ id }) => id);
  return of ? ids(of[0]).flatMap((a) => ids(of[1]).map((b) => `${a} × ${b}`)) : values.map(({ id }) => id);
}

/** The values that a team counts itself: of k people or more, and so that whoever is hidden, along each line of a crossing too, is nobody or k people. */
function countedAt(here: readonly Placed[], candidates: readonly string[], k: number, crossing: boolean, isTop: boolean): Set<string> {
  const size = new Map(candidates.map((value) => [value, coreOf(here.filter((one) => one.value === value).map(({ person }) => person))]));
  const visible = candidates.filter((value) => size.get(value)! >= k).sort((a, b) => size.get(a)! - size.get(b)!);
  const hidden = (): Placed[] => here.filter(({ value }) => value === undefined || !visible.includes(value));
  const few = (some: readonly Placed[]): boolean => some.length > 0 && coreOf(some.map(({ person }) => person)) < k;
  if (crossing) {
    const thin = (value: string): boolean =>
      [...new Set(here.filter((one) => one.value === value).flatMap(({ lines }) => lines))].some((line) =>
        few(hidden().filter(({ lines }) => lines.includes(line))),
      );
    for (let value = visible.find(thin); value !== undefined; value = visible.find(thin)) visible.splice(visible.indexOf(value), 1);
  } else if (isTop && few(hidden())) throw new Error('The attack does not know whom the publication drew to fill up the few that are not shown.');
  while (few(hidden()) && visible.length > 0) visible.shift();
  return new Set(visible);
}
