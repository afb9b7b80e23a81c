import { panelPermutation, StatisticsError, type Watch } from '@throughline/statistics';
import { asSentence, customerSide, effectText, figureText, laterText, roundNumber, staffSide, decimalsFor } from './figure-words.js';
import type { LinkOptions, NoWithin, WithinTeams } from './finding.js';
import { FEWEST_PERIODS, insideTeams, isRefusal, type InsideFit } from './inside-teams.js';
import type { LinkWords } from './link-words.js';
import { insideRows, type InsideRows } from './inside-rows.js';
import type { PanelTable, TableControl } from './panel-table.js';

/** Movement inside teams below this share of the scale is too little to learn much from: 0.1 on a scale of 1 to 5 (linkage design, section 7). */
const LITTLE_MOVEMENT = 0.025;

/** Scales that are guessed where none is given, narrowest first. */
const SCALES: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 5],
  [1, 7],
  [0, 10],
  [0, 100],
  [-100, 100],
];

/** Rows × orders that a permutation test may cost. */
const PERMUTATION_BUDGET = 1e7;

type PermutationDraws = { readonly seed: number } & Watch & Pick<LinkOptions, 'permutations'>;

/** The link inside teams with what it was worked out from. */
export interface FollowedTeams {
  readonly within: WithinTeams;
  readonly rows: InsideRows;
  /** Controls that were held constant, in the columns after the first. */
  readonly controls: readonly TableControl[];
  /** Controls that were left out: they are missing, do not move inside teams, or only repeat others. */
  readonly controlsLeftOut: readonly string[];
}

/** Refuses panels in which teams cannot be followed at all, before looking at any figure. */
export function whyNotOverTime({ periods, countable }: PanelTable, lag: number): NoWithin | null {
  if (periods < FEWEST_PERIODS) {
    const there = periods === 0 ? 'there is none' : periods === 1 ? 'there is one' : `there are ${periods}`;
    return { code: 'too-few-periods', sentence: `Following the same teams over time takes at least ${FEWEST_PERIODS} periods; ${there}.` };
  }
  if (lag !== 0 && !countable)
    return {
      code: 'periods-without-order',
      sentence:
        'The names of the periods do not tell their order, so no figure can be read against the period before; write them alike as 2024, 2024-Q1 or 2024-01.',
    };
  return null;
}

/** Follows the customer figure from the staff figure `lag` periods before, inside the same teams. @returns the link, or why there is none */
export function followTeams(
  table: PanelTable,
  words: LinkWords & { readonly period: string },
  { lag, staffScale, ...draws }: { lag: number } & PermutationDraws & Pick<LinkOptions, 'staffScale'>,
): FollowedTeams | NoWithin {
  const why = whyNotOverTime(table, lag);
  if (why) return why;
  const { rows, controls, left, answer } = withControls(table, lag);
  if (isRefusal(answer)) return answer;
  const { figure, fit } = answer;
  const withinSd = fit.withinSd[0]!;
  const customerWithinSd = fit.outcomeWithinSd;
  const step = roundNumber(withinSd);
  const effect = { step, coefficient: figure.coefficient, interval: figure.interval, later: laterText(lag, words.period) };
  const within: WithinTeams = {
    ...figure,
    lagPeriods: lag,
    stretches: fit.units,
    singletons: fit.singletons,
    withinSd,
    customerWithinSd,
    withinR2: fit.withinR2,
    standardized: (figure.coefficient * withinSd) / customerWithinSd,
    permutationP: permutationP(rows, draws),
    ...movement(table, withinSd, staffScale, words),
    controls: controls.map(({ name }) => name),
    effectInWords: asSentence(effectText(staffSide(words), customerSide(words), effect)),
    effectOf: step,
  };
  return { within, rows, controls, controlsLeftOut: left };
}

/** The fit with every control that can be held constant; a control that makes the fit impossible is left out, the last one first. */
function withControls(table: PanelTable, lag: number): { rows: InsideRows; controls: readonly TableControl[]; left: string[]; answer: InsideFit | NoWithin } {
  let controls = table.controls;
  const left: string[] = [];
  for (;;) {
    const rows = insideRows(table, { outcome: 'customer', lags: [lag], controls });
    const answer = insideTeams(rows, table);
    if (!isRefusal(answer) || controls.length === 0) return { rows, controls, left, answer };
    left.unshift(controls.at(-1)!.name);
    controls = controls.slice(0, -1);
  }
}

function permutationP(rows: InsideRows, { seed, permutations: wanted, onProgress, signal }: PermutationDraws): number | null {
  if (rows.columns.length > 1) return null; // controls would have to be taken out of both sides first
  const permutations = wanted ?? Math.max(99, Math.min(499, Math.floor(PERMUTATION_BUDGET / rows.outcome.length)));
  if (permutations === 0) return null;
  try {
    return panelPermutation(rows.columns[0]!, rows.outcome, rows.unit, rows.place, { seed, permutations, onProgress, signal }).p;
  } catch (error) {
    // what fixed effects let pass may still leave nothing to exchange
    if (!(error instanceof StatisticsError)) throw error;
    return null;
  }
}

function movement(
  { staff }: PanelTable,
  withinSd: number,
  given: LinkOptions['staffScale'],
  words: LinkWords,
): Pick<WithinTeams, 'tooLittleMovement' | 'movementSentence'> {
  const scale = given ? ([given.min, given.max] as const) : guessedScale(staff.value);
  const tooLittle = scale !== null && withinSd < LITTLE_MOVEMENT * (scale[1] - scale[0]);
  const name = words.staff ?? 'engagement';
  const moves = `Inside teams ${name} moves by ${figureText(withinSd, decimalsFor(withinSd))} (standard deviation)`;
  if (scale === null) return { tooLittleMovement: false, movementSentence: `${moves}.` };
  const on = `on a scale of ${figureText(scale[0], 0)} to ${figureText(scale[1], 0)}${given ? '' : ' (guessed from the figures)'}`;
  return {
    tooLittleMovement: tooLittle,
    movementSentence: tooLittle ? `${moves} ${on}, which is too little movement to learn from unless a link is strong.` : `${moves} ${on}.`,
  };
}

function guessedScale(values: Float64Array): readonly [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return SCALES.find(([min, max]) => min <= low && high <= max) ?? null;
}
