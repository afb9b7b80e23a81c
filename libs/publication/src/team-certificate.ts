import { sizeBand } from '@throughline/anonymity';
import type { LatticeTeam } from './lattice-team.js';

/** One way of grouping that figures were published by. */
export interface PublishedFamily {
  readonly family: string;
  /** Fewest people that anything of this family may be about. */
  readonly k: number;
  /** Where the people of each cohort are counted. */
  readonly home: ReadonlyMap<string, string | null>;
  /** How many of each cohort count towards k. */
  readonly people: ReadonlyMap<string, number>;
  /** The teams that something is published about. */
  readonly shown: ReadonlySet<string>;
}

/** What was found about one family: how many independent groups there are, and how many people the smallest has, in the bands of the pages. */
export interface FamilyCertificate {
  readonly family: string;
  readonly rank: number;
  /** Bases that the search for light combinations used: none, since disjoint groups need no search. */
  readonly bases: 0;
  readonly min_support: string | null;
}

/** The outcome of the check. `fault` names what was wrong, for the people who run the installation. */
export interface TeamCertificate {
  readonly ok: boolean;
  readonly fault?: string;
  readonly families: readonly FamilyCertificate[];
}

/**
 * Checks the promise P(k) on a plan of teams as it is about to be stored, from the counts anew and without the lift that made it: everybody is counted in
 * one team at or above her own, everybody who is counted in the same team makes a group of k or more, and every team shown holds such a group.
 * Then the groups are disjoint, every published team is a union of them, and any combination of what is published is about k people or nobody
 * (design: anonymity, sections 5.2 to 5.4). Decides by counts only.
 */
export function certifyTeams(lattice: readonly LatticeTeam[], families: readonly PublishedFamily[]): TeamCertificate {
  const parents = new Map(lattice.map((team) => [team.id, team.parentId]));
  const lines = new Map(lattice.map(({ id }) => [id, above(parents, id)]));
  const lineOf = (team: string): readonly string[] => lines.get(team) ?? [team];
  // families of the same people in the same teams, as the questions of one plan are, have the same groups
  const known: Grouped[] = [];
  const found = families.map((family) => {
    const same = known.find(({ of }) => of.home === family.home && of.people === family.people && of.k === family.k);
    const grouped = same ?? grouping(lineOf, family);
    if (!same) known.push(grouped);
    return { family, ...grouped };
  });
  const fault = found.map((one) => faultOf(one.family, one)).find((one) => one !== undefined);
  return {
    ok: fault === undefined,
    ...(fault === undefined ? {} : { fault }),
    families: fault === undefined ? found.map(({ family, groups }) => certificateOf(family, groups)) : [],
  };
}

/** The groups of a family, whatever of it is shown. */
interface Grouped {
  readonly of: PublishedFamily;
  /** People by the team that they are counted in. */
  readonly groups: ReadonlyMap<string, number>;
  /** What is wrong with them, to be put after the family's name. */
  readonly wrong?: string;
  /** The teams that hold a group, or have one below. */
  readonly covered: ReadonlySet<string>;
}

function grouping(lineOf: (team: string) => readonly string[], of: PublishedFamily): Grouped {
  const groups = new Map<string, number>();
  const covered = new Set<string>();
  const wrong: string[] = [];
  for (const [cohort, count] of of.people) {
    const at = of.home.get(cohort);
    if (at == null) continue;
    if (count > 0) groups.set(at, (groups.get(at) ?? 0) + count);
    if (!lineOf(cohort).includes(at)) wrong.push(`the people of ${cohort} are counted in ${at}, which is not above them.`);
  }
  for (const [team, count] of groups) {
    if (count < of.k) wrong.push(`the group counted in ${team} is smaller than ${of.k}.`);
    for (const at of lineOf(team)) covered.add(at);
  }
  return { of, groups, covered, ...(wrong[0] === undefined ? {} : { wrong: wrong[0] }) };
}

function faultOf({ family, shown }: PublishedFamily, { wrong, covered }: Grouped): string | undefined {
  if (wrong !== undefined) return `${family}: ${wrong}`;
  for (const team of shown) if (!covered.has(team)) return `${family}: ${team} is shown, but no group is counted at or below it.`;
  return undefined;
}

/** The team itself and all above it. */
function above(parents: ReadonlyMap<string, string | null>, team: string): string[] {
  const line: string[] = [];
  for (let id: string | null | undefined = team; id && line.length <= parents.size; id = parents.get(id)) line.push(id);
  return line;
}

function certificateOf({ family }: PublishedFamily, groups: ReadonlyMap<string, number>): FamilyCertificate {
  const smallest = Math.min(...groups.values());
  // an exact size beside rounded figures would give exact sums away
  return { family, rank: groups.size, bases: 0, min_support: groups.size === 0 ? null : sizeBand(smallest) };
}
