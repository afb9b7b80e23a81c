import type { LeagueTeam, MeasureLeague } from '@throughline/contract';
import { isSmallBand } from '@throughline/anonymity';
import { normalCritical, shrunkenMeans } from '@throughline/statistics';
import { fewest } from './differences.rules.js';

/** A displayed figure of a team. `low` and `high` are absent for fewer than twenty respondents. */
export interface LeagueFigure {
  readonly teamId: string;
  readonly name: string;
  readonly mean: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly sizeBand: string;
}

/** Fewest teams whose differences can be told from chance at all. */
const FEWEST_TEAMS = 3;

const NOTES = {
  pulled:
    'Each team is drawn to the mean of these teams as far as its size leaves it uncertain: of two equal averages the one from fewer answers is drawn further. The raw figure stands beside it.',
  overlap: 'Where intervals overlap, the order of two teams means nothing.',
  small: 'Teams with fewer than twenty answers have no place here: chance alone would make them first or last.',
  few: 'Fewer than three teams of twenty answers or more stand beside one another here, so there is nothing to draw them to.',
  equal: 'These teams differ no more than chance lets them: all are drawn to their mean.',
} as const;

/**
 * Empirical-Bayes estimates of the teams of one measure, the highest first, from displayed figures only. The variance inside teams is read back from their intervals, the size of each from the fewest
 * people that its band can mean, so that no team is trusted more than it may be. Source: Efron & Morris 1975, Morris 1983 (`shrunkenMeans` of the statistics library).
 */
export function leagueOf(figures: readonly LeagueFigure[]): MeasureLeague {
  const told = figures.flatMap(({ low, high, ...figure }) =>
    isSmallBand(figure.sizeBand) || low === undefined || high === undefined || !(high > low)
      ? []
      : [{ ...figure, n: fewest(figure.sizeBand), half: (high - low) / 2 }],
  );
  const small = figures.length > told.length ? [NOTES.small] : [];
  if (told.length < FEWEST_TEAMS) return { teams: [], notes: [NOTES.few, ...small] };
  const z = normalCritical(0.95);
  const people = told.reduce((sum, { n }) => sum + n, 0);
  const within = told.reduce((sum, { n, half }) => sum + n * n * (half / z) ** 2, 0) / people;
  const { mu, tau2, estimate, se, reliability } = shrunkenMeans(
    told.map(({ mean }) => mean),
    told.map(({ n }) => n),
    within,
  );
  const teams = told
    .map(({ teamId, name, mean }, i): LeagueTeam => ({
      teamId,
      name,
      raw: mean,
      estimate: tenth(estimate[i]!),
      low: tenth(estimate[i]! - z * se[i]!),
      high: tenth(estimate[i]! + z * se[i]!),
      reliability: Math.round(100 * reliability[i]!),
    }))
    .toSorted((one, other) => other.estimate - one.estimate || one.name.localeCompare(other.name, 'en'));
  return { teams, mean: tenth(mu), notes: [tau2 === 0 ? NOTES.equal : NOTES.pulled, NOTES.overlap, ...small] };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
