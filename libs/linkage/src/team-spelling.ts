import type { CustomerCell, StaffCell } from './panel.js';
import { byText } from './period-order.js';

/** Team names that were taken for one team although they are not written alike. */
export interface TeamRepair {
  /** The spelling used from here on: the first of the staff side, else of the customer side. */
  readonly team: string;
  readonly spellings: readonly string[];
}

/** How every team is spelt, and what was done to get there. */
export interface TeamSpelling {
  /** The spelling used, for names that were changed only. */
  readonly of: ReadonlyMap<string, string>;
  /** Ordered by team. */
  readonly repairs: readonly TeamRepair[];
  /** Groups of names that differ in case or spaces only and yet are different teams: one side has both in the same period. */
  readonly keptApart: readonly (readonly string[])[];
}

type Cell = Pick<StaffCell | CustomerCell, 'team' | 'period'>;

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/**
 * Finds teams whose names differ in upper and lower case or in spaces only. They are one team, unless a side has both spellings in the same period:
 * then two teams are meant, and both stay as they are.
 */
export function teamSpelling(...sides: readonly (readonly Cell[])[]): TeamSpelling {
  const groups = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const side of sides)
    for (const { team } of side) {
      if (seen.has(team)) continue;
      seen.add(team);
      const key = plain(team);
      const group = groups.get(key);
      if (group) group.add(team);
      else groups.set(key, new Set([team]));
    }
  const several = [...groups].filter(([, names]) => names.size > 1);
  const of = new Map<string, string>();
  if (several.length === 0) return { of, repairs: [], keptApart: [] };
  const groupOf = new Map(several.flatMap(([key, names]) => [...names].map((name) => [name, key] as const)));
  const apart = clashing(sides, groupOf);
  const repairs: TeamRepair[] = [];
  const keptApart: string[][] = [];
  for (const [key, names] of several) {
    const [team, ...others] = names;
    if (apart.has(key)) {
      keptApart.push([...names]);
      continue;
    }
    repairs.push({ team: team!, spellings: [...names] });
    for (const other of others) of.set(other, team!);
  }
  return { of, repairs: repairs.sort((a, b) => byText(a.team, b.team)), keptApart };
}

/** Groups of which one side has two spellings in one period. */
function clashing(sides: readonly (readonly Cell[])[], groupOf: ReadonlyMap<string, string>): Set<string> {
  const apart = new Set<string>();
  for (const side of sides) {
    const spelt = new Map<string, string>();
    for (const { team, period } of side) {
      const group = groupOf.get(team);
      if (group === undefined) continue;
      const at = `${group}\u0000${period}`;
      const before = spelt.get(at);
      if (before !== undefined && before !== team) apart.add(group);
      spelt.set(at, team);
    }
  }
  return apart;
}
