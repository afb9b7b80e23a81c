import { Injectable } from '@nestjs/common';
import type { MetricPartition } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { OutcomeLock } from '../event/outcome-lock.js';
import { PartitionReader } from '../partition/partition.reader.js';
import { CellDisclosure, type ChangedPlaces, type DisclosureGroup, placesOf, type Trees } from './cell-disclosure.js';
import { MOST_LISTED } from './disclosed-cells.rules.js';

const KEY = `organisation_id, metric_id, team_id, scope, channel, month`;
const SUMS = `n, total, squares, good, bad`;
const AGENTS = `agents, unnamed, agent_ids`;

/** The day within the month: as a range for the index that finds the few events of a place, and as an equality by which a million are hashed; that alone, where all are read. */
const IN_MONTH = `date_trunc('month', e.happened_on::timestamp)::date = s.month`;
const WITHIN_MONTH = `e.happened_on >= s.month AND e.happened_on < s.month + interval '1 month' AND ${IN_MONTH}`;
/** With so many stale places everything is read once. The planner knows nothing of rows that the same transaction has just written, and would look for each apart. */
const MANY = 500;

/** The events of stale places, by agent: an employee who is several agents is one. Cells are made by team, month, and channel or category: their column is called "channel" for both. */
const byAgent = (many: boolean, by: MetricPartition): string => `
  SELECT s.metric_id, s.team_id, s.month, e.${by} AS channel, coalesce(h.employee_id, e.agent_id) AS agent, count(*) AS n, sum(e.value) AS total, sum(e.value * e.value) AS squares,
    count(*) FILTER (WHERE e.value >= m.good_from) AS good, count(*) FILTER (WHERE e.value <= m.bad_to) AS bad,
    bool_and(m.per_metric_id IS NULL) AS decides
  FROM org.outcome_stale s
  JOIN org.metric m ON m.organisation_id = $1 AND m.id = s.metric_id
  JOIN org.outcome_event e ON e.organisation_id = $1 AND e.metric_id = s.metric_id AND e.team_id = s.team_id AND ${many ? IN_MONTH : WITHIN_MONTH}
  LEFT JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.id = e.agent_id
  WHERE s.organisation_id = $1 GROUP BY 1, 2, 3, 4, 5`;
/**
 * The order statistics between which the middle of all such values lies with 95 % certainty, at the normal approximation of the binomial ranks (Conover 1999, Practical Nonparametric Statistics,
 * section 3.2), with the median itself. Only a median needs every value in order. They are found once, before the cells they go into (MATERIALIZED): the planner knows nothing of rows just written, and would find all of them anew for each cell.
 */
const MEDIAN = `percentile_cont(0.5) WITHIN GROUP (ORDER BY e.value) AS median,
  (array_agg(e.value ORDER BY e.value))[greatest(1, floor((count(*) - 1.959964 * sqrt(count(*))) / 2)::int)] AS low,
  (array_agg(e.value ORDER BY e.value))[least(count(*), ceil(1 + (count(*) + 1.959964 * sqrt(count(*))) / 2))::int] AS high`;
/**
 * Whether a place of $2 agents or more is likely to be shown: what is decided afterwards (`CellDisclosure`) is mostly that, and a cell need not be written a second time then. Of a metric that is counted in thousands of another one
 * nothing is likely.
 */
const LIKELY = `decides AND (agents >= $2::int OR (unnamed > 0 AND unnamed >= n - unnamed))`;
/** Channels, and categories, are hidden with all of them together: they have no reason of their own. */
const LIKELY_TOGETHER = `bool_or(channel = '' AND ${LIKELY}) OVER (PARTITION BY metric_id, team_id, month)`;
/** All channels or categories together, and each that has a name. */
const partsOf = (by: MetricPartition): string => `CASE WHEN grouping(e.${by}) = 1 THEN '' ELSE e.${by} END`;
const byPart = (by: MetricPartition): string => `HAVING grouping(e.${by}) = 1 OR e.${by} <> ''`;
/** The teams from each one up to the root; and the places of the metrics $2 to put together again with the teams below: above the stale ones, and above those ($3, $4: teams, months) of which otherwise much is told now. */
const PLACES = `up AS (
    SELECT id, id AS above FROM org.team WHERE organisation_id = $1
    UNION ALL SELECT up.id, t.parent_id FROM up JOIN org.team t ON t.organisation_id = $1 AND t.id = up.above WHERE t.parent_id IS NOT NULL),
  changed AS (
    SELECT metric_id, team_id, month FROM org.outcome_stale WHERE organisation_id = $1 AND metric_id = ANY($2::uuid[])
    UNION SELECT m.metric_id, g.team_id, g.month FROM unnest($2::uuid[]) AS m (metric_id), unnest($3::uuid[], $4::date[]) AS g (team_id, month)),
  touched AS MATERIALIZED (SELECT DISTINCT c.metric_id, up.above AS team_id, c.month FROM changed c JOIN up ON up.id = c.team_id)`;
