import { Injectable } from '@nestjs/common';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import { type TeamFigure, TeamFigures } from '../../recognition/nomination/team-figures.port.js';

const PERIODS = 4;

/** What customers say of a team, as evidence for a nomination: only figures that say on how many ratings they rest, and rest on enough. */
@Injectable()
export class TeamEvidence extends TeamFigures {
  constructor(
    private readonly metrics: MetricReader,
    private readonly observations: ObservationReader,
  ) {
    super();
  }

  async of(teamIds: readonly string[]): Promise<TeamFigure[]> {
    const metrics = new Map((await this.metrics.all()).map((metric) => [metric.id, metric]));
    const shown = (await this.observations.ofTeams(teamIds))
      .filter((one): one is typeof one & { base: number } => one.base !== null && one.base >= metrics.get(one.metricId)!.minimumBase)
      .sort((a, b) => b.period.until.localeCompare(a.period.until) || b.period.from.localeCompare(a.period.from));
    return [...Map.groupBy(shown, ({ metricId, teamId }) => `${metrics.get(metricId)!.name} ${metricId} ${teamId}`)]
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([, found]) =>
        found.slice(0, PERIODS).map(({ metricId, teamId, period, value, base }) => {
          const { name, unit } = metrics.get(metricId)!;
          return { metricId, metric: name, unit, teamId, period: period.label, value, base };
        }),
      );
  }
}
