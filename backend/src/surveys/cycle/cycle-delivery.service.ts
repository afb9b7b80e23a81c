import { Injectable } from '@nestjs/common';
import type { CycleDelivery, InvitationResend } from '@throughline/contract';
import { MOST_RESENDS, Refusal } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CycleRow } from './cycle.entity.js';
import { INVITATION, InvitationWaves } from './invitation-waves.js';
import { SendingPlan } from './sending-plan.js';

/**
 * How invitations fare, and sending again those that reached nobody. HR may see who these people are: everybody is invited, so an address that cannot be
 * reached says nothing about whether its owner has answered, and the list neither shrinks nor grows when somebody does. Of reminders there is nothing here,
 * not even a count: they go to those only who have not taken part.
 */
@Injectable()
export class CycleDeliveryService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly plan: SendingPlan,
  ) {}

  async of(cycleId: string): Promise<CycleDelivery> {
    await this.cycles.require({ id: cycleId }, 'this cycle');
    const failed = await this.work.query<CycleDelivery['failed'][number] & { count: number }>(
      `SELECT e.id AS "employeeId", e.name, e.email, d.problem, count(*) OVER ()::int AS count FROM org.invitation_delivery d
       JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.employee_id
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 AND d.state = 'failed' ORDER BY lower(e.name), e.id LIMIT ${MOST_RESENDS}`,
      [cycleId, INVITATION],
    );
    return {
      zones: await this.zones(cycleId),
      failedCount: failed[0]?.count ?? 0,
      failed: failed.map(({ employeeId, name, email, problem }) => ({ employeeId, name, email, problem })),
    };
  }

  async resend(cycleId: string, { employeeIds }: InvitationResend): Promise<CycleDelivery> {
    const { state } = await this.cycles.require({ id: cycleId }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    if (state !== 'open') throw new Refusal('conflict', 'cycle-not-open', 'Invitations can only be sent while the cycle is open.');
    if ((await this.waves.resend(cycleId, employeeIds)) === 0)
      throw new Refusal('conflict', 'nothing-to-resend', 'No invitation of these people is waiting to be sent again, or none of them has an address.');
    return this.of(cycleId);
  }

  private async zones(cycleId: string): Promise<CycleDelivery['zones']> {
    const wave = await this.waves.invitations(cycleId);
    if (!wave || wave.state === 'done') return [];
    const rows = await this.work.query<{ timeZone: string; slot: number; sent: number; waiting: number; failed: number }>(
      `SELECT coalesce(e.time_zone, $4) AS "timeZone", d.slot, count(*) FILTER (WHERE d.state = 'sent')::int AS sent,
              count(*) FILTER (WHERE d.state = 'pending')::int AS waiting, count(*) FILTER (WHERE d.state = 'failed')::int AS failed
       FROM org.invitation_delivery d JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.employee_id
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 GROUP BY 1, 2 ORDER BY 2, 1`,
      [cycleId, INVITATION, await this.plan.usualZone()],
    );
    return rows
      .map(({ slot, ...row }) => ({ ...row, at: (wave.moments[slot - 1] ?? wave.moments[0] ?? new Date(0)).toISOString() }))
      .toSorted((a, b) => a.at.localeCompare(b.at) || a.timeZone.localeCompare(b.timeZone));
  }
}
