import { Injectable } from '@nestjs/common';
import type { MetricCategories } from '@throughline/contract';
import type { MetricPartition } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PartitionReader } from '../partition/partition.reader.js';
import { type Cell, type CellColumns, cellsOf, type Computing } from './cell-columns.rules.js';

/** What is asked of the cells; what is not given is not narrowed down. */
interface AskedCells {
  readonly metricIds?: readonly string[] | undefined;
  readonly teamIds?: readonly string[] | undefined;
  /** Months that end on or after this day. */
  readonly from?: string | undefined;
  /** Months that begin on or before this day. */
  readonly until?: string | undefined;
  /** A team alone, or with all teams below it. */
  readonly scope: 'own' | 'tree';
}

/** One channel or category alone, or all together. */
export interface CellQuery extends AskedCells {
  readonly part: Part | null;
}

/** A channel where figures are told by channel, or a category where they are told by category: of the other there is nothing. */
export interface Part {
  readonly by: MetricPartition;
  readonly name: string;
}

/** Several channels or categories, each apart. */
export interface PartsQuery extends AskedCells {
  readonly by: MetricPartition;
  readonly names: readonly string[];
}

/** So many categories of a metric are offered: they are free text of sources, and a list of hundreds is no choice. */
const MOST_OFFERED = 30;
/** Of complaints of the register their number alone is told, by the categories of the register; they came by no channel that is known, and a rate of them is counted in contacts, which have other categories. */
const hasParts = (by: string): string => `(m.figures_from <> 'complaints' OR (${by} = 'category' AND m.per_metric_id IS NULL))`;

type PartColumns = CellColumns & { readonly part: string };

/** The cells of a metric and a team, earliest first. */
export interface CellSeries {
  readonly metricId: string;
  readonly teamId: string;
  readonly cells: readonly Cell[];
}

/** Reads what the events of teams and months add up to. A month with contacts and no complaint is a month with a rate of 0, once anything was ever told of the rate's own metric. Whoever shows a figure looks at `hidden`. */
@Injectable()
export class Cells {
  constructor(
    private readonly work: UnitOfWork,
    private readonly partition: PartitionReader,
  ) {}

  async find(query: CellQuery): Promise<Cell[]> {
    return (await this.series(query)).flatMap(({ cells }) => cells);
  }

  /** As `find`, by metric and team. A series without a cell is left out. */
  series(query: CellQuery): Promise<CellSeries[]> {
    return this.parts(query, query.part?.by, [query.part?.name ?? '']);
  }

  /** As `series`, by channel or category as well. */
  seriesByPart(query: PartsQuery): Promise<(CellSeries & { readonly part: string })[]> {
    return this.parts(query, query.by, query.names);
  }

  private async parts(query: AskedCells, by: MetricPartition | undefined, names: readonly string[]): Promise<(CellSeries & { readonly part: string })[]> {
    if (by !== undefined && by !== (await this.partition.current())) return [];
    const metrics = await this.computing(query.metricIds, by);
    if (metrics.length === 0) return [];
    const columns = await this.columns([...new Set(metrics.flatMap(({ id, basisId }) => [id, basisId]))], query, names);
    const byMetric = Map.groupBy(columns, ({ metricId }) => metricId);
    const place = ({ teamId, part }: PartColumns): string => `${teamId} ${part}`;
    return metrics.flatMap((metric) => {
      const bases = byMetric.get(metric.basisId) ?? [];
      const own = new Map(byMetric.get(metric.id)?.map((one) => [place(one), one]));
      return bases
        .map((basis) => ({ metricId: metric.id, teamId: basis.teamId, part: basis.part, cells: cellsOf(metric, basis, own.get(place(basis))) }))
        .filter(({ cells }) => cells.length > 0);
    });
  }

  /**
   * The metrics asked for of which anything can be known. Of a rate whose own metric was never told, nothing is, and 0 would say that there is nothing. Of one that is counted from the register of complaints, nothing is before the first of them: 0
   * would say that nobody complained.
   */
  private async computing(metricIds: readonly string[] | undefined, by: MetricPartition | undefined): Promise<Computing[]> {
    return this.work.query<Computing>(
      `SELECT * FROM (
         SELECT m.id, m.formula, coalesce(m.per_metric_id, m.id) AS "basisId", m.figures_from = 'complaints' AS "ofComplaints",
           CASE WHEN m.per_metric_id IS NOT NULL OR m.figures_from = 'complaints' THEN (SELECT min(f.month)::text FROM org.outcome_cell f WHERE f.organisation_id = $1 AND f.metric_id = m.id) END AS since
         FROM org.metric m WHERE m.organisation_id = $1 AND m.formula <> 'given' AND ($2::uuid[] IS NULL OR m.id = ANY($2)) AND ($3::text IS NULL OR ${hasParts('$3')})) AS asked
       WHERE since IS NOT NULL OR ("basisId" = id AND NOT "ofComplaints")`,
      [metricIds ?? null, by ?? null],
    );
  }

