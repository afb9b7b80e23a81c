import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Cell, type CellColumns, cellsOf, type Computing } from './cell-columns.rules.js';

/** What is asked of the cells; what is not given is not narrowed down. */
export interface CellQuery {
  readonly metricIds?: readonly string[] | undefined;
  readonly teamIds?: readonly string[] | undefined;
  /** Months that end on or after this day. */
  readonly from?: string | undefined;
  /** Months that begin on or before this day. */
  readonly until?: string | undefined;
  /** A team alone, or with all teams below it. */
  readonly scope: 'own' | 'tree';
  /** '' for all together. */
  readonly channel: string;
}

/** The cells of a metric and a team, earliest first. */
export interface CellSeries {
  readonly metricId: string;
  readonly teamId: string;
  readonly cells: readonly Cell[];
}

/** Reads what the events of teams and months add up to. A month with contacts and no complaint is a month with a rate of 0, once anything was ever told of the rate's own metric. Whoever shows a figure looks at `hidden`. */
@Injectable()
export class Cells {
  constructor(private readonly work: UnitOfWork) {}

  async find(query: CellQuery): Promise<Cell[]> {
    return (await this.series(query)).flatMap(({ cells }) => cells);
  }

  /** As `find`, by metric and team. A series without a cell is left out. */
  async series(query: CellQuery): Promise<CellSeries[]> {
    const metrics = await this.computing(query);
    if (metrics.length === 0) return [];
    const byMetric = Map.groupBy(await this.columns([...new Set(metrics.flatMap(({ id, basisId }) => [id, basisId]))], query), ({ metricId }) => metricId);
    return metrics.flatMap((metric) => {
      const bases = byMetric.get(metric.basisId) ?? [];
      const own = new Map(byMetric.get(metric.id)?.map((columns) => [columns.teamId, columns]));
      return bases
        .map((basis) => ({ metricId: metric.id, teamId: basis.teamId, cells: cellsOf(metric, basis, own.get(basis.teamId)) }))
        .filter(({ cells }) => cells.length > 0);
    });
  }

  /**
   * The metrics asked for of which anything can be known. Of a rate whose own metric was never told, nothing is, and 0 would say that there is nothing. Of one that is counted from the register of complaints, nothing is before the first of them: 0
   * would say that nobody complained. And channels are those of contacts: a complaint has none of them.
   */
  private async computing({ metricIds, channel }: CellQuery): Promise<Computing[]> {
    return this.work.query<Computing>(
      `SELECT * FROM (
         SELECT m.id, m.formula, coalesce(m.per_metric_id, m.id) AS "basisId", m.figures_from = 'complaints' AS "ofComplaints",
           CASE WHEN m.per_metric_id IS NOT NULL OR m.figures_from = 'complaints' THEN (SELECT min(f.month)::text FROM org.outcome_cell f WHERE f.organisation_id = $1 AND f.metric_id = m.id) END AS since
         FROM org.metric m WHERE m.organisation_id = $1 AND m.formula <> 'given' AND ($2::uuid[] IS NULL OR m.id = ANY($2)) AND ($3 = '' OR m.figures_from <> 'complaints')) AS asked
       WHERE since IS NOT NULL OR ("basisId" = id AND NOT "ofComplaints")`,
      [metricIds ?? null, channel],
    );
  }

  private async columns(metricIds: readonly string[], { teamIds, from, until, scope, channel }: CellQuery): Promise<CellColumns[]> {
    const column = (value: string): string => `array_to_json(array_agg(${value} ORDER BY c.month))`;
    return this.work.query<CellColumns>(
      `SELECT c.metric_id AS "metricId", c.team_id AS "teamId", ${column('c.month')} AS months, ${column('c.n')} AS n, ${column('c.total')} AS total, ${column('c.squares')} AS squares,
         ${column('c.good')} AS good, ${column('c.bad')} AS bad, ${column('c.median')} AS median, ${column('c.median_low')} AS "medianLow", ${column('c.median_high')} AS "medianHigh",
         ${column(`CASE WHEN c.hidden = '' AND c.told = 'none' THEN 'few-agents' ELSE c.hidden END`)} AS hidden, ${column(`c.told = 'some'`)} AS "leavesOut", ${column('c.agents')} AS agents
       FROM org.outcome_cell c
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2) AND c.scope = $3 AND c.channel = $4 AND ($5::uuid[] IS NULL OR c.team_id = ANY($5))
         AND ($6::date IS NULL OR c.month >= date_trunc('month', $6::date)::date) AND ($7::date IS NULL OR c.month <= $7::date)
       GROUP BY c.metric_id, c.team_id`,
      [metricIds, scope, channel, teamIds ?? null, from ?? null, until ?? null],
    );
  }

  /** The months in which each metric has figures that may be shown, earliest first. Where the whole organisation has none, no team has: so its cells alone are looked at. */
  async months(): Promise<Map<string, string[]>> {
    const roots = await this.work.query<{ id: string }>(`SELECT id FROM org.team WHERE organisation_id = $1 AND parent_id IS NULL`);
    const series = await this.series({ teamIds: roots.map(({ id }) => id), scope: 'tree', channel: '' });
    const shown = series.map(({ metricId, cells }) => [metricId, cells.filter(({ hidden }) => hidden === '').map(({ month }) => month)] as const);
    return new Map(shown.filter(([, months]) => months.length > 0).map(([metricId, months]) => [metricId, [...months]]));
  }

  /** The channels by which customers came, by name, as far as events name them. */
  async channels(): Promise<string[]> {
    const rows = await this.work.query<{ channel: string }>(
      `SELECT DISTINCT c.channel FROM org.metric m
       JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = m.id AND c.team_id = (SELECT r.id FROM org.team r WHERE r.organisation_id = $1 AND r.parent_id IS NULL) AND c.scope = 'tree' AND c.channel <> ''
       WHERE m.organisation_id = $1 ORDER BY c.channel LIMIT 100`,
    );
    return rows.map(({ channel }) => channel);
  }
}
