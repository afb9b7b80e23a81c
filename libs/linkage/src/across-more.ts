import { correlationTest, disattenuated, fisherInterval, partialCorrelation, StatisticsError, weightedPearson } from '@throughline/statistics';
import type { DisattenuatedFigure, PartialFigure, WeightedFigure } from './across-teams.js';
import type { ControlSeries, LinkOptions } from './finding.js';
import type { Panel, PanelUnit } from './panel.js';
import type { TeamPoint } from './team-means.js';

/** Fewer teams than this for each control say nothing. */
const TEAMS_PER_CONTROL = 5;

/** The size of every team: ratings behind its customer figure, or respondents where the ratings are not stated; null where some team states neither. */
export function teamSizes(points: readonly TeamPoint[], units: readonly PanelUnit[]): { of: 'ratings' | 'respondents'; size: Float64Array } | null {
  for (const by of ['ratings', 'respondents'] as const) {
    const sums = new Map<string, number>();
    for (const unit of units) {
      const base = by === 'ratings' ? unit.base : unit.respondents;
      sums.set(unit.team, (sums.get(unit.team) ?? 0) + (base ?? NaN));
    }
    const size = Float64Array.from(points, ({ team, periods }) => sums.get(team)! / periods);
    if (size.every((n) => n > 0)) return { of: by, size };
  }
  return null;
}

/** The correlation with every team weighted by the ratings (or respondents) behind it; null where they are not stated. */
export function weightedFigure(points: readonly TeamPoint[], units: readonly PanelUnit[]): WeightedFigure | null {
  const sizes = teamSizes(points, units);
  if (!sizes) return null;
  return orNull(() => {
    const { r, effectiveN } = weightedPearson(
      points.map((p) => p.staff),
      points.map((p) => p.customer),
      sizes.size,
    );
    return {
      r,
      interval: fisherInterval(r, effectiveN),
      p: correlationTest(r, Math.floor(effectiveN)).p,
      effectiveTeams: effectiveN,
      method: `Pearson correlation weighted by ${sizes.of}, Fisher's interval with Kish's effective number of teams`,
    };
  });
}

/** The correlation among teams that are alike in the controls (their means over the periods of the panel); null without controls. */
export function partialFigure(points: readonly TeamPoint[], panel: Panel, controls: readonly ControlSeries[]): PartialFigure | null {
  if (controls.length === 0) return null;
  const means = controls.map(({ cells }) => controlMeans(cells, panel));
  const kept = points.filter(({ team }) => means.every((mean) => mean.has(team)));
  if (kept.length < TEAMS_PER_CONTROL * controls.length + 5) return null;
  const k = controls.length;
  return orNull(() => {
    const r = partialCorrelation(
      kept.map((p) => p.staff),
      kept.map((p) => p.customer),
      means.map((mean) => kept.map(({ team }) => mean.get(team)!)),
    );
    return {
      r,
      interval: fisherInterval(r, kept.length, { controls: k }),
      p: correlationTest(r, kept.length, k).p,
      controls: controls.map(({ name }) => name),
      teams: kept.length,
      method: `Partial correlation with ${k} ${k === 1 ? 'control' : 'controls'}, Fisher's interval`,
    };
  });
}

/** The correlation corrected for team means that are not exact; null without reliabilities. */
export function disattenuatedFigure(r: number, teams: number, reliability: LinkOptions['reliability']): DisattenuatedFigure | null {
  if (!reliability) return null;
  return orNull(() => ({
    ...disattenuated(r, teams, reliability.staff, reliability.customer),
    reliability,
    method: "Spearman's correction for attenuation, reliabilities taken as known",
  }));
}

function controlMeans(cells: ControlSeries['cells'], { units, spelling, order }: Panel): Map<string, number> {
  const key = (team: string, period: string): string => `${team}\u0000${order.countable ? order.place(period) : period}`;
  const inPanel = new Set(units.map(({ team, period }) => key(team, period)));
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { team: given, period, value } of cells) {
    const team = spelling.of.get(given) ?? given;
    if (value === null || !inPanel.has(key(team, period))) continue;
    const own = sums.get(team) ?? { sum: 0, n: 0 };
    own.sum += value;
    own.n += 1;
    sums.set(team, own);
  }
  return new Map([...sums].map(([team, { sum, n }]) => [team, sum / n]));
}

function orNull<T>(figure: () => T): T | null {
  try {
    return figure();
  } catch (error) {
    // a control that repeats another, weights that leave three teams …: there is no such figure
    if (!(error instanceof StatisticsError)) throw error;
    return null;
  }
}
