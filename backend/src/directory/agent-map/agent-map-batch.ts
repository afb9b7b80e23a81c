import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AgentMapReader } from './agent-map.reader.js';

/** An agent of a helpdesk, and who she is. */
export interface KnownAgent {
  readonly key: string;
  readonly name: string;
  /** Null when that is not known. */
  readonly employeeId: string | null;
}

/** Makes many agents known at once, before they handle anything: one statement, and no event that would have to move. */
@Injectable()
export class AgentMapBatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agents: AgentMapReader,
  ) {}

  /** Agents of a source that has no events yet; inside a unit of work. */
  async keep(sourceId: string, agents: readonly KnownAgent[]): Promise<void> {
    const ids = await this.agents.idsOf(
      sourceId,
      agents.map(({ key, name }) => ({ kind: 'agent', key, name })),
    );
    await this.work.query(
      `UPDATE org.helpdesk_agent h SET employee_id = known.employee_id FROM unnest($2::uuid[], $3::uuid[]) AS known (id, employee_id) WHERE h.organisation_id = $1 AND h.id = known.id`,
      [ids, agents.map(({ employeeId }) => employeeId)],
    );
  }
}
