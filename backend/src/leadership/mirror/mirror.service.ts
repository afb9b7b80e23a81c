import { Injectable } from '@nestjs/common';
import type { MirrorQuery, MirrorSeries, TeamMirror } from '@throughline/contract';
import { driverOf, isVolume, type StaffMeasure } from '@throughline/domain';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import { RecognitionReachReader } from '../../recognition/fairness/recognition-reach.reader.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComparisonReader } from '../../surveys/cycle/comparison.reader.js';
import { EngagementReader, type StaffFigure } from '../../surveys/results/engagement.reader.js';
import { hiddenEngagement, lineAbove } from './hidden-engagement.rules.js';
import { lastOfEachPeriod } from './latest-figures.rules.js';
import { mirrorFinding } from './mirror-finding.rules.js';
import { leftOutBefore, meantElse, type SideBySide } from './side-by-side.rules.js';
import { rollUp } from './roll-up.rules.js';

/** One page a team: engagement and drivers beside what customers said, for its leader, those above, and HR. */
@Injectable()
export class MirrorService {
  constructor(
    private readonly teams: TeamReader,
    private readonly engagement: EngagementReader,
    private readonly comparisons: ComparisonReader,
    private readonly metrics: MetricReader,
    private readonly observations: ObservationReader,
    private readonly reach: RecognitionReachReader,
  ) {}

  async of(caller: Caller, teamId: string, query: MirrorQuery): Promise<TeamMirror> {
    const team = await this.teams.requireInScope(caller, teamId);
    const { tree, scope } = await this.teams.treeFor(caller);
    const above = lineAbove(tree, teamId);
    const published = await this.engagement.allOfTeams([teamId, ...above.map(({ id }) => id)]);
    const byMeasure = new Map([...published].map(([measure, figures]) => [measure, lastOfEachPeriod(figures)]));
    const everything = byMeasure.get('engagement') ?? [];
    const engagement = (await this.engagement.meanings()).alike('engagement', everything);
    const comparisons = await this.comparisons.of({ teamIds: [teamId, ...above.map(({ id }) => id)] });
    const sideBySide: SideBySide = (figures) => comparisons.sideBySide(figures);
    const staff = sideBySide(engagement.filter((figure) => figure.teamId === teamId));
    const otherMeaning = everything.filter((figure) => figure.teamId === teamId && !engagement.includes(figure));
    const trendHidden = leftOutBefore(team, above, engagement, sideBySide, scope) ?? meantElse(otherMeaning);
    const latest = (await this.engagement.measures()).find(({ measure }) => measure === 'engagement')?.periods.at(-1);
    const hidden = hiddenEngagement(team, above, engagement, latest?.label, scope);
    const customer = await this.series(teamId, tree, query.metric);
    return {
      team: { id: team.id, name: team.name, parentId: team.parentId },
      staff: staff.map(({ period, value, low, high, sizeBand, source }) => ({
        period,
        value,
        ...(low === undefined || high === undefined ? {} : { low, high }),
        sizeBand,
        source,
      })),
      customer,
      drivers: drivers(byMeasure, teamId),
      reach: (await this.reach.ofTeams([teamId])).map(({ teamId: _, ...shown }) => shown),
      finding: { sentence: mirrorFinding(staff, customer) },
      ...(hidden ? { hidden } : {}),
      ...(trendHidden ? { trendHidden } : {}),
    };
  }

  /** Customers mostly meet the lowest teams, so that the line of a team above is put together from those below. */
  private async series(teamId: string, tree: readonly TeamFacts[], metricId: string | undefined): Promise<MirrorSeries[]> {
    const metrics = metricId === undefined ? await this.metrics.all() : [await this.metrics.require(metricId)];
    const byMetric = rollUp(teamId, tree, await this.observations.ofTeams(await this.teams.withBelow(teamId)));
    return metrics.flatMap((metric) => {
      const { id, name, unit, direction, min, max, definition, minimumBase } = metric;
      const seen = byMetric.get(id);
      if (!seen) return [];
      const series = seen.map((one) => ({ ...one, belowMinimumBase: one.base !== null && one.base < minimumBase }));
      return [{ metricId: id, name, unit, direction, ...(isVolume(metric) && { isVolume: true as const }), min, max, definition, series }];
    });
  }
}

/** The team's latest figure of each driver. */
function drivers(byMeasure: ReadonlyMap<StaffMeasure, readonly StaffFigure[]>, teamId: string): TeamMirror['drivers'] {
  return [...byMeasure].flatMap(([key, figures]) => {
    const latest = figures.findLast((figure) => figure.teamId === teamId);
    if (!latest || key === 'engagement') return [];
    const { period, value, low, high } = latest;
    return [{ key, label: driverOf(key).label, period, value, ...(low === undefined || high === undefined ? {} : { low, high }) }];
  });
}
