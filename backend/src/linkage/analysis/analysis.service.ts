import { Injectable } from '@nestjs/common';
import type { AcrossTeamsReply, LinkageMeasures, LinkageQuery } from '@throughline/contract';
import { driverOf, Refusal, STAFF_MEASURES, type StaffMeasure } from '@throughline/domain';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { type MetricFacts, MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import { escapeCell } from '../../platform/files/escape-cell.js';
import type { Caller } from '../../platform/http/caller.js';
import { EngagementReader } from '../../surveys/results/engagement.reader.js';
import { acrossReply } from './across-reply.rules.js';
import { type ComparedTeams, compareTeams } from './compare.rules.js';
import { linkWords } from './link-words.rules.js';

interface Compared {
  compared: ComparedTeams;
  measure: StaffMeasure;
  metric: MetricFacts;
  tree: TeamFacts[];
  /** The team asked for, else the root. */
  top: TeamFacts;
  visible: Set<string>;
}

/** Without it a spreadsheet reads the letters of names wrong; the files that pages make begin with it too. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Links between staff measures and metrics across teams. Asks the readers of both sides once each, whatever the number of teams. */
@Injectable()
export class AnalysisService {
  constructor(
    private readonly engagement: EngagementReader,
    private readonly metrics: MetricReader,
    private readonly observations: ObservationReader,
    private readonly teams: TeamReader,
  ) {}

  async measures(): Promise<LinkageMeasures> {
    const periods = await this.observations.periods();
    return {
      staff: (await this.engagement.measures()).map(({ measure, periods: seen }) => ({
        key: measure,
        label: driverOf(measure).label,
        periods: seen.map(({ label }) => label),
      })),
      customer: (await this.metrics.all()).flatMap(({ id, name, direction }) =>
        periods.has(id) ? [{ metricId: id, name, direction, periods: periods.get(id)! }] : [],
      ),
    };
  }

  async across(caller: Caller, query: LinkageQuery): Promise<AcrossTeamsReply> {
    const { compared, measure, metric, tree, top, visible } = await this.compare(caller, query);
    const { id: metricId, name, direction, unit, min, max, definition, minimumBase } = metric;
    return acrossReply(compared, {
      staff: { key: measure, label: driverOf(measure).label },
      customer: { metricId, name, direction, unit, min, max, definition, minimumBase },
      scope: { teamId: top.id, name: top.name },
      visible,
      nameOf: new Map(tree.map((team) => [team.id, team.name])),
    });
  }

  /** Everything that was left out, as a file for a spreadsheet. */
  async leftOut(caller: Caller, query: LinkageQuery): Promise<string> {
    const { compared, tree, visible } = await this.compare(caller, query);
    const keys = new Map(tree.map((team) => [team.id, team.externalKey ?? '']));
    const rows = compared.leftOut
      .filter(({ teamId }) => visible.has(teamId))
      .map((row) => [keys.get(row.teamId)!, row.name, row.period, row.side, row.reason, row.sentence]);
    const lines = [['team key', 'team', 'period', 'side', 'reason', 'sentence'], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`);
    return `${BYTE_ORDER_MARK}${lines.join('')}`;
  }

  private async compare(caller: Caller, query: LinkageQuery): Promise<Compared> {
    const measure = measureOf(query.staff ?? 'engagement');
    const metric = await this.metrics.require(query.metric);
    const { tree, scope } = await this.teams.treeFor(caller);
    const top = query.teamId === undefined ? tree[0]! : await this.teams.requireInScope(caller, query.teamId);
    const among = query.teamId === undefined ? tree.map(({ id }) => id) : await this.teams.withBelow(top.id);
    const figures = (await this.engagement.figures(measure)).filter(({ period }) => inside(period, query));
    const customer = await this.observations.of(metric.id, query);
    const compared = compareTeams({
      teams: tree,
      among: new Set(among),
      staff: figures.map(({ teamId, period, value, respondentsAtLeast }) => ({ teamId, period, value, base: respondentsAtLeast })),
      customer,
      minimumBase: metric.minimumBase,
      words: linkWords(driverOf(measure).label, metric),
    });
    return { compared, measure, metric, tree, top, visible: scope };
  }
}

function measureOf(key: string): StaffMeasure {
  const measure = STAFF_MEASURES.find((one) => one === key);
  if (measure) return measure as StaffMeasure;
  const detail = `There is no staff measure "${key}"; choose one of ${STAFF_MEASURES.join(', ')}.`;
  throw new Refusal('invalid', 'no-such-measure', detail, [{ pointer: '#/staff', detail }]);
}

function inside(period: { from: string; until: string }, { from, until }: LinkageQuery): boolean {
  return (from === undefined || period.until >= from) && (until === undefined || period.from <= until);
}

function quoted(value: string): string {
  return `"${escapeCell(value).replaceAll('"', '""')}"`;
}
