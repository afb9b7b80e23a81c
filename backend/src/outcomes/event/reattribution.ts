import { Injectable } from '@nestjs/common';
import type { UnmappedAgentList } from '@throughline/contract';
import { TEAM_OF_EVENT } from '../../directory/agent-map/agent-map.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { OutcomeLock } from './outcome-lock.js';

/** Of a transaction that joins a million events. */
const MEMORY = '96MB';

/** Gives events to teams anew, after the agent map or the directory changed. */
@Injectable()
export class Reattribution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lock: OutcomeLock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Of the given agents and groups; null for all. Rows are found again by where they lie, since the lock lets nobody move them meanwhile. Only what counts for another team than before is written, and its
   * places go stale. Words of customers that are about such a place are about no team any more: they were written of those who made it up before, who may be fewer than those who do now.
   * Returns how many events moved.
   */
  async of(agentIds: readonly string[] | null): Promise<number> {
    await this.lock.take();
    await this.work.tune('work_mem', MEMORY);
    const [moved] = await this.work.query<{ n: number }>(
      `WITH moved AS (
         UPDATE org.outcome_event o SET team_id = belongs.team_id
         FROM (
           SELECT e.ctid AS row, ${TEAM_OF_EVENT.team} AS team_id FROM org.outcome_event e ${TEAM_OF_EVENT.joins}
           WHERE e.organisation_id = $1 AND NOT e.team_named AND ($2::uuid[] IS NULL OR e.agent_id = ANY($2) OR e.group_id = ANY($2))
             AND e.team_id IS DISTINCT FROM ${TEAM_OF_EVENT.team}) AS belongs
         WHERE o.organisation_id = $1 AND o.ctid = belongs.row
         RETURNING WITH (OLD AS was, NEW AS now) now.source_id, now.metric_id, was.team_id AS was_team, now.team_id, now.happened_on),
       stale AS (
         INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
         SELECT $1, metric_id, team_id, month FROM (
           SELECT DISTINCT metric_id, team_id, date_trunc('month', happened_on::timestamp)::date AS month FROM moved WHERE team_id IS NOT NULL
           UNION SELECT DISTINCT metric_id, was_team, date_trunc('month', happened_on::timestamp)::date FROM moved WHERE was_team IS NOT NULL) AS place
         ON CONFLICT DO NOTHING),
       unplaced AS (
         UPDATE org.customer_comment c SET team_id = NULL
         FROM (SELECT DISTINCT s.id AS survey_id, unnest(ARRAY[m.was_team, m.team_id]) AS team_id, date_trunc('month', m.happened_on::timestamp)::date AS month
               FROM moved m JOIN org.customer_survey s ON s.organisation_id = $1 AND s.source_id = m.source_id) AS place
         WHERE c.organisation_id = $1 AND c.survey_id = place.survey_id AND c.team_id = place.team_id AND date_trunc('month', c.written_on::timestamp)::date = place.month)
       SELECT count(*)::int AS n FROM moved`,
      [agentIds],
    );
    return moved!.n;
  }

  /** Whose events count for no team. An event of an agent in a group is listed with the agent: that is the one place to mend it. */
  async unmapped(): Promise<UnmappedAgentList> {
    const items = await this.work.query<UnmappedAgentList['items'][number]>(
      `SELECT h.id, h.source_id AS "sourceId", h.kind, h.key, h.name, found.events, found.first_on::text AS "firstOn", found.last_on::text AS "lastOn"
       FROM (SELECT coalesce(agent_id, group_id) AS id, count(*)::int AS events, min(happened_on) AS first_on, max(happened_on) AS last_on
             FROM org.outcome_event WHERE organisation_id = $1 AND team_id IS NULL AND coalesce(agent_id, group_id) IS NOT NULL GROUP BY 1) AS found
       JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.id = found.id ORDER BY found.events DESC, h.name, h.id LIMIT 500`,
    );
    const [nobody] = await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM org.outcome_event WHERE organisation_id = $1 AND team_id IS NULL AND agent_id IS NULL AND group_id IS NULL`,
    );
    return { items, eventsOfNobody: nobody!.n, reattribution: await this.jobs.latest('reattribute-outcomes', this.work.organisationId) };
  }
}
