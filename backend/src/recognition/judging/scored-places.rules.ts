import { type Criterion, placesOf, weightedScore } from '@throughline/judging';
import { type AdjustedMean, connectedRatings, raterAdjustedMeans, StatisticsError } from '@throughline/statistics';
import { type AdditiveParts, exactAdditiveParts } from './exact-parts.rules.js';
import type { CategoryResult, GivenVerdict } from './round-result.rules.js';

/** Why the scores of a category are not adjusted, or have no interval. */
export type Unadjusted =
  /** Its candidates are not connected through judges who scored several of them, so judges' leniency cannot be told from what they saw. */
  | 'unconnected'
  /** Too few scores to tell the noise. */
  | 'too-few';

/** A candidate's score in the units of the marks. */
export interface CandidateScore {
  readonly candidate: string;
  /** Judges whose verdict counts. */
  readonly judges: number;
  /** Mean of the judges' weighted scores; null where there is none. */
  readonly raw: number | null;
  /** The same with the leniency of those judges taken off; null where it cannot be told. */
  readonly adjusted: number | null;
  /** 95 % interval of the adjusted score. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** How much above or below the others a judge scored the same candidates, in the units of the marks. */
export interface JudgeLeniency {
  readonly judge: string;
  readonly scores: number;
  readonly effect: number;
  /** 0 where the judges agree exactly. */
  readonly standardError: number;
}

/** What a scoring round came to. */
export interface ScoringResult {
  readonly categories: readonly (Omit<CategoryResult, 'category' | 'qualifying' | 'scoring' | 'count'> & {
    readonly scores: readonly CandidateScore[];
    readonly unadjusted?: Unadjusted;
    /** Every judge's scores differ by the same everywhere, so the scores stand without any doubt. */
    readonly exact: boolean;
  })[];
  readonly leniencies: readonly JudgeLeniency[];
}

interface Score {
  readonly category: number;
  readonly candidate: string;
  readonly judge: string;
  readonly score: number;
}

/**
 * Places by scores. A judge has one leniency over all categories of the round; candidates and judges that hang together are fitted together (`raterAdjustedMeans`), parts that do not each for themselves. Two candidates whose 95 % intervals overlap are not told apart and are left to the panel (`placesOf`).
 * Where a category lies in several parts, or there are too few scores to tell the noise, raw means are shown, nothing tells how sure they are, and all are tied unless there is a place for everybody.
 * Where all judges agree exactly but for their leniency there is no noise: the scores stand as they are, and only equal ones are tied.
 * Whoever has no complete verdict is never sure of a place, and never out of the running: nothing is known of her, so she is tied wherever a place is not sure for others.
 */
export function scoredPlaces(
  categories: readonly { readonly candidates: readonly string[]; readonly places: number | null; readonly criteria: readonly Criterion[] }[],
  verdicts: readonly GivenVerdict[],
): ScoringResult {
  const categoryOf = new Map(categories.flatMap(({ candidates }, i) => candidates.map((one) => [one, i] as const)));
  const scores = verdicts.flatMap(({ candidate, judge, marks }): Score[] => {
    const category = categoryOf.get(candidate);
    const score = category === undefined || !marks ? undefined : weightedScore(categories[category]!.criteria, marks);
    return score === undefined ? [] : [{ category: category!, candidate, judge, score }];
  });
  const parts = fitted(scores);
  const rawOf = new Map(
    [...Map.groupBy(scores, ({ candidate }) => candidate)].map(([candidate, own]) => [candidate, { n: own.length, mean: mean(own.map(({ score }) => score)) }]),
  );
  const leniencies = parts.flatMap((part) => part.leniencies).sort((a, b) => b.effect - a.effect || (a.judge < b.judge ? -1 : 1));
  return { categories: categories.map(({ candidates, places }) => placed(candidates, places ?? candidates.length)), leniencies };

  function placed(candidates: readonly string[], places: number): ScoringResult['categories'][number] {
    const heard = candidates.filter((one) => rawOf.has(one));
    const own = parts.filter((part) => heard.some((one) => part.candidates.has(one)));
    const [part] = own;
    const unadjusted = own.length > 1 ? ('unconnected' as const) : part && !part.means ? ('too-few' as const) : undefined;
    const means = unadjusted ? undefined : part?.means;
    const shown = candidates.map((candidate): CandidateScore => {
      const [raw, adjusted] = [rawOf.get(candidate), means?.get(candidate)];
      return { candidate, judges: raw?.n ?? 0, raw: raw?.mean ?? null, adjusted: adjusted?.adjusted ?? null, interval: adjusted?.interval ?? null };
    });
    const sorted = shown.sort((a, b) => best(b) - best(a) || (a.candidate < b.candidate ? -1 : 1));
    const result = { scores: sorted, exact: !unadjusted && part?.exact === true, ...(unadjusted && { unadjusted }) };
    if (candidates.length === 0) return { ...result, clear: [], tied: [], open: 0, placeOf: {}, undecided: 'no-candidates' };
    // without an interval a score may stand anywhere among the others
    const bounds = sorted.flatMap(({ interval }) => interval ?? []);
    const anywhere = [Math.min(0, ...bounds), Math.max(0, ...bounds)] as const;
    const judged = sorted.map((one) => ({ id: one.candidate, score: best(one), interval: one.interval ?? anywhere }));
    const found = placesOf(judged, places);
    const [clear, unheard] = [found.clear.filter((one) => rawOf.has(one)), found.clear.filter((one) => !rawOf.has(one))];
    const open = found.open + unheard.length;
    const tied = [...found.tied, ...unheard];
    const intervalOf = new Map(judged.map((one) => [one.id, one.interval]));
    const placeOf = Object.fromEntries(
      clear.map((one) => [one, 1 + clear.filter((other) => intervalOf.get(other)![0] > intervalOf.get(one)![1]).length] as const),
    );
    const undecided = open === 0 ? undefined : heard.length === 0 ? 'no-voices' : tied.some((one) => !rawOf.has(one)) ? 'unheard' : 'overlap';
    return { ...result, clear, tied, open, placeOf, ...(undecided && { undecided }) };
  }
}

interface Part {
  readonly candidates: ReadonlySet<string>;
  /** Absent where there are too few scores. */
  readonly means?: ReadonlyMap<string, Pick<AdjustedMean, 'adjusted' | 'interval'>>;
  readonly leniencies: readonly JudgeLeniency[];
  readonly exact: boolean;
}

/** The parts of the round that hang together, each fitted for itself. */
function fitted(scores: readonly Score[]): Part[] {
  if (scores.length === 0) return [];
  const [candidates, judges] = [numbered(scores.map((one) => one.candidate)), numbered(scores.map((one) => one.judge))];
  const { parts, partOf } = connectedRatings(candidates.numbers, judges.numbers);
  const members: number[][] = Array.from({ length: parts }, () => []);
  partOf.forEach((part, i) => members[part]!.push(i));
  return members.map((rows) => {
    const [subjects, raters, values] = [rows.map((i) => candidates.numbers[i]!), rows.map((i) => judges.numbers[i]!), rows.map((i) => scores[i]!.score)];
    const own = new Set(subjects.map((one) => candidates.names[one]!));
    const nameOf = ({ subject }: { subject: number }) => candidates.names[subject]!;
    // one score of each by each is no measure of anything but itself
    if (values.length - own.size - new Set(raters).size + 1 < 1) return { candidates: own, leniencies: [], exact: false };
    const fit = fitOrExact(values, subjects, raters);
    return {
      candidates: own,
      means: new Map(fit.means.map((one) => [nameOf(one), one])),
      leniencies: fit.leniencies.map(({ rater, scores: n, effect, standardError }) => ({ judge: judges.names[rater]!, scores: n, effect, standardError })),
      exact: fit.exact,
    };
  });
}

function fitOrExact(values: number[], subjects: number[], raters: number[]): AdditiveParts {
  try {
    return { ...raterAdjustedMeans(values, subjects, raters), exact: false };
  } catch (error) {
    // marks are whole numbers, so judges may well agree exactly: only the fit itself tells, and then there is no noise to estimate
    if (error instanceof StatisticsError && error.code === 'zero-variance') return exactAdditiveParts(values, subjects, raters);
    throw error;
  }
}

function numbered(names: readonly string[]): { numbers: number[]; names: string[] } {
  const known = new Map<string, number>();
  const numbers = names.map((name) => known.get(name) ?? (known.set(name, known.size), known.size - 1));
  return { numbers, names: [...known.keys()] };
}

/** What a candidate is ordered by: below all marks without any. */
function best({ adjusted, raw }: CandidateScore): number {
  return adjusted ?? raw ?? Number.MIN_SAFE_INTEGER;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
