import type { PulseTeam } from '@throughline/contract';
import { tQuantile } from '@throughline/statistics';

/** What is known before of how differently people answer, where no survey has told: 25 of 100 points, one point of a five-point scale. */
export const USUAL_SPREAD = 25;
/** How many answer, in percent, where no survey has told. */
export const USUAL_RESPONSE = 60;
/** Fewer answers than these are shown without an interval. */
const LEAST_WITH_INTERVAL = 20;

/**
 * The expected half-width of the 95 % interval of a driver, in points of 0 to 100: the mean of those of its questions by Student's t, as if people answered all questions alike, so it is
 * never too narrow; results are reckoned the same way. `spreads`: the standard deviation of each question; `answers`: how many people are expected to answer. Null below two answers.
 */
export function expectedHalfWidth(spreads: readonly number[], answers: number): number | null {
  if (answers < 2 || spreads.length === 0) return null;
  const mean = spreads.reduce((sum, one) => sum + one, 0) / spreads.length;
  return Math.round((tQuantile(0.975, answers - 1) * mean * 10) / Math.sqrt(answers)) / 10;
}

/** What a published cycle of the window reached for a driver of a team, with so many of its questions. */
export interface Reached {
  readonly nodeId: string;
  readonly driver: string;
  readonly halfWidth: number;
  readonly questions: number;
}

/**
 * What is expected and was reached for every team that has people and every driver. Grows with teams times drivers and with what was reached:
 * 8,000 teams by 13 drivers, each reached in two cycles, take 0.2 s, ten times as many teams ten times as long. `percent`: how many answer.
 */
export function precisionOf(
  teams: readonly { readonly teamId: string; readonly name: string; readonly members: number }[],
  drivers: readonly { readonly driver: string; readonly spreads: readonly number[] }[],
  { k, percent, reached }: { readonly k: number; readonly percent: number; readonly reached: readonly Reached[] },
): PulseTeam[] {
  const found = Map.groupBy(reached, ({ nodeId }) => nodeId);
  // teams of one size are alike
  const expected = new Map<number, (number | null)[]>();
  const expectedOf = (answers: number): (number | null)[] => {
    const known = expected.get(answers) ?? drivers.map(({ spreads }) => (answers < k ? null : expectedHalfWidth(spreads, answers)));
    expected.set(answers, known);
    return known;
  };
  return teams
    .filter(({ members }) => members > 0)
    .map(({ teamId, name, members }) => {
      const answers = Math.floor((members * percent) / 100);
      const widths = expectedOf(answers);
      const own = Map.groupBy(found.get(teamId) ?? [], ({ driver }) => driver);
      const figures = drivers.map(({ driver }, i) => ({ driver, expected: widths[i]!, reached: reachedHalfWidth(own.get(driver) ?? []) }));
      return { teamId, name, members, never: neverShown(members, answers, k), figures };
    });
}

/** The half-width that several cycles reached together for a driver, each with so many of its questions: the mean of theirs by questions. Null when none has an interval. */
export function reachedHalfWidth(cycles: readonly { readonly halfWidth: number; readonly questions: number }[]): number | null {
  const questions = cycles.reduce((sum, cycle) => sum + cycle.questions, 0);
  if (questions === 0) return null;
  return Math.round((cycles.reduce((sum, cycle) => sum + cycle.halfWidth * cycle.questions, 0) * 10) / questions) / 10;
}

/** The standard deviation that a published interval tells of, in points of 0 to 100. Ends and scale in points; `answers`: about how many, from the band of the size. */
export function spreadOf(low: number, high: number, scale: { readonly min: number; readonly max: number }, answers: number): number {
  const halfWidth = (100 * (high - low)) / 2 / (scale.max - scale.min);
  return (halfWidth * Math.sqrt(answers)) / tQuantile(0.975, answers - 1);
}

/** About how many people a band of sizes stands for: the middle of `20-29`, the number of `~120`. */
export function middleOf(band: string): number {
  if (band.startsWith('~')) return Number.parseInt(band.slice(1), 10);
  const [from = 0, to = from] = band.split('-').map((end) => Number.parseInt(end, 10));
  return (from + to) / 2;
}

/** Why a team will not be shown: for good, when it has fewer than k people with those below it, or most likely, when fewer than k are expected to answer. Null when it will. */
export function neverShown(members: number, answers: number, k: number): string | null {
  const people = members === 1 ? 'One person is' : `${members} people are`;
  if (members < k)
    return `${people} asked here with the teams below, and figures need ${k} answers: it can never be shown by itself and is counted one level up.`;
  if (answers < k) return `${people} asked here with the teams below, of whom about ${answers} will answer. Figures need ${k}, so it will seldom be shown.`;
  return null;
}

/** What the plan takes for granted, each a sentence. */
export function assumptionsOf(response: { percent: number; from: string | null; earlier: boolean }, spreads: { known: number; all: number }): string[] {
  return [
    response.from === null
      ? `${response.percent} % of those asked answer each time, as is usual. ${response.earlier ? 'How many answered the earlier surveys is not published as a number.' : 'No survey has been published yet that tells.'}`
      : `${response.percent} % of those asked answer each time, as in "${response.from}".`,
    spreads.known === 0
      ? `Answers spread by ${USUAL_SPREAD} points of 100 around their mean, as is usual; ${response.earlier ? 'the earlier surveys did not ask these questions, or too few answered to tell' : 'no survey has been published yet that tells'}.`
      : `How far answers spread is taken from earlier results for ${spreads.known} of ${spreads.all} questions${spreads.known < spreads.all ? `, and ${USUAL_SPREAD} points of 100 for the others` : ''}.`,
    `The half-width says how far the true mean may lie from the figure, in points of 0 to 100, 95 times of 100. Figures about fewer than ${LEAST_WITH_INTERVAL} answers are shown without it.`,
  ];
}
