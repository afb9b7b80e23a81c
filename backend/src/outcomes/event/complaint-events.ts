import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutcomeLock } from './outcome-lock.js';

/** The source whose events are the complaints of the register; nobody can give this key to another. */
const KEY = '.complaints';

/**
 * Brings the events of metrics that are counted from complaints in line with the register: one event for each complaint about a team, on the day of its receipt, none for one that is joined to
 * another. $2: the source. Without a channel, since the one by which somebody complains is not the one that she complains of. Every place that changes goes stale.
 */
const FOLLOW = `
  WITH wanted AS (
    SELECT m.id AS metric_id, c.id::text AS event_key, c.received_on, c.team_id, k.name AS category
    FROM org.metric m
    JOIN org.complaint c ON c.organisation_id = $1 AND c.state <> 'joined' AND c.team_id IS NOT NULL
    JOIN org.complaint_category k ON k.organisation_id = $1 AND k.id = c.category_id
    WHERE m.organisation_id = $1 AND m.figures_from = 'complaints'),
  gone AS (
    DELETE FROM org.outcome_event o WHERE o.organisation_id = $1 AND o.source_id = $2
      AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.metric_id = o.metric_id AND w.event_key = o.event_key)
    RETURNING o.metric_id, o.team_id, o.happened_on),
  written AS (
    INSERT INTO org.outcome_event AS o (organisation_id, source_id, event_key, metric_id, happened_on, value, team_id, team_named, channel, category, as_of)
    SELECT $1, $2, w.event_key, w.metric_id, w.received_on, 1, w.team_id, true, '', w.category, w.received_on FROM wanted w
    ON CONFLICT (organisation_id, source_id, event_key, metric_id) DO UPDATE SET happened_on = excluded.happened_on, team_id = excluded.team_id, category = excluded.category
    WHERE (o.happened_on, o.team_id, o.category) IS DISTINCT FROM (excluded.happened_on, excluded.team_id, excluded.category)
    RETURNING WITH (OLD AS was, NEW AS now) now.metric_id, now.team_id, now.happened_on, was.team_id AS was_team, was.happened_on AS was_on),
  stale AS (
    INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
    SELECT DISTINCT $1::uuid, place.metric_id, place.team_id, date_trunc('month', place.happened_on)::date FROM (
      SELECT metric_id, team_id, happened_on FROM gone
      UNION SELECT metric_id, team_id, happened_on FROM written
      UNION SELECT metric_id, was_team, was_on FROM written WHERE was_team IS NOT NULL) AS place
    ON CONFLICT DO NOTHING)
  SELECT ((SELECT count(*) FROM gone) + (SELECT count(*) FROM written))::int AS n`;

/** Counts the complaints of the register as events of those metrics that are counted from them. Call it inside a unit of work; add up afterwards (`CellRoller`). */
@Injectable()
export class ComplaintEvents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly lock: OutcomeLock,
  ) {}

  /** Returns how many events came, changed or went; twice is once. */
  async follow(): Promise<number> {
    const sourceId = await this.source();
    if (sourceId === undefined) return 0;
    await this.lock.take();
    const [followed] = await this.work.query<{ n: number }>(FOLLOW, [sourceId]);
    return followed!.n;
  }

  /** The source of the register, made with the first metric that is counted from it. */
  private async source(): Promise<string | undefined> {
    const wanted = await this.work.query(`SELECT 1 FROM org.metric WHERE organisation_id = $1 AND figures_from = 'complaints' LIMIT 1`);
    if (wanted.length > 0)
      await this.work.query(
        `INSERT INTO org.outcome_source (organisation_id, id, key, name, kind, time_zone) VALUES ($1, $2, $3, 'Register of complaints', 'complaints', $4)
         ON CONFLICT (organisation_id, key) DO NOTHING`,
        [newId(), KEY, (await this.organisations.current()).timeZone],
      );
    const [source] = await this.work.query<{ id: string }>(`SELECT id FROM org.outcome_source WHERE organisation_id = $1 AND key = $2`, [KEY]);
    return source?.id;
  }
}
