import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutcomeLock } from '../event/outcome-lock.js';

const KEY = `organisation_id, metric_id, team_id, scope, channel, month`;
const SUMS = `n, total, squares, good, bad`;

/**
 * The sums over events `e` of metrics `m`, for the columns SUMS and the median with its interval: the order statistics between which the middle of all such values lies with 95 % certainty, at the
 * normal approximation of the binomial ranks (Conover 1999, Practical Nonparametric Statistics, section 3.2). Only a median needs every value in order.
 */
const OVER_EVENTS = `count(*)::int, sum(e.value), sum(e.value * e.value), count(*) FILTER (WHERE e.value >= m.good_from)::int, count(*) FILTER (WHERE e.value <= m.bad_to)::int`;
const MEDIAN = `percentile_cont(0.5) WITHIN GROUP (ORDER BY e.value),
  (array_agg(e.value ORDER BY e.value))[greatest(1, floor((count(*) - 1.959964 * sqrt(count(*))) / 2)::int)],
  (array_agg(e.value ORDER BY e.value))[least(count(*), ceil(1 + (count(*) + 1.959964 * sqrt(count(*))) / 2))::int]`;
const NO_MEDIAN = `NULL::float8, NULL::float8, NULL::float8`;
/** All channels together, and each that has a name. */
const CHANNELS = `CASE WHEN grouping(e.channel) = 1 THEN '' ELSE e.channel END`;
const BY_CHANNEL = `HAVING grouping(e.channel) = 1 OR e.channel <> ''`;
/** Every stale place and, with `tree`, the same month of the teams above it. */
const PLACES = `up AS (
    SELECT id, id AS above FROM org.team WHERE organisation_id = $1
    UNION ALL SELECT up.id, t.parent_id FROM up JOIN org.team t ON t.organisation_id = $1 AND t.id = up.above WHERE t.parent_id IS NOT NULL),
  touched AS (SELECT DISTINCT s.metric_id, up.above AS team_id, s.month FROM org.outcome_stale s JOIN up ON up.id = s.team_id WHERE s.organisation_id = $1)`;

/** Adds up the events of every team and month that changed: the team's own, and with all teams below it. Sums go up the tree by themselves; a median needs all values again. */
@Injectable()
export class CellRoller {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lock: OutcomeLock,
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

  /** Adds up what is stale; nothing when nothing is. Inside a unit of work. */
  async rollUp(): Promise<void> {
    await this.lock.take();
    if ((await this.work.query(`SELECT 1 FROM org.outcome_stale WHERE organisation_id = $1 LIMIT 1`)).length === 0) return;
    await this.work.query(
      `DELETE FROM org.outcome_cell c USING org.outcome_stale s
       WHERE c.organisation_id = $1 AND s.organisation_id = $1 AND c.metric_id = s.metric_id AND c.team_id = s.team_id AND c.month = s.month AND c.scope = 'own'`,
    );
    await this.work.query(
      `WITH RECURSIVE ${PLACES}
       DELETE FROM org.outcome_cell c USING touched WHERE c.organisation_id = $1 AND c.metric_id = touched.metric_id AND c.team_id = touched.team_id AND c.month = touched.month AND c.scope = 'tree'`,
    );
    for (const [which, median] of [
      [`m.formula <> 'median'`, NO_MEDIAN],
      [`m.formula = 'median'`, MEDIAN],
    ] as const)
      await this.work.query(
        `INSERT INTO org.outcome_cell (${KEY}, ${SUMS}, median, median_low, median_high)
         SELECT $1, s.metric_id, s.team_id, 'own', ${CHANNELS}, s.month, ${OVER_EVENTS}, ${median}
         FROM org.outcome_stale s
         JOIN org.metric m ON m.organisation_id = $1 AND m.id = s.metric_id AND ${which}
         JOIN org.outcome_event e ON e.organisation_id = $1 AND e.metric_id = s.metric_id AND e.team_id = s.team_id AND e.happened_on >= s.month AND e.happened_on < s.month + interval '1 month'
         WHERE s.organisation_id = $1 GROUP BY s.metric_id, s.team_id, s.month, GROUPING SETS ((), (e.channel)) ${BY_CHANNEL}`,
      );
    await this.work.query(
      `WITH RECURSIVE ${PLACES}
       INSERT INTO org.outcome_cell (${KEY}, ${SUMS})
       SELECT $1, t.metric_id, t.team_id, 'tree', c.channel, t.month, sum(c.n)::int, sum(c.total), sum(c.squares), sum(c.good)::int, sum(c.bad)::int
       FROM touched t
       JOIN org.metric m ON m.organisation_id = $1 AND m.id = t.metric_id AND m.formula <> 'median'
       JOIN up ON up.above = t.team_id
       JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = t.metric_id AND c.team_id = up.id AND c.scope = 'own' AND c.month = t.month
       GROUP BY t.metric_id, t.team_id, t.month, c.channel`,
    );
    await this.work.query(
      `WITH RECURSIVE ${PLACES}
       INSERT INTO org.outcome_cell (${KEY}, ${SUMS}, median, median_low, median_high)
       SELECT $1, t.metric_id, t.team_id, 'tree', ${CHANNELS}, t.month, ${OVER_EVENTS}, ${MEDIAN}
       FROM touched t
       JOIN org.metric m ON m.organisation_id = $1 AND m.id = t.metric_id AND m.formula = 'median'
       JOIN up ON up.above = t.team_id
       JOIN org.outcome_event e ON e.organisation_id = $1 AND e.metric_id = t.metric_id AND e.team_id = up.id AND e.happened_on >= t.month AND e.happened_on < t.month + interval '1 month'
       GROUP BY t.metric_id, t.team_id, t.month, GROUPING SETS ((), (e.channel)) ${BY_CHANNEL}`,
    );
    await this.work.query(`DELETE FROM org.outcome_stale WHERE organisation_id = $1`);
  }
}
