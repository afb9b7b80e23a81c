import { Injectable } from '@nestjs/common';
import type { Cycle } from '@throughline/contract';
import type { PlainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { CycleRow } from './cycle.entity.js';
import { CycleEvents } from './cycle-events.js';
import { isDue, mayRemind, mustLeaveRoom } from './cycle.rules.js';
import { CycleViews } from './cycle-views.js';
import { InvitationWaves } from './invitation-waves.js';

/** Reminders to those who have not collected a ballot: by hand, or on the days that were planned. */
@Injectable()
export class CycleRemindersService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly organisations: OrganisationReader,
    private readonly waves: InvitationWaves,
    private readonly events: CycleEvents,
    private readonly views: CycleViews,
  ) {}

  async remind(caller: Caller, id: string): Promise<Cycle> {
    const cycle = await this.cycles.require({ id }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    const today = await this.organisations.today();
    mayRemind(cycle, await this.waves.remindedOn(id), today);
    const plan = await this.waves.reminder(id, today, cycle.remindOn);
    mustLeaveRoom(plan.zones.length);
    await this.waves.remind(id, today, plan);
    await this.events.add(id, 'reminded', caller.employeeId);
    return this.views.one(id);
  }

  /** Begins the reminder of a planned day, which comes first where the day begins first. */
  async remindAsPlanned(id: string, planned?: PlainDate): Promise<void> {
    const cycle = await this.cycles.findOne({ id }, { lock: { mode: 'pessimistic_write' } });
    const today = planned ?? (await this.organisations.today());
    if (!cycle || cycle.state !== 'open' || isDue(cycle, today) || (await this.waves.remindedOn(id)).includes(today)) return;
    const plan = await this.waves.reminder(id, today, cycle.remindOn);
    // a later one of the plan comes at the same hour, or an earlier one has only just ended
    if (plan.zones.length === 0) return;
    await this.waves.remind(id, today, plan);
    await this.events.add(id, 'reminded', null);
  }
}
