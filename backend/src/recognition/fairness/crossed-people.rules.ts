import type { CountRange } from './count-range.rules.js';
import type { FairnessGroup } from './fairness-cell.rules.js';

/** A team with all below it, and what a reader knows of how many of it are counted. */
export interface CrossedTeam {
  readonly members: readonly number[];
  /** The team above, which comes earlier; -1 for everybody. */
  readonly parent: number;
  /** People who belong to no team below it. */
  readonly own: number;
  /** As far as what is shown of it and of the teams below it tells. */
  readonly range: CountRange;
  readonly shown: boolean;
}

/** A value of an attribute in the whole organisation. */
export interface CrossedValue {
  readonly group: FairnessGroup;
  readonly members: readonly number[];
  /** People beside the members of whom readers know by name that they are counted. */
  readonly sure: number;
}

/** What of an effort is left; shared by all points that are looked for with it. */
export interface Effort {
  left: number;
}

/** People of one team, by itself, who share all their values. */
export interface Kind {
  readonly size: number;
  readonly team: number;
  readonly values: readonly number[];
}

/** People as they are told apart by what may be shown. */
export interface CrossedPeople {
  readonly teams: readonly CrossedTeam[];
  readonly kinds: readonly Kind[];
  /** The kinds of each team and all below it are those from the first to before the second. */
  readonly spans: readonly CountRange[];
  /** The kinds of each value. */
  readonly kindsOf: readonly (readonly number[])[];
  readonly effort: Effort;
}

/** Sorts people by the lowest team and the values that they have; linear in people and what they belong to. */
export function crossedPeople(teams: readonly CrossedTeam[], values: readonly CrossedValue[], effort: Effort): CrossedPeople {
  const people = Math.max(-1, ...teams.map(({ members }) => members.reduce((most, person) => Math.max(most, person), -1))) + 1;
  const lowest = new Int32Array(people).fill(-1);
  for (const [t, { members }] of teams.entries()) for (const person of members) lowest[person] = t;
  const claims: number[][] = Array.from({ length: people }, () => []);
  for (const [v, { members }] of values.entries()) for (const person of members) claims[person]?.push(v);
  const byTeam = Map.groupBy(
    [...lowest.keys()].filter((person) => lowest[person]! >= 0),
    (person) => lowest[person]!,
  );
  const below = teams.map((): number[] => []);
  for (const [t, { parent }] of teams.entries()) if (parent >= 0) below[parent]!.push(t);
  const kinds: Kind[] = [];
  const spans = teams.map((): [number, number] => [0, 0]);
  const visit = (t: number): void => {
    spans[t]![0] = kinds.length;
    for (const alike of Map.groupBy(byTeam.get(t) ?? [], (person) => claims[person]!.join(' ')).values())
      kinds.push({ size: alike.length, team: t, values: claims[alike[0]!]! });
    for (const child of below[t]!) visit(child);
    spans[t]![1] = kinds.length;
  };
  visit(0);
  const kindsOf = values.map((): number[] => []);
  for (const [kind, { values: own }] of kinds.entries()) for (const v of own) kindsOf[v]!.push(kind);
  return { teams, kinds, spans, kindsOf, effort };
}