  private async columns(metricIds: readonly string[], { teamIds, from, until, scope }: AskedCells, names: readonly string[]): Promise<PartColumns[]> {
    const column = (value: string): string => `array_to_json(array_agg(${value} ORDER BY c.month))`;
    // one alone is what the board mostly asks for, and is quicker found so than in a list of one
    const alone = names.length === 1;
    return this.work.query<PartColumns>(
      `SELECT c.metric_id AS "metricId", c.team_id AS "teamId", ${alone ? '$4::text' : 'c.channel'} AS part, ${column('c.month')} AS months, ${column('c.n')} AS n, ${column('c.total')} AS total, ${column('c.squares')} AS squares,
         ${column('c.good')} AS good, ${column('c.bad')} AS bad, ${column('c.median')} AS median, ${column('c.median_low')} AS "medianLow", ${column('c.median_high')} AS "medianHigh",
         ${column(`CASE WHEN c.hidden = '' AND c.told = 'none' THEN 'few-agents' ELSE c.hidden END`)} AS hidden, ${column(`c.told = 'some'`)} AS "leavesOut", ${column('c.agents')} AS agents
       FROM org.outcome_cell c
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2) AND c.scope = $3 AND c.channel = ${alone ? '$4::text' : 'ANY($4::text[])'} AND ($5::uuid[] IS NULL OR c.team_id = ANY($5))
         AND ($6::date IS NULL OR c.month >= date_trunc('month', $6::date)::date) AND ($7::date IS NULL OR c.month <= $7::date)
       GROUP BY c.metric_id, c.team_id${alone ? '' : ', c.channel'}`,
      [metricIds, scope, alone ? names[0] : names, teamIds ?? null, from ?? null, until ?? null],
    );
  }

  /** The months in which each metric has figures that may be shown, earliest first. Where the whole organisation has none, no team has: so its cells alone are looked at. */
  async months(): Promise<Map<string, string[]>> {
    const roots = await this.work.query<{ id: string }>(`SELECT id FROM org.team WHERE organisation_id = $1 AND parent_id IS NULL`);
    const series = await this.series({ teamIds: roots.map(({ id }) => id), scope: 'tree', part: null });
    const shown = series.map(({ metricId, cells }) => [metricId, cells.filter(({ hidden }) => hidden === '').map(({ month }) => month)] as const);
    return new Map(shown.filter(([, months]) => months.length > 0).map(([metricId, months]) => [metricId, [...months]]));
  }

  /** The channels by which customers came, by name, as far as events name them; where figures are told by channel. */
  async channels(): Promise<string[]> {
    const rows = await this.work.query<{ channel: string }>(
      `SELECT DISTINCT c.channel FROM org.metric m
       JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = m.id AND c.team_id = (SELECT r.id FROM org.team r WHERE r.organisation_id = $1 AND r.parent_id IS NULL) AND c.scope = 'tree' AND c.channel <> ''
       WHERE m.organisation_id = $1 ORDER BY c.channel LIMIT 100`,
    );
    return rows.map(({ channel }) => channel);
  }

  /**
   * Where figures are told by category: those of each of the metrics, at a team with all below it and in months from one first day to a last day: those with most events first. Only events count that may be shown, so that
   * the order tells nothing of the others; these come last, by name. Of a rate they are those of what it is counted in thousands of.
   */
  async categories(teamId: string, metricIds: readonly string[], from: string, until: string): Promise<MetricCategories[]> {
    if (metricIds.length === 0) return [];
    const rows = await this.work.query<{ metricId: string; names: string[]; all: number }>(
      `SELECT "metricId", array_agg(name ORDER BY place) FILTER (WHERE place <= ${MOST_OFFERED}) AS names, count(*)::int AS all FROM (
         SELECT m.id AS "metricId", c.channel AS name,
           row_number() OVER (PARTITION BY m.id ORDER BY coalesce(sum(c.n) FILTER (WHERE c.hidden = '' AND c.told <> 'none'), 0) DESC, c.channel) AS place
         FROM org.metric m
         JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = coalesce(m.per_metric_id, m.id) AND c.team_id = $2 AND c.scope = 'tree' AND c.channel <> '' AND c.month >= $4 AND c.month <= $5
         WHERE m.organisation_id = $1 AND m.id = ANY($3) AND ${hasParts(`'category'`)} GROUP BY m.id, c.channel) AS found
       GROUP BY "metricId"`,
      [teamId, metricIds, from, until],
    );
    const found = new Map(rows.map((row) => [row.metricId, row]));
    return metricIds.flatMap((metricId) => {
      const { names, all } = found.get(metricId) ?? {};
      return names && all ? [{ metricId, names, more: all - names.length }] : [];
    });
  }
}
