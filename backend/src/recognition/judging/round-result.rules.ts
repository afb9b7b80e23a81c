import { type Criterion, type QualifyingVotes, qualifies, type RankedVotes, type VoteCount } from '@throughline/judging';
import type { PlacesOnRecord, RoundMethod, RoundSettings } from '../record/award-act.js';
import { countedPlaces } from './counted-places.rules.js';
import { scoredPlaces, type ScoringResult } from './scored-places.rules.js';

/** One judge's word on one candidate. Drafts are no verdicts. */
export interface GivenVerdict {
  readonly candidate: string;
  readonly judge: string;
  readonly pass: boolean | null;
  /** Whole marks by id of the criterion. */
  readonly marks: Readonly<Record<string, number>> | null;
}

/** A category of a round, as far as its result depends on it. Everything in it stands in the award log. */
export interface JudgedCategory {
  readonly id: string;
  /** How many go on (`settings.advance`) or, in the last round, win; null for as many as qualify. */
  readonly places: number | null;
  /** As published when nominations opened. */
  readonly criteria: readonly Criterion[];
  /** Who stood when the round opened. */
  readonly candidates: readonly string[];
  /** Who of them declined, left or was removed since: nothing that was said of them counts. */
  readonly gone?: readonly string[];
  /** The candidates in the order that was drawn when the round opened. */
  readonly lot: readonly string[];
}

/** A round as it is to be counted. The order of verdicts and rankings is the order in which they were given: the last of a judge on the same counts. */
export interface JudgedRound {
  readonly method: RoundMethod;
  readonly settings: RoundSettings;
  readonly categories: readonly JudgedCategory[];
  /** Who is to judge whom at the close: what a judge said who is not, or not any more, counts nowhere. */
  readonly assigned: readonly { readonly candidate: string; readonly judges: readonly string[] }[];
  readonly verdicts: readonly GivenVerdict[];
  readonly rankings: readonly { readonly category: string; readonly judge: string; readonly preferences: readonly string[] }[];
  /** Papers of a public vote. */
  readonly papers: readonly { readonly category: string; readonly papers: readonly RankedVotes[] }[];
}

/** Why places of a category are not decided by what was said, in one word; the pages say it in sentences. */
export type Undecided =
  /** Nobody stands. */
  | 'no-candidates'
  /** No judge has given a verdict or ranking, or nobody voted. */
  | 'no-voices'
  /** Some candidates have no verdict, or no voter named them, and a place hangs on it. */
  | 'unheard'
  /** The judges' rule leaves it open: verdicts are missing. */
  | 'waiting'
  /** More qualified than there are places. */
  | 'too-many'
  /** Scores that cannot be told apart. */
  | 'overlap';

/** What one category of a round came to. */
export interface CategoryResult extends PlacesOnRecord {
  /** Place, from 1, of each in `clear`; those who cannot be told apart share one. */
  readonly placeOf: Readonly<Record<string, number>>;
  /** Why `open` is above 0, or why there is nobody. */
  readonly undecided?: Undecided;
  /** qualifying: what was said of each candidate who stands. */
  readonly qualifying?: readonly (QualifyingVotes & { readonly candidate: string; readonly outcome: 'pass' | 'fail' | 'open' })[];
  /** scoring: score of each candidate who stands, the best first. */
  readonly scoring?: ScoringResult['categories'][number];
  /** ranking and public vote: the whole count sheet; absent where there was nothing to count. */
  readonly count?: VoteCount;
}

/** What a round came to. */
export interface RoundResult {
  readonly categories: readonly CategoryResult[];
  /** scoring: how lenient each judge was, the most lenient first; empty where it cannot be told. */
  readonly leniencies: ScoringResult['leniencies'];
}

/**
 * What a round comes to when it closes: who has a place for sure, and whom the panel decides between. The same input gives the same result, so that a replay of the award log finds it again.
 * Qualifying: by the judges' rule (`qualifies`); what is still open, and those who qualified when there are fewer places, are left to the panel.
 * Scoring: places by leniency-adjusted scores with 95 % intervals (see `scoredPlaces`). Ranking and public vote: single transferable vote with the lot (see `countedPlaces`).
 * Nobody has a place for sure of whom nothing was said, also when she is the only one.
 */
