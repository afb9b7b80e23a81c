import { Injectable } from '@nestjs/common';
import type { HelpdeskAgent, HelpdeskAgentChange, HelpdeskAgentList, HelpdeskAgentQuery, NewHelpdeskAgent } from '@throughline/contract';
import { LIMITS, Refusal } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DirectoryLock } from '../directory-lock.js';
import { EmployeeReader } from '../employee/employee.reader.js';
import { TeamReader } from '../team/team.reader.js';
import { AgentRow } from './agent.entity.js';
import { inOrder } from './assignment.rules.js';

/** Which agent or group of a helpdesk works for which team, from when until when. */
@Injectable()
export class AgentsService {
  constructor(
    @InjectRows(AgentRow) private readonly agents: Rows<AgentRow>,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly lock: DirectoryLock,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
  ) {}

  /** By name, from where the page before ended. */
  async list({ sourceId, search, cursor, limit = LIMITS.page }: HelpdeskAgentQuery): Promise<HelpdeskAgentList> {
    const found = await this.work.query<AgentRow>(
      `SELECT h.id, h.source_id AS "sourceId", h.kind, h.key, h.name, h.employee_id AS "employeeId" FROM org.helpdesk_agent h
       WHERE h.organisation_id = $1 AND ($2::uuid IS NULL OR h.source_id = $2) AND ($3::text IS NULL OR strpos(lower(h.name || ' ' || h.key), lower($3)) > 0)
         AND ($4::uuid IS NULL OR (h.name, h.id) > (SELECT a.name, a.id FROM org.helpdesk_agent a WHERE a.organisation_id = $1 AND a.id = $4))
       ORDER BY h.name, h.id LIMIT $5`,
      [sourceId ?? null, search ?? null, cursor ?? null, limit + 1],
    );
    const items = await this.shown(found.slice(0, limit));
    return found.length > limit ? { items, nextCursor: items.at(-1)!.id } : { items };
  }

  /** One that has not handled anything yet: others become known by what they handled. */
  async add({ sourceId, kind, key, name }: NewHelpdeskAgent): Promise<HelpdeskAgent> {
    const id = newId();
    const made = await this.work.query(
      `INSERT INTO org.helpdesk_agent (organisation_id, id, source_id, kind, key, name)
       SELECT $1, $2::uuid, s.id, $4, $5, $6 FROM org.outcome_source s WHERE s.organisation_id = $1 AND s.id = $3
       ON CONFLICT (organisation_id, source_id, kind, key) DO NOTHING RETURNING id`,
      [id, sourceId, kind, key.trim(), name.trim()],
    );
    if (made.length > 0) return this.get(id);
    if (!(await this.agents.findOne({ sourceId, kind, key: key.trim() })))
      throw new Refusal('not-found', 'not-found', 'There is no such source in your organisation.', [
        { pointer: '#/sourceId', detail: 'There is no such source.' },
      ]);
    const detail = `"${key.trim()}" is known in this source already.`;
    throw new Refusal('conflict', 'agent-known', detail, [{ pointer: '#/key', detail }]);
  }

  /** Says who an agent is and for whom she, or the group, worked when; everything she handled is given to its team anew by a job. Figures of before and after differ by what she handled, so each change is noted. */
  async change(caller: Caller, id: string, { employeeId, assignments }: HelpdeskAgentChange): Promise<HelpdeskAgent> {
    await this.lock.take();
    const agent = await this.agents.require({ id }, 'this agent');
    await this.mayBe(agent, employeeId);
    const tree = await this.teams.tree();
    const ordered = inOrder(assignments, new Set(tree.map((team) => team.id)));
    await this.agents.update({ id }, { employeeId });
    await this.work.query(`DELETE FROM org.agent_assignment WHERE organisation_id = $1 AND agent_id = $2`, [id]);
    await this.work.query(
      `INSERT INTO org.agent_assignment (organisation_id, agent_id, team_id, from_on, until_on) SELECT $1, $2::uuid, * FROM unnest($3::uuid[], $4::date[], $5::date[])`,
      [id, ordered.map((one) => one.teamId), ordered.map((one) => one.from), ordered.map((one) => one.until)],
    );
    await this.jobs.send('reattribute-outcomes', { organisationId: this.work.organisationId, agentIds: [id] });
    const said = ordered.map(({ teamId, from, until }) => `${teamId} ${from}–${until ?? ''}`);
    await this.audit.note({ kind: 'agent-assigned', by: caller.employeeId, subject: id, detail: { employee: employeeId, assignments: said } });
    return this.get(id);
  }

  async get(id: string): Promise<HelpdeskAgent> {
    return (await this.shown([await this.agents.require({ id }, 'this agent')]))[0]!;
  }

  private async mayBe(agent: AgentRow, employeeId: string | null): Promise<void> {
    if (employeeId === null) return;
    const known = agent.kind === 'agent' && (await this.employees.named([employeeId])).has(employeeId);
    if (known) return;
    const detail = agent.kind === 'group' ? 'A group is nobody in particular; assign it to a team.' : 'There is no such person in your directory.';
    throw new Refusal('invalid', 'unknown-employee', detail, [{ pointer: '#/employeeId', detail }]);
  }

  private async shown(agents: readonly AgentRow[]): Promise<HelpdeskAgent[]> {
    const rows = await this.work.query<{ agentId: string; teamId: string; teamName: string; from: string; until: string | null }>(
      `SELECT a.agent_id AS "agentId", a.team_id AS "teamId", t.name AS "teamName", a.from_on::text AS "from", a.until_on::text AS "until"
       FROM org.agent_assignment a JOIN org.team t ON t.organisation_id = $1 AND t.id = a.team_id
       WHERE a.organisation_id = $1 AND a.agent_id = ANY($2::uuid[]) ORDER BY a.from_on`,
      [agents.map(({ id }) => id)],
    );
    const people = await this.employees.named(agents.flatMap(({ employeeId }) => employeeId ?? []));
    return agents.map(({ id, sourceId, kind, key, name, employeeId }) => ({
      id,
      sourceId,
      kind,
      key,
      name,
      employee: employeeId === null ? null : { id: employeeId, name: people.get(employeeId)!.name },
      assignments: rows.filter(({ agentId }) => agentId === id).map(({ teamId, teamName, from, until }) => ({ teamId, teamName, from, until })),
    }));
  }
}
