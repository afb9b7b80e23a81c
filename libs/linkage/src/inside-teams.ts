import {
  fixedEffects,
  smallestDetectableCoefficient,
  StatisticsError,
  twoWayPanel,
  type FixedEffectsFit,
  type PanelErrorKind,
  type Sample,
} from '@throughline/statistics';
import { FEWEST_TEAMS } from './across-teams.js';
import type { InsideTeamsFigure, NoWithin } from './finding.js';
import type { InsideRows } from './inside-rows.js';
import type { PanelTable } from './panel-table.js';

/** Fewer periods than this do not tell a movement from a single change. */
export const FEWEST_PERIODS = 3;

/** A fit inside teams and the figure of the column asked for. */
export interface InsideFit {
  readonly figure: InsideTeamsFigure;
  readonly fit: FixedEffectsFit;
}

/** How a fit inside teams is made. */
export interface InsideOptions {
  /** Which column the figure is about; 0 when not given. */
  readonly column?: number;
  readonly weights?: Sample;
  /** For fits beside the verdict (other lags, sensitivity): CR2 below 40 units only, since each costs as much as the rest of the page. */
  readonly beside?: boolean;
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: object): answer is NoWithin {
  return 'code' in answer && 'sentence' in answer;
}

/** Teams that have two rows or more between two breaks. */
export function teamsFollowed(rows: InsideRows, { teamOf }: Pick<PanelTable, 'teamOf'>): number {
  const seen = new Int32Array(teamOf.length);
  for (const unit of rows.unit) seen[unit]!++;
  const teams = new Set<number>();
  seen.forEach((times, unit) => {
    if (times > 1) teams.add(teamOf[unit]!);
  });
  return teams.size;
}

function tooFewTeams(teams: number): NoWithin {
  if (teams === 0)
    return {
      code: 'no-team-with-the-lag',
      sentence: 'No team has both figures, so many periods apart, in two periods or more; nothing can be followed over time.',
    };
  return {
    code: 'too-few-teams',
    sentence: `Not enough teams over time to tell (${FEWEST_TEAMS} at least with both figures in two periods or more; you have ${teams}).`,
  };
}

/** Below so many units errors are CR2: with 40 to 60 teams CR1_nested still finds too much (docs/decisions, "What is called a link inside teams"). */
const MANY_UNITS = 100;

/** The same for fits beside the verdict (linkage design, section 7). */
const MANY_UNITS_BESIDE = 40;

/** Periods beyond which CR2 would take long. */
const MANY_PERIODS = 100;

function errorsFor({ unit, place }: InsideRows, many: number): PanelErrorKind {
  if (new Set(unit).size > 3 * many) return 'CR1_nested';
  const { units, periods, parts } = twoWayPanel(unit, place);
  return units < many && periods <= MANY_PERIODS && parts === 1 ? 'CR2' : 'CR1_nested';
}

/**
 * The regression inside teams: two-way fixed effects, errors clustered by team; CR2 with Satterthwaite's degrees of freedom below 100 units,
 * CR1_nested with one degree of freedom less than units from there on, and where the panel falls into pieces that share no period.
 * @returns the fit, or why there is none
 */
export function insideTeams(
  rows: InsideRows,
  table: Pick<PanelTable, 'teamOf'>,
  { column = 0, weights, beside = false }: InsideOptions = {},
): InsideFit | NoWithin {
  const teams = teamsFollowed(rows, table);
  if (teams < FEWEST_TEAMS) return tooFewTeams(teams);
  try {
    const fit = fixedEffects(rows.outcome, rows.columns, rows.unit, {
      periods: rows.place,
      errors: errorsFor(rows, beside ? MANY_UNITS_BESIDE : MANY_UNITS),
      ...(weights && { weights }),
    });
    if (fit.units < FEWEST_TEAMS) return tooFewTeams(fit.units);
    const { estimate, se, interval, p, df } = fit.coefficients[column]!;
    const figure = {
      coefficient: estimate,
      se,
      interval,
      p,
      df,
      method: methodOf(fit.errors),
      teams: Math.min(teams, fit.units),
      rows: fit.n,
      periods: fit.periods,
      detectable: se * detectableErrors(df),
    };
    return { figure, fit };
  } catch (error) {
    // anything else is a fault of ours
    if (!(error instanceof StatisticsError)) throw error;
    return refusalOf(error, rows.side);
  }
}

/** What the statistics refuse, in words of teams and customers. */
function refusalOf({ code, message }: StatisticsError, outcome: InsideRows['side']): NoWithin {
  if (code === 'zero-variance') {
    const customer = (outcome === 'customer') === message.startsWith('y ');
    return {
      code: customer ? 'customer-does-not-move' : 'staff-does-not-move',
      sentence: `The ${customer ? 'customer' : 'staff'} figure does not move inside teams over time, so nothing can be seen to move with it.`,
    };
  }
  if (code === 'degenerate')
    return {
      code: 'cannot-be-computed',
      sentence: message.startsWith('Column')
        ? 'The figures of the periods before, between and after go so closely together that they cannot be told apart.'
        : 'Inside teams one figure follows the other without any scatter, so the uncertainty cannot be told; please check the input.',
    };
  if (code === 'out-of-range')
    return {
      code: 'cannot-be-computed',
      sentence: 'The figures are so large or lie so far apart that nothing can be worked out inside teams; please check the input.',
    };
  return {
    code: 'no-team-with-the-lag',
    sentence: 'Too few teams have both figures, so many periods apart, in the same periods; nothing can be followed over time.',
  };
}

const shifts = new Map<number, number>();
const MOST_SHIFTS = 10_000;

/** The smallest detectable coefficient in standard errors; kept by hundredths of a degree of freedom, since each costs some hundred noncentral t. */
function detectableErrors(df: number): number {
  const key = Math.round(df * 100);
  let shift = shifts.get(key);
  if (shift === undefined) {
    shift = smallestDetectableCoefficient(1, Math.max(1, key) / 100);
    if (shifts.size < MOST_SHIFTS) shifts.set(key, shift);
  }
  return shift;
}

function methodOf(errors: PanelErrorKind): string {
  const how = errors === 'CR2' ? "CR2 with Satterthwaite's degrees of freedom" : `${errors}, t with one degree of freedom less than teams`;
  return `Two-way fixed effects of teams and periods, errors clustered by team (${how})`;
}
