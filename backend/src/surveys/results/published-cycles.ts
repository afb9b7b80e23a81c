import { Injectable } from '@nestjs/common';
import type { PublishedCycleList } from '@throughline/contract';
import { opens } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Viewer } from '../../platform/http/caller.js';
import { CERTIFIED } from './certified.js';

/** The cycles whose results somebody may read: HR all, a leader those that asked one of her teams or one below. */
@Injectable()
export class PublishedCycles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
  ) {}

  async of(caller: Viewer): Promise<PublishedCycleList> {
    const all = opens(['hr'], caller.roles);
    const scope = all ? [] : await this.teams.scopeOf(caller.employeeId);
    const items = await this.work.query<PublishedCycleList['items'][number]>(
      `SELECT c.id, c.name, c.closed_on::text AS "closedOn" FROM org.cycle c JOIN pub.publication p ON p.organisation_id = c.organisation_id AND p.cycle_id = c.id
       WHERE c.organisation_id = $1 AND c.state = 'published' AND ${CERTIFIED} AND ($2 OR EXISTS (
         SELECT 1 FROM pub.team_node n WHERE n.organisation_id = c.organisation_id AND n.cycle_id = c.id AND n.node_id = ANY($3::uuid[])))
       ORDER BY c.closed_on DESC, c.id`,
      [all, scope],
    );
    return { items };
  }
}
