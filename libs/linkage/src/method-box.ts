import {
  betweenUnitsFit,
  clusterErrors,
  firstDifferences,
  heteroscedasticErrors,
  randomEffects,
  randomIntercept,
  StatisticsError,
  withinBetween,
  type CoefficientTest,
} from '@throughline/statistics';
import type { CoefficientFigure, HausmanFigure, WithinBetweenFigure } from './finding.js';
import type { InsideRows } from './inside-rows.js';

/** What four other ways of reading the same rows say. Each is null where it cannot be had. */
export interface MethodBox {
  readonly betweenTeams: CoefficientFigure | null;
  readonly firstDifferences: CoefficientFigure | null;
  readonly randomIntercept: WithinBetweenFigure | null;
  readonly hausman: HausmanFigure | null;
}

/** Below so many teams CR2 stands in for CR1, as in `fixedEffects`. */
const FEW_TEAMS = 40;

/** Rows × periods² beyond which dummies of periods would cost seconds. */
const DUMMY_BUDGET = 4e7;

/** Clusters beyond which CR2 would cost seconds are counted in `fixedEffects`; here in rows a team. */
const LONG_TEAM = 250;

/** Reads the rows of the link inside teams in other ways, to compare: nothing in the verdict rests on them. */
export function methodBox(rows: InsideRows): MethodBox {
  const x = rows.columns[0]!;
  const { outcome: y, unit, place } = rows;
  const teams = new Set(unit).size;
  const about = { teams, rows: y.length };
  const figure = ({ estimate, se, interval, p, df }: CoefficientTest, method: string, own = about): CoefficientFigure => ({
    coefficient: estimate,
    se,
    interval,
    p,
    df,
    method,
    ...own,
  });
  const controls = periodDummies(place, y.length);
  return {
    betweenTeams: orNull(() =>
      figure(heteroscedasticErrors(betweenUnitsFit(y, [x], unit))[1]!, 'Regression of team means on team means, errors HC3', { teams, rows: teams }),
    ),
    firstDifferences: orNull(() => {
      const { fit, units } = firstDifferences(y, [x], unit, place);
      const kind = teams < FEW_TEAMS && longest(units) <= LONG_TEAM ? 'CR2' : 'CR1';
      return figure(clusterErrors(fit, units, kind)[1]!, `Changes on changes from one period of a team to its next, errors clustered by team (${kind})`, {
        teams: new Set(units).size,
        rows: fit.n,
      });
    }),
    randomIntercept: orNull(() => {
      const method = `Random level of every team by restricted maximum likelihood${controls.length ? ', periods as dummies' : ''}`;
      const { within, between, model } = withinBetween(y, x, unit, controls);
      const mixed = randomIntercept(y, [x, ...controls], unit).coefficients[1]!;
      return { within: figure(within, method), between: figure(between, method), icc: model.icc, mixed: figure(mixed, method) };
    }),
    hausman: orNull(() => {
      const test = randomEffects(y, [x], unit).hausman;
      return test && { ...test, sentence: hausmanSentence(test.p) };
    }),
  };
}

function hausmanSentence(p: number): string {
  return p <= 0.05
    ? 'What lies between teams and what happens inside them tell different stories; only the movement inside teams is to be believed.'
    : 'What lies between teams and what happens inside them do not contradict each other.';
}

function orNull<T>(figure: () => T): T | null {
  try {
    return figure();
  } catch (error) {
    // too few teams, no scatter …: this way of reading has no answer
    if (!(error instanceof StatisticsError)) throw error;
    return null;
  }
}

function longest(units: Float64Array): number {
  const size = new Map<number, number>();
  for (const unit of units) size.set(unit, (size.get(unit) ?? 0) + 1);
  let most = 0;
  for (const n of size.values()) most = Math.max(most, n);
  return most;
}

/** A column for each period but the first; none where that would be too much. */
function periodDummies(place: Float64Array, rows: number): Float64Array[] {
  const places = [...new Set(place)].sort((a, b) => a - b);
  if (rows * places.length ** 2 > DUMMY_BUDGET) return [];
  return places.slice(1).map((own) => place.map((p) => (p === own ? 1 : 0)));
}
