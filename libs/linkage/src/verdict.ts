import { sampleSizeForCorrelation } from '@throughline/statistics';
import { FEWEST_TEAMS, type AcrossTeams, type CorrelationFigure } from './across-teams.js';
import type { NoWithin } from './finding.js';
import { outcomeWords, type LinkWords } from './link-words.js';

/** One badge a link. Grades 1–3 are given by `verdictAcross`; the others need the same teams over time. */
export type VerdictGrade = 1 | 2 | 3 | 4 | 5;

/** What the verdict says, for programs. */
export type VerdictCode =
  'not-enough-data' | 'no-link-seen' | 'linked-across' | 'across-not-within' | 'linked-within' | 'engagement-first' | 'customers-first' | 'order-unknown';

/** What it would take to say more. */
export interface NextStep {
  readonly teams: number;
  readonly sentence: string;
}

/** The answer about one link. */
export interface Verdict {
  readonly grade: VerdictGrade;
  readonly code: VerdictCode;
  /** The answer in plain words; never says "causes". */
  readonly sentence: string;
  /** Whether teams with a higher staff figure have the better customer figure; null when no link is seen. */
  readonly direction: 'better' | 'worse' | null;
  readonly next: NextStep | null;
}

/** Sizes of link to plan for, strongest first: Cohen's medium 0.3, and weaker. What links are usual among teams is not claimed. */
const SIZES = [0.3, 0.2, 0.1] as const;

/** Two digits, a third where two would print a difference from 0 as 0.00; with a true minus sign. */
export function digits(v: number): string {
  const short = v.toFixed(2);
  return (v !== 0 && Number(short) === 0 ? v.toFixed(3) : short).replace(/^-(?=0\.0+$)/u, '').replace('-', '−');
}

function range([low, high]: CorrelationFigure['interval']): string {
  return low < 0 ? `${digits(low)} to ${digits(high)}` : `${digits(low)}–${digits(high)}`;
}

/** The strongest size of link to plan for that is weaker than what would be seen now; null when there is none. */
export function nextSize(seen: number): number | null {
  return SIZES.find((size) => size < seen) ?? null;
}

function nextAfterNull(teams: number): NextStep | null {
  for (const r of SIZES) {
    const needed = sampleSizeForCorrelation(r);
    if (needed > teams)
      return { teams: needed, sentence: `With about ${needed.toLocaleString('en')} teams a link of ${r}, if there is one, would be found four times in five.` };
  }
  return null;
}

function notEnough(sentence: string, teams: number): Verdict {
  const missing = FEWEST_TEAMS - teams;
  const next =
    missing > 0 ? { teams: FEWEST_TEAMS, sentence: `${missing} more ${missing === 1 ? 'team' : 'teams'} with both figures would allow a first look.` } : null;
  return { grade: 1, code: 'not-enough-data', sentence, direction: null, next };
}

/**
 * Grades the link across teams: 1 not enough data, 2 no link seen (Pearson's 95 % interval holds 0), 3 linked across teams.
 * @param words how to speak of the two sides, and whether a lower metric is the better one
 * @param noWithin why the link cannot be followed over time, where that was tried
 */
export function verdictAcross(
  across: Pick<AcrossTeams, 'teams' | 'pearson' | 'noFigures' | 'detectable'>,
  words: LinkWords = {},
  noWithin: NoWithin | null = null,
): Verdict {
  const { teams, pearson, noFigures } = across;
  if (teams < FEWEST_TEAMS) return notEnough(`Not enough teams to tell (${FEWEST_TEAMS} at least; you have ${teams === 0 ? 'none' : teams}).`, teams);
  if (!pearson || noFigures) return notEnough(noFigures?.sentence ?? 'No figures could be made of these teams.', teams);
  const [low, high] = pearson.interval;
  if (low <= 0 && high >= 0) {
    const sentence = `No link can be seen. With ${teams.toLocaleString('en')} teams a link of ${digits(across.detectable!)} would have been found four times in five; a weaker one may have been missed.`;
    return { grade: 2, code: 'no-link-seen', sentence, direction: null, next: nextAfterNull(teams) };
  }
  const higher = pearson.r > 0;
  const sentence = `Teams with higher ${words.staff ?? 'engagement'} tend to have ${outcomeWords(words, higher)} (${digits(pearson.r)}, likely ${range(pearson.interval)}). This does not say which comes first.`;
  return { grade: 3, code: 'linked-across', sentence, direction: higher === (words.higherIsBetter ?? true) ? 'better' : 'worse', next: nextOverTime(noWithin) };
}

/** What it would take to follow the link inside teams; null when that is not known to be missing. */
function nextOverTime(noWithin: NoWithin | null): NextStep | null {
  if (noWithin?.code === 'too-few-periods')
    return { teams: 15, sentence: 'At least 15 of these teams over 3 periods or more would show whether the link holds inside the same teams over time.' };
  if (noWithin?.code === 'too-few-teams' || noWithin?.code === 'no-team-with-the-lag')
    return {
      teams: FEWEST_TEAMS,
      sentence: `At least ${FEWEST_TEAMS} teams with both figures in several periods would show whether the link holds inside the same teams over time.`,
    };
  return noWithin && { teams: FEWEST_TEAMS, sentence: `Whether the link holds inside the same teams over time cannot be told. ${noWithin.sentence}` };
}

/** The sentence of `verdictAcross` alone. */
export function firstSentence(across: Pick<AcrossTeams, 'teams' | 'pearson' | 'noFigures' | 'detectable'>, words: LinkWords = {}): string {
  return verdictAcross(across, words).sentence;
}
