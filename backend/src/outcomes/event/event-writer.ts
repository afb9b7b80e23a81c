import { Injectable } from '@nestjs/common';
import { AgentMapReader, type NamedAgent, TEAM_OF_EVENT } from '../../directory/agent-map/agent-map.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { arrayLiteral } from './event-columns.rules.js';
import { AFTER_WRITTEN, EVENT_COLUMNS, setTold, toldHolds, VALUES_OF_E, WRITTEN } from './event-sql.js';
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
    INSERT INTO org.outcome_event AS o (${EVENT_COLUMNS}) SELECT ${VALUES_OF_E} FROM e ${TEAM_OF_EVENT.joins}
    ON CONFLICT (organisation_id, source_id, event_key, metric_id) DO UPDATE SET ${setTold('excluded')} WHERE ${toldHolds('excluded')} ${WRITTEN}),
  ${AFTER_WRITTEN}`;

/** Writes events of customers, some thousand in a statement: idempotent, and the newest by the source's own time holds. Call it inside a unit of work; add up afterwards (`CellRoller`). */
@Injectable()
export class EventWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agents: AgentMapReader,
    private readonly lock: OutcomeLock,
  ) {}

  async write({ sourceId, importId, events, agentsOf }: EventBatch): Promise<Written> {
    await this.lock.take(sourceId);
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
