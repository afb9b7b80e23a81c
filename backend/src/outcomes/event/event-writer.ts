import { Injectable } from '@nestjs/common';
import { AgentMapReader, type NamedAgent, TEAM_OF_EVENT } from '../../directory/agent-map/agent-map.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { arrayLiteral } from './event-columns.rules.js';
import { lastTold, type OutcomeEvent } from './event.rules.js';
import { OutcomeLock } from './outcome-lock.js';

/** Rows of one statement: more make it no faster, and each batch is held in memory. */
const BATCH = 5_000;

/** Events of one source that come together. */
export interface EventBatch {
  readonly sourceId: string;
  /** The import that brings them, so that it can be undone; null for what comes by itself. */
  readonly importId: string | null;
  readonly events: readonly OutcomeEvent[];
  /** The source whose agents and groups the events name, where that is another one: a survey of customers speaks of the agents of a helpdesk. */
  readonly agentsOf?: string | null;
}

/** What became of a batch; what was there already, or is older than what is there, is neither. */
export interface Written {
  added: number;
  changed: number;
}

/**
 * $2 source, $3 import, $4… columns. Every place that the figure of changes, before and after, is written down to be added up again. An event that is told again as it stands changes nothing but
 * by whom it was told last: so it stays when the import before is taken back. One that the source changed earlier than what is known here changes nothing at all.
 */
const WRITE = `
  WITH e AS (
    SELECT * FROM unnest($4::text[], $5::uuid[], $6::date[], $7::float8[], $8::uuid[], $9::uuid[], $10::uuid[], $11::text[], $12::text[], $13::timestamptz[])
      AS g (event_key, metric_id, happened_on, value, named_team, agent_id, group_id, channel, category, as_of)),
  written AS (
    INSERT INTO org.outcome_event AS o
      (organisation_id, source_id, event_key, metric_id, happened_on, value, team_id, team_named, agent_id, group_id, channel, category, as_of, import_id)
    SELECT $1, $2, e.event_key, e.metric_id, e.happened_on, e.value, coalesce(e.named_team, ${TEAM_OF_EVENT.team}), e.named_team IS NOT NULL,
      e.agent_id, e.group_id, e.channel, e.category, e.as_of, $3::uuid
    FROM e ${TEAM_OF_EVENT.joins}
    ON CONFLICT (organisation_id, source_id, event_key, metric_id) DO UPDATE SET happened_on = excluded.happened_on, value = excluded.value, team_id = excluded.team_id,
      team_named = excluded.team_named, agent_id = excluded.agent_id, group_id = excluded.group_id, channel = excluded.channel, category = excluded.category, as_of = excluded.as_of,
      import_id = excluded.import_id
    WHERE o.as_of <= excluded.as_of
      AND (o.happened_on, o.value, o.team_id, o.team_named, o.agent_id, o.group_id, o.channel, o.category, o.as_of, o.import_id) IS DISTINCT FROM
        (excluded.happened_on, excluded.value, excluded.team_id, excluded.team_named, excluded.agent_id, excluded.group_id, excluded.channel, excluded.category, excluded.as_of, excluded.import_id)
    RETURNING WITH (OLD AS was, NEW AS now) now.event_key, now.metric_id, now.team_id, now.happened_on, was.event_key IS NOT NULL AS known,
      (was.happened_on, was.value, was.team_id, was.team_named, was.agent_id, was.group_id, was.channel, was.category, was.as_of) IS DISTINCT FROM
        (now.happened_on, now.value, now.team_id, now.team_named, now.agent_id, now.group_id, now.channel, now.category, now.as_of) AS differs,
      was.happened_on AS was_on, was.value AS was_value, was.team_id AS was_team, was.team_named AS was_named, was.agent_id AS was_agent, was.group_id AS was_group,
      was.channel AS was_channel, was.category AS was_category, was.as_of AS was_as_of, was.import_id AS was_import),
  kept AS (
    INSERT INTO org.outcome_event_before (organisation_id, import_id, source_id, event_key, metric_id, happened_on, value, team_id, team_named, agent_id, group_id, channel, category, as_of, import_before)
    SELECT $1, $3, $2, event_key, metric_id, was_on, was_value, was_team, was_named, was_agent, was_group, was_channel, was_category, was_as_of, was_import
    FROM written WHERE known AND $3::uuid IS NOT NULL AND was_import IS DISTINCT FROM $3::uuid ON CONFLICT DO NOTHING),
  stale AS (
    INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
    SELECT $1, metric_id, team_id, month FROM (
      SELECT DISTINCT metric_id, team_id, date_trunc('month', happened_on)::date AS month FROM written WHERE differs AND team_id IS NOT NULL
      UNION SELECT DISTINCT metric_id, was_team, date_trunc('month', was_on)::date FROM written WHERE differs AND was_team IS NOT NULL) AS place
    ON CONFLICT DO NOTHING)
  SELECT count(*) FILTER (WHERE NOT known)::int AS added, count(*) FILTER (WHERE known AND differs)::int AS changed FROM written`;

/** Writes events of customers, some thousand in a statement: idempotent, and the newest by the source's own time holds. Call it inside a unit of work; add up afterwards (`CellRoller`). */
@Injectable()
export class EventWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agents: AgentMapReader,
    private readonly lock: OutcomeLock,
  ) {}

  async write({ sourceId, importId, events, agentsOf }: EventBatch): Promise<Written> {
    await this.lock.take();
    const written = { added: 0, changed: 0 };
    for (let from = 0; from < events.length; from += BATCH) {
      const { added, changed } = await this.part({ sourceId, importId, agentsOf: agentsOf ?? sourceId, events: lastTold(events.slice(from, from + BATCH)) });
      written.added += added;
      written.changed += changed;
    }
    return written;
  }

  private async part({ sourceId, importId, agentsOf, events }: EventBatch & { agentsOf: string }): Promise<Written> {
    const idOf = await this.agentIds(agentsOf, events);
    const [written] = await this.work.query<Written>(WRITE, [
      sourceId,
      importId,
      arrayLiteral(events.map((one) => one.eventKey)),
      arrayLiteral(events.map((one) => one.metricId)),
      arrayLiteral(events.map((one) => one.happenedOn)),
      arrayLiteral(events.map((one) => one.value)),
      arrayLiteral(events.map((one) => one.teamId)),
      arrayLiteral(events.map((one) => (one.agent ? idOf.get(`agent ${one.agent.key}`)! : null))),
      arrayLiteral(events.map((one) => (one.group ? idOf.get(`group ${one.group.key}`)! : null))),
      arrayLiteral(events.map((one) => one.channel)),
      arrayLiteral(events.map((one) => one.category)),
      arrayLiteral(events.map((one) => one.asOf)),
    ]);
    return written!;
  }

  private async agentIds(sourceId: string, events: readonly OutcomeEvent[]): Promise<Map<string, string>> {
    const named = new Map<string, NamedAgent>();
    for (const { agent, group } of events) {
      if (agent) named.set(`agent ${agent.key}`, { kind: 'agent', ...agent });
      if (group) named.set(`group ${group.key}`, { kind: 'group', ...group });
    }
    const ids = await this.agents.idsOf(sourceId, [...named.values()]);
    return new Map([...named.keys()].map((key, i) => [key, ids[i]!]));
  }
}
