import { Injectable } from '@nestjs/common';
import type { OutcomeBoard, OutcomeBoardFigure, OutcomeBoardQuery, OutcomeBoardTeam } from '@throughline/contract';
import { type MetricPartition, opens, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import type { Caller } from '../../platform/http/caller.js';
import { Settings } from '../../platform/settings.js';
import { Cells, type CellSeries, type Part } from '../cell/cells.js';
import { meaningOf, type MetricFacts, MetricReader } from '../metric/metric.reader.js';
import { mustBeToldBy } from '../partition/partition.rules.js';
import { PartitionReader } from '../partition/partition.reader.js';
import { BoardMix, type FoundMix } from './board-mix.js';
import { boardFigure, monthsBefore, TREND_MONTHS, trendMonths } from './board.rules.js';

/** Teams of one page. */
const PAGE = 50;

interface Team {
  id: string;
  name: string;
  hasTeams: boolean;
}

interface Window {
  from: string;
  until: string;
}

/** Customer outcomes by team: a node of the tree, and the teams right below it, each with all that is below it. */
@Injectable()
export class BoardService {
  constructor(
    private readonly cells: Cells,
    private readonly mixes: BoardMix,
    private readonly metrics: MetricReader,
    private readonly partition: PartitionReader,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: Settings,
  ) {}

  async find(caller: Caller, query: OutcomeBoardQuery): Promise<OutcomeBoard> {
    const toldBy = await this.partition.current();
    const part = partOf(query, toldBy);
    const window = await this.window(query);
    const { top, scope } = await this.mayLookAt(caller, query.node);
    const { node, above, children } = await this.teams.branch(top, query.cursor, PAGE + 1);
    const metrics = (await this.metrics.all()).filter(({ id, formula }) => formula !== 'given' && (query.metric === undefined || id === query.metric));
    const shown = query.cursor === undefined ? [node, ...children.slice(0, PAGE)] : children.slice(0, PAGE);
    const from = earlier(window.from, monthsBefore(window.until, TREND_MONTHS - 1));
    const asked = { metricIds: idsOf(metrics), from, until: window.until, part };
    const series = await this.cells.series({ ...asked, teamIds: idsOf(shown), scope: 'tree' });
    // what is handled in a team that has teams below it is in none of theirs
    const own = query.cursor === undefined && children.length > 0 ? await this.cells.series({ ...asked, teamIds: [node.id], scope: 'own' }) : [];
    const channels = toldBy === 'channel' ? await this.cells.channels() : [];
    const categories = toldBy === 'category' ? await this.cells.categories(node.id, idsOf(metrics), from, window.until) : [];
    const mixed = query.mix && (await this.mixes.look({ by: toldBy, nodeId: node.id, teamIds: idsOf(shown), metrics, channels, categories, ...window }));
    const row = ({ id, name, hasTeams }: Team, scope: 'own' | 'tree', from: readonly CellSeries[]): OutcomeBoardTeam => ({
      ...{ team: { id, name }, scope, hasTeams },
      figures: figures(metrics, from, window).map((figure) => withMix(figure, id, scope, mixed)),
    });
    const byTeam = Map.groupBy(series, ({ teamId }) => teamId);
    const rows = shown.map((team) => row(team, 'tree', byTeam.get(team.id) ?? []));
    if (own.length > 0) rows.splice(1, 0, row(node, 'own', own));
    return {
      node: { id: node.id, name: node.name },
      above: above !== null && (scope === null || scope.includes(above.id)) ? above : null,
      ...window,
      trendMonths: trendMonths(window.until).map((month) => month.slice(0, 7)),
      metrics: metrics.map(meaningOf),
      toldBy,
      channels,
      categories,
      mix: mixed?.mix ?? null,
      smallestAgents: this.settings.values.SMALLEST_AGENTS,
      rows,
      ...(children.length > PAGE ? { nextCursor: children[PAGE - 1]!.id } : {}),
    };
  }

  /** Whole months: the last twelve when nothing else is asked for. */
  private async window({ from, until }: OutcomeBoardQuery): Promise<Window> {
    const last = until ?? (await this.organisations.today());
    const first = monthsBefore(from ?? monthsBefore(last, TREND_MONTHS - 1), 0);
    if (first > last) {
      const detail = `The last day, ${last}, lies before the first, ${first}.`;
      throw new Refusal('invalid', 'window-upside-down', detail, [{ pointer: '#/until', detail }]);
    }
    return { from: first, until: last };
  }

  /** The team asked for; without one the whole organisation (undefined), for a leader the first of her own. With the teams that she may see; null for all. */
  private async mayLookAt(caller: Caller, node: string | undefined): Promise<{ top: string | undefined; scope: readonly string[] | null }> {
    if (opens(['service-manager', 'hr'], caller.roles)) return { top: node, scope: null };
    const scope = await this.teams.scopeOf(caller.employeeId);
    const top = node ?? scope[0];
    if (top !== undefined && scope.includes(top)) return { top, scope };
    throw new Refusal('forbidden', 'not-in-scope', 'This is not one of your teams. You can see the teams that you lead and those below them.');
  }
}

function figures(metrics: readonly MetricFacts[], series: readonly CellSeries[], { from, until }: Window): OutcomeBoardTeam['figures'] {
  const byMetric = new Map(series.map(({ metricId, cells }) => [metricId, cells]));
  return metrics.map((metric) => boardFigure(metric, byMetric.get(metric.id) ?? [], from, until));
}

function withMix(figure: OutcomeBoardFigure, teamId: string, scope: 'own' | 'tree', mixed: FoundMix | undefined): OutcomeBoardFigure {
  return mixed ? { ...figure, atMix: mixed.at(figure.metricId, teamId, scope) } : figure;
}

/** The channel or category that is asked for alone; it has no mix. Throws Refusal `told-otherwise`, `mix-of-one-channel`, `mix-of-one-category`. */
function partOf(query: OutcomeBoardQuery, toldBy: MetricPartition): Part | null {
  mustBeToldBy(toldBy, query);
  const name = query[toldBy];
  if (name === undefined) return null;
  if (query.mix === undefined) return { by: toldBy, name };
  const detail = `One ${toldBy} alone has no mix. Leave one of the two out.`;
  throw new Refusal('invalid', `mix-of-one-${toldBy}`, detail, [{ pointer: '#/mix', detail }]);
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
