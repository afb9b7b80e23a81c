import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { PlannedAgent } from './agent-plan.rules.js';

/** Agents in one line of the audit log. */
const NOTED_TOGETHER = 500;

/** Writes what a file says about agents and groups. Runs inside the caller's unit of work. */
@Injectable()
export class AgentMapWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes, names and assigns the agents planned; everything they handled is given to its team anew by a job. Figures of before and after differ by what they handled, so what is said of each is noted,
   * as it is when somebody says it by hand.
   */
  async write(plan: readonly PlannedAgent[], importId: string, by: string): Promise<void> {
    if (plan.length === 0) return;
    const agents = plan.map((one) => ({ id: one.before?.id ?? newId(), ...one }));
    const ids = agents.map(({ id }) => id);
    await this.work.execute(
      `INSERT INTO org.helpdesk_agent (organisation_id, id, source_id, kind, key, name, employee_id)
       SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[]) ORDER BY 2
       ON CONFLICT (organisation_id, id) DO UPDATE SET name = excluded.name, employee_id = excluded.employee_id`,
      [
        ids,
        agents.map(({ sourceId }) => sourceId),
        agents.map(({ kind }) => kind),
        agents.map(({ key }) => key),
        agents.map(({ name }) => name),
        agents.map(({ employeeId }) => employeeId),
      ],
    );
    await this.work.execute(`DELETE FROM org.agent_assignment WHERE organisation_id = $1 AND agent_id = ANY($2::uuid[])`, [ids]);
    const assigned = agents.flatMap(({ id, assignments }) => assignments.map((one) => ({ id, ...one })));
    await this.work.execute(
      `INSERT INTO org.agent_assignment (organisation_id, agent_id, team_id, from_on, until_on) SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[])`,
      [assigned.map(({ id }) => id), assigned.map(({ teamId }) => teamId), assigned.map(({ from }) => from), assigned.map(({ until }) => until)],
    );
    await this.jobs.send('reattribute-outcomes', { organisationId: this.work.organisationId, agentIds: ids });
    const said = agents.map(({ id, employeeId, assignments }) =>
      [`${id} ${employeeId ?? 'nobody'}`, ...assignments.map(({ teamId, from, until }) => `${teamId} ${from}–${until ?? ''}`)].join(', '),
    );
    for (let from = 0; from < said.length; from += NOTED_TOGETHER)
      await this.audit.note({ kind: 'agents-assigned', by, subject: importId, detail: { agents: said.slice(from, from + NOTED_TOGETHER) } });
  }
}
