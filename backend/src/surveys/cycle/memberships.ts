import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CycleRow } from './cycle.entity.js';
import { changedBetween, type InvitedThen } from './membership.rules.js';

/** With so many cycles before it a cycle can be compared. Further back nobody knows who joined or left, and by the strict rule nothing is compared. */
export const COMPARABLE_CYCLES = 12;

/** Writes down, when a cycle opens, who is invited in which group, and how many joined or left each team since earlier openings. Every method runs inside a unit of work. */
@Injectable()
export class Memberships {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
  ) {}

  /** Once for each cycle, before its promise is kept. Changes are only counted where the strict rule of either cycle asks for them. */
  async keep(cycle: Pick<CycleRow, 'id' | 'strictTrends'>, now: InvitedThen): Promise<void> {
    const earlier = await this.earlier(cycle.id);
    for (const { id, strictTrends } of earlier) {
      if (!strictTrends && !cycle.strictTrends) continue;
      const then = await this.invitedTo(id);
      if (!then) continue;
      await this.work.query(`INSERT INTO org.membership_change (organisation_id, cycle_id, earlier_cycle_id) VALUES ($1, $2, $3)`, [cycle.id, id]);
      await this.work.query(
        `INSERT INTO org.team_membership_change (organisation_id, cycle_id, earlier_cycle_id, team_id, changed)
         SELECT $1, $2, $3, t.key::uuid, t.value::integer FROM jsonb_each_text($4::jsonb) t`,
        [cycle.id, id, JSON.stringify(changedBetween(then, now))],
      );
    }
    // one statement for thousands of groups
    await this.work.query(
      `INSERT INTO org.invited_group (organisation_id, cycle_id, group_id, employee_ids)
       SELECT $1, $2, g.key::uuid, ARRAY(SELECT jsonb_array_elements_text(g.value)::uuid) FROM jsonb_each($3::jsonb) g`,
      [cycle.id, JSON.stringify(Object.fromEntries(now.groups))],
    );
    // nobody asks for older ones again
    const kept = [cycle.id, ...earlier.slice(0, COMPARABLE_CYCLES - 1).map(({ id }) => id)];
    await this.work.query(`DELETE FROM org.invited_group WHERE organisation_id = $1 AND NOT cycle_id = ANY($2::uuid[])`, [kept]);
  }

  private async earlier(cycleId: string): Promise<CycleRow[]> {
    return this.cycles.find(
      { id: Not(cycleId), state: In(['open', 'closed', 'published']) },
      { order: { opensOn: 'DESC', id: 'DESC' }, take: COMPARABLE_CYCLES },
    );
  }

  private async invitedTo(cycleId: string): Promise<InvitedThen | undefined> {
    const [opened] = await this.work.query<{ teams: { id: string; parentId: string | null }[] }>(
      `SELECT lattice AS teams FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    const groups = await this.work.query<{ group: string; people: string[] }>(
      `SELECT group_id AS "group", employee_ids AS people FROM org.invited_group WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    return opened && groups.length > 0 ? { teams: opened.teams, groups: new Map(groups.map(({ group, people }) => [group, people])) } : undefined;
  }
}