/** The places $2… each with the teams below it, before their cells are looked for: the planner knows too little of either to find that order itself. */
const PAIRS = `${PLACES}, pair AS MATERIALIZED (SELECT t.metric_id, t.team_id, t.month, up.id AS below FROM touched t JOIN up ON up.above = t.team_id)`;
const BELOW = `pair t JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = t.metric_id AND c.team_id = t.below AND c.scope = 'own' AND c.month = t.month`;
/** Of a channel only what may be told counts; where that is nothing, all of it, which is not shown then. */
const TOLD = (column: string): string => `coalesce(sum(c.${column}) FILTER (WHERE c.told = 'all'), sum(c.${column}))`;

/** Adds up the events of every team and month that changed: the team's own, and with all teams below it. Sums go up the tree by themselves; a median needs all values again. */
@Injectable()
export class CellRoller {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lock: OutcomeLock,
    private readonly disclosure: CellDisclosure,
    private readonly partition: PartitionReader,
    private readonly settings: Settings,
  ) {}

  /** For when teams stand elsewhere in the tree: what they add up to with those below them is taken away, to be added up anew. */
  async forgetTree(): Promise<void> {
    await this.lock.take();
    await this.work.query(`DELETE FROM org.outcome_cell WHERE organisation_id = $1 AND scope = 'tree'`);
    await this.work.query(
      `INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
       SELECT DISTINCT organisation_id, metric_id, team_id, month FROM org.outcome_cell WHERE organisation_id = $1 AND scope = 'own' ON CONFLICT DO NOTHING`,
    );
  }

  /** For when it is known anew who agents are: wherever they handled something is added up anew. */
  async forgetAgents(agentIds: readonly string[]): Promise<void> {
    await this.lock.take();
    await this.work.query(
      `INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
       SELECT DISTINCT organisation_id, metric_id, team_id, date_trunc('month', happened_on::timestamp)::date FROM org.outcome_event
       WHERE organisation_id = $1 AND agent_id = ANY($2::uuid[]) AND team_id IS NOT NULL ON CONFLICT DO NOTHING`,
      [agentIds],
    );
  }

  /** Adds up what is stale; nothing when nothing is. Inside a unit of work. */
  async rollUp(): Promise<void> {
    await this.lock.take();
    const stale = await this.work.query(`SELECT 1 FROM org.outcome_stale WHERE organisation_id = $1 LIMIT ${MANY}`);
    if (stale.length === MANY) await this.work.tune('enable_nestloop', 'off');
    if (stale.length === 0) return;
    await this.work.query(
      `DELETE FROM org.outcome_cell c USING org.outcome_stale s
       WHERE c.organisation_id = $1 AND s.organisation_id = $1 AND c.metric_id = s.metric_id AND c.team_id = s.team_id AND c.month = s.month AND c.scope = 'own'`,
    );
    const groups = await this.disclosure.stale();
    const by = await this.partition.current();
    await this.addUpOwn(
      by,
      stale.length === MANY,
      groups.some(({ medians }) => medians),
    );
    for (const group of groups) {
      const { trees, changed } = await this.disclosure.ofOwn(group);
      await this.addUpTrees(by, group, changed, trees);
      await this.disclosure.ofTrees(group, trees);
    }
    await this.work.query(`DELETE FROM org.outcome_stale WHERE organisation_id = $1`);
    if (stale.length === MANY) await this.work.tune('enable_nestloop', 'on');
  }

  private async addUpOwn(by: MetricPartition, many: boolean, medians: boolean): Promise<void> {
    await this.work.query(
      `WITH e AS (${byAgent(many, by)}),
       place AS (
         SELECT e.metric_id, e.team_id, ${partsOf('channel')} AS channel, e.month, sum(e.n)::int AS n, sum(e.total) AS total, sum(e.squares) AS squares, sum(e.good)::int AS good, sum(e.bad)::int AS bad,
           count(DISTINCT e.agent)::int AS agents, coalesce(sum(e.n) FILTER (WHERE e.agent IS NULL), 0)::int AS unnamed,
           CASE WHEN count(DISTINCT e.agent) < ${MOST_LISTED} THEN coalesce(array_agg(DISTINCT e.agent) FILTER (WHERE e.agent IS NOT NULL), '{}') END AS agent_ids, bool_and(e.decides) AS decides
         FROM e GROUP BY e.metric_id, e.team_id, e.month, GROUPING SETS ((), (e.channel)) ${byPart('channel')})
       INSERT INTO org.outcome_cell (${KEY}, ${SUMS}, ${AGENTS}, hidden, told)
       SELECT $1, metric_id, team_id, 'own', channel, month, ${SUMS}, ${AGENTS},
         CASE WHEN ${LIKELY_TOGETHER} THEN '' ELSE 'few-agents' END, CASE WHEN channel = '' OR ${LIKELY} THEN 'all' ELSE 'none' END FROM place`,
      [this.settings.values.SMALLEST_AGENTS],
    );
    if (!medians) return;
    await this.work.query(
      `WITH of AS MATERIALIZED (
         SELECT s.metric_id, s.team_id, s.month, ${partsOf(by)} AS channel, ${MEDIAN}
         FROM org.outcome_stale s
         JOIN org.metric m ON m.organisation_id = $1 AND m.id = s.metric_id AND m.formula = 'median'
         JOIN org.outcome_event e ON e.organisation_id = $1 AND e.metric_id = s.metric_id AND e.team_id = s.team_id AND ${WITHIN_MONTH}
         WHERE s.organisation_id = $1 GROUP BY s.metric_id, s.team_id, s.month, GROUPING SETS ((), (e.${by})) ${byPart(by)})
       UPDATE org.outcome_cell c SET median = of.median, median_low = of.low, median_high = of.high FROM of
       WHERE c.organisation_id = $1 AND c.metric_id = of.metric_id AND c.team_id = of.team_id AND c.scope = 'own' AND c.channel = of.channel AND c.month = of.month`,
    );
  }

  private async addUpTrees(by: MetricPartition, { metricIds, medians }: DisclosureGroup, changed: ChangedPlaces, trees: Trees): Promise<void> {
    const places = [metricIds, changed.teamIds, changed.months];
    const decided = placesOf(trees);
    await this.work.query(
      `WITH RECURSIVE ${PLACES}
       DELETE FROM org.outcome_cell c USING touched WHERE c.organisation_id = $1 AND c.metric_id = touched.metric_id AND c.team_id = touched.team_id AND c.month = touched.month AND c.scope = 'tree'`,
      places,
    );
    await this.work.query(
      `WITH RECURSIVE ${PAIRS}, decided AS MATERIALIZED (SELECT * FROM unnest($5::uuid[], $6::date[], $7::text[], $8::int[]) AS d (team_id, month, hidden, agents))
       INSERT INTO org.outcome_cell (${KEY}, ${SUMS}, agents, unnamed, told, hidden)
       SELECT $1, t.metric_id, t.team_id, 'tree', c.channel, t.month, ${TOLD('n')}::int, ${TOLD('total')}, ${TOLD('squares')}, ${TOLD('good')}::int, ${TOLD('bad')}::int,
         coalesce(min(d.agents) FILTER (WHERE c.channel = ''), max(c.agents)), ${TOLD('unnamed')}::int, CASE WHEN bool_and(c.told = 'all') THEN 'all' WHEN bool_or(c.told = 'all') THEN 'some' ELSE 'none' END,
         coalesce(min(d.hidden), 'few-agents')
       FROM ${BELOW} LEFT JOIN decided d ON d.team_id = t.team_id AND d.month = t.month GROUP BY t.metric_id, t.team_id, t.month, c.channel`,
      [
        ...places,
        decided.map(({ teamId }) => teamId),
        decided.map(({ month }) => month),
        decided.map(({ hidden }) => hidden),
        decided.map(({ agents }) => agents),
      ],
    );
    if (!medians) return;
    await this.work.query(
      `WITH RECURSIVE ${PAIRS}, own AS MATERIALIZED (
         SELECT t.metric_id, t.team_id, t.month, t.below, c.channel, c.told FROM ${BELOW} WHERE t.metric_id IN (SELECT id FROM org.metric WHERE organisation_id = $1 AND formula = 'median')),
       tree AS MATERIALIZED (
         SELECT t.*, c.channel, c.told FROM touched t
         JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = t.metric_id AND c.team_id = t.team_id AND c.scope = 'tree' AND c.month = t.month),
       place AS MATERIALIZED (
         SELECT o.* FROM own o JOIN tree y ON (y.metric_id, y.team_id, y.month, y.channel) = (o.metric_id, o.team_id, o.month, o.channel) WHERE o.told = 'all' OR y.told = 'none'),
       of AS MATERIALIZED (
         SELECT p.metric_id, p.team_id, p.month, p.channel, ${MEDIAN}
         FROM place p JOIN org.outcome_event e ON e.organisation_id = $1 AND e.metric_id = p.metric_id AND e.team_id = p.below AND e.happened_on >= p.month
           AND e.happened_on < p.month + interval '1 month' AND p.channel IN ('', e.${by})
         GROUP BY p.metric_id, p.team_id, p.month, p.channel)
       UPDATE org.outcome_cell x SET median = of.median, median_low = of.low, median_high = of.high FROM of
       WHERE x.organisation_id = $1 AND x.metric_id = of.metric_id AND x.team_id = of.team_id AND x.scope = 'tree' AND x.channel = of.channel AND x.month = of.month`,
      places,
    );
  }
}
