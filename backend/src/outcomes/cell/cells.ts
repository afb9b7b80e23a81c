import { Injectable } from '@nestjs/common';
import type { MetricFormula } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Sums } from './cell-figure.rules.js';
import type { Hidden } from './disclosed-cells.rules.js';

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

/** The sums of a metric, team and month; of a rate also those of what it is counted in thousands of. */
export interface Cell {
  readonly metricId: string;
  readonly formula: MetricFormula;
  readonly teamId: string;
  /** The first day of the month. */
  readonly month: string;
  readonly sums: Sums;
  readonly per: Sums | undefined;
  /** Why nobody may see it; '' when everybody may who may see the team. */
  readonly hidden: Hidden;
  /** Whether it leaves out teams below in which too few agents work by this channel. */
  readonly leavesOut: boolean;
  /** How many distinct agents are behind it at least; 0 where no event names one. */
  readonly agents: number;
}

interface Found extends Sums {
  metricId: string;
  formula: MetricFormula;
  teamId: string;
  month: string;
  perN: number | null;
  hidden: Hidden;
  leavesOut: boolean;
  agents: number;
}

/** Whether events of the metric itself were ever told: else nothing is known of it, and a rate of 0 would say that there is nothing. */
const IS_FED = `(m.per_metric_id IS NULL OR EXISTS (SELECT 1 FROM org.outcome_cell f WHERE f.organisation_id = $1 AND f.metric_id = m.id))`;

/**
 * Of a metric that is counted from the register of complaints, what came before its first complaint is not known: a rate of 0 would say that nobody complained. `month`: of the row.
 * Channels are those of contacts, and a complaint has none of them.
 */
const IS_REGISTERED = (month: string): string =>
  `(m.figures_from <> 'complaints' OR ${month} >= (SELECT min(f.month) FROM org.outcome_cell f WHERE f.organisation_id = $1 AND f.metric_id = m.id))`;

/** The team that stands for the whole organisation. */
const ROOT = `(SELECT r.id FROM org.team r WHERE r.organisation_id = $1 AND r.parent_id IS NULL)`;

/** Reads what the events of teams and months add up to. A month with contacts and no complaint is a month with a rate of 0, once anything was ever told of the rate's own metric. Whoever shows a figure looks at `hidden`. */
@Injectable()
export class Cells {
  constructor(private readonly work: UnitOfWork) {}

  async find({ metricIds, teamIds, from, until, scope, channel }: CellQuery): Promise<Cell[]> {
    const rows = await this.work.query<Found>(
      `SELECT m.id AS "metricId", m.formula, b.team_id AS "teamId", b.month::text AS month, coalesce(c.n, 0) AS n, coalesce(c.total, 0) AS total, coalesce(c.squares, 0) AS squares,
         coalesce(c.good, 0) AS good, coalesce(c.bad, 0) AS bad, c.median, c.median_low AS "medianLow", c.median_high AS "medianHigh",
         CASE WHEN m.formula = 'rate' THEN b.n END AS "perN", CASE WHEN b.hidden = '' AND b.told = 'none' THEN 'few-agents' ELSE b.hidden END AS hidden,
         b.told = 'some' AS "leavesOut", b.agents
       FROM org.metric m
       JOIN org.outcome_cell b ON b.organisation_id = $1 AND b.metric_id = coalesce(m.per_metric_id, m.id) AND b.scope = $2 AND b.channel = $3
       LEFT JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = m.id AND c.team_id = b.team_id AND c.scope = b.scope AND c.channel = b.channel AND c.month = b.month
       WHERE m.organisation_id = $1 AND ${IS_FED} AND ${IS_REGISTERED('b.month')} AND ($3 = '' OR m.figures_from <> 'complaints') AND ($4::uuid[] IS NULL OR m.id = ANY($4)) AND ($5::uuid[] IS NULL OR b.team_id = ANY($5))
         AND ($6::date IS NULL OR b.month >= date_trunc('month', $6::date)::date) AND ($7::date IS NULL OR b.month <= $7::date)
       ORDER BY b.month`,
      [scope, channel, metricIds ?? null, teamIds ?? null, from ?? null, until ?? null],
    );
    return rows.map(({ metricId, formula, teamId, month, perN, hidden, leavesOut, agents, ...sums }) => ({
      metricId,
      formula,
      teamId,
      month,
      sums,
      per: perN === null ? undefined : { n: perN, total: 0, squares: 0, good: 0, bad: 0, median: null, medianLow: null, medianHigh: null },
      hidden,
      leavesOut,
      agents,
    }));
  }

  /** The months in which each metric has figures that may be shown, earliest first. Where the whole organisation has none, no team has: so its cells alone are looked at. */
  async months(): Promise<Map<string, string[]>> {
    const rows = await this.work.query<{ metricId: string; months: string[] }>(
      `SELECT m.id AS "metricId", array_agg(c.month::text ORDER BY c.month) AS months
       FROM org.metric m JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = coalesce(m.per_metric_id, m.id) AND c.team_id = ${ROOT} AND c.scope = 'tree' AND c.channel = ''
       WHERE m.organisation_id = $1 AND c.hidden = '' AND ${IS_FED} AND ${IS_REGISTERED('c.month')} GROUP BY m.id`,
    );
    return new Map(rows.map(({ metricId, months }) => [metricId, months]));
  }

  /** The channels by which customers came, by name, as far as events name them. */
  async channels(): Promise<string[]> {
    const rows = await this.work.query<{ channel: string }>(
      `SELECT DISTINCT c.channel FROM org.metric m
       JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = m.id AND c.team_id = ${ROOT} AND c.scope = 'tree' AND c.channel <> ''
       WHERE m.organisation_id = $1 ORDER BY c.channel LIMIT 100`,
    );
    return rows.map(({ channel }) => channel);
  }
}
