import type { ExperimentTable } from './experiment-table.js';
import { LinkageError } from './linkage-error.js';

/** What teams are matched by: a list of figures for each team, in its order. */
type Likeness = readonly (readonly number[])[];

/** Mean of each team's figures before the first start of anybody. */
function before({ teams, team, place, value, start }: ExperimentTable): Likeness {
  const first = Math.min(...start);
  const sum = new Float64Array(teams.length);
  const n = new Float64Array(teams.length);
  team.forEach((t, i) => {
    if (place[i]! >= first) return;
    sum[t]! += value[i]!;
    n[t]!++;
  });
  return teams.map((_, t) => [sum[t]! / n[t]!]);
}

function fromTraits({ teams }: ExperimentTable, traits: ReadonlyMap<string, readonly number[]>): Likeness {
  const length = traits.get(teams[0]!)?.length;
  return teams.map((team) => {
    const own = traits.get(team);
    if (!own || own.length === 0 || own.length !== length || !own.every((v) => Math.abs(v) <= 1e100))
      throw new LinkageError('option-out-of-range', `Team "${team}" has not the same traits as the others; each team needs a number for every trait.`);
    return own;
  });
}

/** Every trait in units of its own spread over all teams. */
function standardized(likeness: Likeness): number[][] {
  const out = likeness.map((own) => [...own]);
  for (let k = 0; k < out[0]!.length; k++) {
    const mean = out.reduce((sum, own) => sum + own[k]!, 0) / out.length;
    const sd = Math.sqrt(out.reduce((sum, own) => sum + (own[k]! - mean) ** 2, 0) / out.length);
    for (const own of out) own[k] = sd > 0 ? (own[k]! - mean) / sd : 0;
  }
  return out;
}

/**
 * For every treated team the compared ones most alike, nobody twice: pairs are made nearest first, in rounds, so that each treated team has its first match
 * before any has a second. The result does not depend on the order of teams but for ties, which go by name.
 * @param matches compared teams wished for each treated one; fewer where there are not so many
 * @returns the compared teams chosen
 * @throws LinkageError `option-out-of-range` (traits missing or of different length)
 * Source: Rubin 1973, nearest available matching on standardized differences.
 */
export function matchedTeams(table: ExperimentTable, matches: number, traits?: ReadonlyMap<string, readonly number[]>): Set<number> {
  const of = standardized(traits ? fromTraits(table, traits) : before(table));
  const all = table.teams.map((_, t) => t);
  const treated = all.filter((t) => Number.isFinite(table.start[t]!));
  const pool = new Set(all.filter((t) => !Number.isFinite(table.start[t]!)));
  const chosen = new Set<number>();
  const rounds = Math.min(matches, Math.floor(pool.size / Math.max(1, treated.length)));
  const distance = (a: number, b: number): number => of[a]!.reduce((sum, v, k) => sum + (v - of[b]![k]!) ** 2, 0);
  const pairs = treated.flatMap((t) => [...pool].map((c) => ({ t, c, far: distance(t, c) }))).sort((a, b) => a.far - b.far || a.t - b.t || a.c - b.c);
  for (let round = 0; round < rounds; round++) {
    const done = new Set<number>();
    for (const { t, c } of pairs) {
      if (done.has(t) || chosen.has(c)) continue;
      done.add(t);
      chosen.add(c);
    }
  }
  return chosen;
}
