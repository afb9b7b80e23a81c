import { Injectable } from '@nestjs/common';
import type { AgentKind } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** An agent or group as a source names it. */
export interface NamedAgent {
  readonly kind: AgentKind;
  readonly key: string;
  /** Empty when the source gives none: the key stands for it then. */
  readonly name: string;
}

/**
 * Which team an event counts for, as SQL over rows `e` of a query whose `$1` is the organisation: `joins` follow the FROM of `e` (happened_on, agent_id, group_id), `team` is the team's id, or null
 * when nobody knows one. In this order: the agent's assignment of that day; the team of the directory of that day, of the employee who the agent is; the group's assignment of that day. Joins,
 * each of at most one row, and no look-up for every event: a million are given to their teams in seconds.
 */
export const TEAM_OF_EVENT = {
  joins: `
    LEFT JOIN org.agent_assignment aa ON aa.organisation_id = $1 AND aa.agent_id = e.agent_id AND aa.from_on <= e.happened_on AND (aa.until_on IS NULL OR aa.until_on > e.happened_on)
    LEFT JOIN org.helpdesk_agent ag ON ag.organisation_id = $1 AND ag.id = e.agent_id AND ag.employee_id IS NOT NULL
    LEFT JOIN org.team_membership am ON am.organisation_id = $1 AND am.employee_id = ag.employee_id AND am.from_on <= e.happened_on AND (am.until_on IS NULL OR am.until_on > e.happened_on)
    LEFT JOIN org.agent_assignment ga ON ga.organisation_id = $1 AND ga.agent_id = e.group_id AND ga.from_on <= e.happened_on AND (ga.until_on IS NULL OR ga.until_on > e.happened_on)`,
  team: `coalesce(aa.team_id, am.team_id, ga.team_id)`,
} as const;

/** What neighbours may ask about the agents of helpdesks. Every method runs inside a unit of work. */
@Injectable()
export class AgentMapReader {
  constructor(private readonly work: UnitOfWork) {}

  /** The ids of agents and groups of a source, in the order given; those that nobody has heard of yet become known, and a new name is taken over. At most one a kind and key. */
  async idsOf(sourceId: string, agents: readonly NamedAgent[]): Promise<string[]> {
    if (agents.length === 0) return [];
    const columns = [agents.map(({ kind }) => kind), agents.map(({ key }) => key), agents.map(({ key, name }) => name || key)];
    await this.work.query(
      `INSERT INTO org.helpdesk_agent (organisation_id, source_id, id, kind, key, name)
       SELECT $1, $2::uuid, * FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) ORDER BY 2, 3
       ON CONFLICT (organisation_id, source_id, kind, key) DO UPDATE SET name = excluded.name WHERE helpdesk_agent.name <> excluded.name AND excluded.name <> helpdesk_agent.key`,
      [sourceId, agents.map(() => newId()), ...columns],
    );
    const rows = await this.work.query<{ id: string }>(
      `SELECT h.id FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS g (kind, key, n)
       JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.source_id = $2 AND h.kind = g.kind AND h.key = g.key ORDER BY g.n`,
      [sourceId, ...columns.slice(0, 2)],
    );
    return rows.map(({ id }) => id);
  }
}