export function roundResult(round: JudgedRound): RoundResult {
  const standing = new Map(round.categories.map((category) => [category.id, category.candidates.filter((one) => !category.gone?.includes(one))]));
  const judgesOf = new Map(round.assigned.map(({ candidate, judges }) => [candidate, new Set(judges)]));
  const verdicts = [...new Map(round.verdicts.map((verdict) => [`${verdict.candidate} ${verdict.judge}`, verdict])).values()].filter(({ candidate, judge }) =>
    judgesOf.get(candidate)?.has(judge),
  );
  if (round.method === 'scoring') {
    const { categories, leniencies } = scoredPlaces(
      round.categories.map((category) => ({ ...category, candidates: standing.get(category.id)! })),
      verdicts,
    );
    return { categories: categories.map((scoring, i) => ({ ...placesTaken(round.categories[i]!.id, scoring), scoring })), leniencies };
  }
  return { categories: round.categories.map((category) => (round.method === 'qualifying' ? qualified(category) : counted(category))), leniencies: [] };

  function qualified({ id, places }: JudgedCategory): CategoryResult {
    const said = standing.get(id)!.map((candidate) => {
      const judges = judgesOf.get(candidate)?.size ?? 0;
      const own = verdicts.filter((verdict) => verdict.candidate === candidate && verdict.pass !== null);
      const pass = own.filter((verdict) => verdict.pass).length;
      const votes = { pass, fail: own.length - pass, waiting: judges - own.length };
      return { candidate, ...votes, outcome: qualifies(round.settings.consensus ?? 'majority', votes) };
    });
    const passed = said.flatMap(({ candidate, outcome }) => (outcome === 'pass' ? [candidate] : []));
    const waiting = said.flatMap(({ candidate, outcome }) => (outcome === 'open' ? [candidate] : []));
    const most = places ?? said.length;
    const found = said.length === 0 ? 'no-candidates' : said.every((one) => one.pass + one.fail === 0) ? 'no-voices' : undefined;
    const fits = passed.length <= most;
    const tied = fits ? (most > passed.length ? waiting : []) : [...passed, ...waiting];
    const open = fits ? Math.min(most - passed.length, tied.length) : most;
    const undecided = found ?? (open === 0 ? undefined : fits ? ('waiting' as const) : ('too-many' as const));
    const clear = fits ? passed : [];
    return {
      category: id,
      clear,
      tied,
      open,
      placeOf: Object.fromEntries(clear.map((candidate) => [candidate, 1])),
      ...(undecided && { undecided }),
      qualifying: said,
    };
  }

  function counted({ id, places, lot }: JudgedCategory): CategoryResult {
    const candidates = standing.get(id)!;
    const papers = round.method === 'public-vote' ? (round.papers.find(({ category }) => category === id)?.papers ?? []) : rankingsOf(id, candidates);
    const { count, ...taken } = countedPlaces({ candidates, places: places ?? candidates.length, lot, papers });
    return { ...placesTaken(id, taken), ...(count && { count }) };
  }

  /** A judge ranks a whole category or none of it: whoever is not free for one candidate would speak against her by leaving her out. */
  function rankingsOf(category: string, candidates: readonly string[]): RankedVotes[] {
    const last = new Map(round.rankings.filter((one) => one.category === category).map((one) => [one.judge, one.preferences]));
    return [...last].flatMap(([judge, preferences]) => (candidates.every((one) => judgesOf.get(one)?.has(judge)) ? [{ preferences, papers: 1 }] : []));
  }
}

function placesTaken(
  category: string,
  { clear, tied, open, placeOf, undecided }: Omit<CategoryResult, 'category'>,
): Pick<CategoryResult, 'category' | 'clear' | 'tied' | 'open' | 'placeOf' | 'undecided'> {
  return { category, clear, tied, open, placeOf, ...(undecided && { undecided }) };
}

/** Somebody who goes on or wins, and by what. */
export interface PlaceTaken {
  readonly candidate: string;
  /** From 1; those who cannot be told apart share one. */
  readonly place: number;
  readonly decidedBy: 'scores' | 'count' | 'qualifying' | 'panel';
}

const DECIDED_BY: Readonly<Record<RoundMethod, PlaceTaken['decidedBy']>> = {
  qualifying: 'qualifying',
  scoring: 'scores',
  ranking: 'count',
  'public-vote': 'count',
};

/**
 * Who takes the places of a category: the clear ones, and after them whom the panel chose for the open ones, in its order.
 * @param chosen undefined as long as the panel has not decided; then the open places are empty
 */
export function takenPlaces(method: RoundMethod, result: Pick<CategoryResult, 'clear' | 'placeOf'>, chosen: readonly string[] = []): PlaceTaken[] {
  const clear = result.clear.map((candidate) => ({ candidate, place: result.placeOf[candidate]!, decidedBy: DECIDED_BY[method] }));
  return [...clear, ...chosen.map((candidate, i) => ({ candidate, place: clear.length + 1 + i, decidedBy: 'panel' as const }))];
}

/** What stands in the log of the result of a category. */
export function onRecord({ category, clear, tied, open }: CategoryResult): PlacesOnRecord {
  return { category, clear, tied, open };
}
