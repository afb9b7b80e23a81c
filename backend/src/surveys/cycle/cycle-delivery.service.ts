import { Injectable } from '@nestjs/common';
import type { CycleDelivery, InvitationResend } from '@throughline/contract';
import { MOST_RESENDS, Refusal } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Readdressing } from '../ballot/readdressing.js';
import { CycleRow } from './cycle.entity.js';
import { INVITATION, InvitationWaves } from './invitation-waves.js';
import { SendingPlan } from './sending-plan.js';
import { putOffUntil } from './wave-plan.rules.js';

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
    private readonly readdressing: Readdressing,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
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

  /**
   * Sends invitations again: those that failed, and of people who are named also those that went out before today. To somebody whose address was changed since the opening only when she is named: that link is a second ballot of her group, so it is capped and noted, and she
   * is told where she was reached before.
   */
  async resend(caller: Caller, cycleId: string, { employeeIds }: InvitationResend): Promise<CycleDelivery> {
    const { state } = await this.cycles.require({ id: cycleId }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    if (state !== 'open') throw new Refusal('conflict', 'cycle-not-open', 'Invitations can only be sent while the cycle is open.');
    const changed = employeeIds ? await this.readdress(caller, cycleId, employeeIds) : 0;
    const failed = await this.waves.resend(cycleId, employeeIds);
    const again = employeeIds ? await this.waves.sendAgain(cycleId, employeeIds) : [];
    if (changed + failed + again.length === 0) throw nothingToResend(employeeIds !== undefined);
    // to whom is not noted: whoever asks for her link again has hardly answered yet, and the log outlives the survey
    if (again.length > 0) await this.audit.note({ kind: 'invitation-resent', by: caller.employeeId, subject: cycleId, dayOnly: true });
    return this.of(cycleId);
  }

  private async readdress(caller: Caller, cycleId: string, employeeIds: readonly string[]): Promise<number> {
    const { organisationId } = this.work;
    const people = await this.work.query<{ employeeId: string; email: string }>(
      `SELECT id AS "employeeId", email FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND email IS NOT NULL`,
      [employeeIds],
    );
    const changed = await this.readdressing.changed(organisationId, cycleId, people);
    if (changed.length === 0) return 0;
    if (changed.some(({ before }) => before === ''))
      throw new Refusal(
        'conflict',
        'no-address-at-opening',
        'No link can be sent to somebody who had no address when the survey opened: it could be answered in her place, and nobody could tell her. She will be asked in the next one.',
      );
    await this.readdressing.allow(organisationId, cycleId, changed);
    // a link is allowed from here on, whatever becomes of the rest
    for (const { employeeId } of changed) await this.jobs.sendAlone('tell-readdressed', { organisationId, cycleId, employeeId });
    await this.waves.readdress(
      cycleId,
      changed.map(({ employeeId }) => employeeId),
    );
    for (const { employeeId } of changed)
      await this.audit.note({ kind: 'invitation-readdressed', by: caller.employeeId, subject: cycleId, detail: { employeeId }, dayOnly: true });
    return changed.length;
  }

  private async zones(cycleId: string): Promise<CycleDelivery['zones']> {
    const wave = await this.waves.invitations(cycleId);
    if (!wave || wave.state === 'done') return [];
    const [now, usualZone, hours] = [this.clock.now(), await this.plan.usualZone(), await this.plan.hours(cycleId, 'invitation')];
    const rows = await this.work.query<{ timeZone: string; slot: number; sent: number; waiting: number; failed: number }>(
      `SELECT coalesce(e.time_zone, $4) AS "timeZone", d.slot, count(*) FILTER (WHERE d.state = 'sent')::int AS sent,
              count(*) FILTER (WHERE d.state = 'pending')::int AS waiting, count(*) FILTER (WHERE d.state = 'failed')::int AS failed
       FROM org.invitation_delivery d JOIN org.employee e ON e.organisation_id = d.organisation_id AND e.id = d.employee_id
       WHERE d.organisation_id = $1 AND d.cycle_id = $2 AND d.wave = $3 GROUP BY 1, 2 ORDER BY 2, 1`,
      [cycleId, INVITATION, usualZone],
    );
    return rows
      .map(({ slot, ...row }) => {
        const moment = wave.moments[slot - 1] ?? wave.moments[0] ?? now;
        // what had to wait until it was a quiet hour there
        const next = row.waiting > 0 && moment <= now ? putOffUntil(now, wave.zones[slot - 1] ?? usualZone, hours) : undefined;
        return { ...row, at: (next ?? moment).toISOString() };
      })
      .toSorted((a, b) => a.at.localeCompare(b.at) || a.timeZone.localeCompare(b.timeZone));
  }
}

const nothingToResend = (named: boolean): Refusal =>
  new Refusal(
    'conflict',
    'nothing-to-resend',
    named
      ? 'No invitation can be sent again now: it is on its way or went out today, and goes out once a day at most, or there is no address, or no invitation to this survey.'
      : 'No invitation can be sent again by itself: none failed, the people have no address, or it was changed after the opening, and then each has to be chosen.',
  );
