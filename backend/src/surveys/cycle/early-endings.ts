import { Injectable } from '@nestjs/common';
import type { Cycle, CycleEarlyEnd } from '@throughline/contract';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Settings } from '../../platform/settings.js';
import { addLine } from '../ballot/public-log.js';
import { CycleRow } from './cycle.entity.js';
import { CycleEvents } from './cycle-events.js';
import { InvitationWaves } from './invitation-waves.js';
import { announcedEnd, type EarlyEnding, earliestEnd, lastDayOf } from './early-ending.rules.js';

/** Announces that an open cycle ends before its last day: in the public log, on its pages, and by mail to all who were invited. Never taken back. */
@Injectable()
export class EarlyEndings {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly events: CycleEvents,
    private readonly waves: InvitationWaves,
    private readonly settings: Settings,
  ) {}

  /** Returns the last day. */
  async announce(caller: Caller, id: string, asked: string): Promise<string> {
    const cycle = await this.cycles.require({ id }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    const today = await this.organisations.today();
    const lastDay = announcedEnd(cycle, await this.of(id), asked, today, this.settings.values.EARLY_END_NOTICE_DAYS);
    await this.work.query(`INSERT INTO org.early_ending (organisation_id, cycle_id, announced_on, last_day) VALUES ($1, $2, $3, $4)`, [id, today, lastDay]);
    await addLine(this.work, ({ previous }) => ({ v: 1, ends_early: id, on: today, last_day: lastDay, prev_sha256: previous }));
    await this.events.add(id, 'early-end', caller.employeeId, `until ${lastDay}`);
    await this.waves.tellEarlyEnd(id, today);
    return lastDay;
  }

  async of(cycleId: string): Promise<EarlyEnding | undefined> {
    const [row] = await this.work.query<EarlyEnding>(
      `SELECT announced_on::text AS "announcedOn", last_day::text AS "lastDay" FROM org.early_ending WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    return row;
  }

  /** The last day on which people can answer; of a cycle that is not open, the one that was promised. */
  async lastDay(cycle: Pick<CycleRow, 'id' | 'closesOn' | 'state'>): Promise<string> {
    return cycle.state !== 'open' ? cycle.closesOn : lastDayOf(cycle, await this.of(cycle.id));
  }

  /** What HR may do about ending an open cycle; undefined where it may be closed at once. */
  async choices(cycle: CycleRow): Promise<Cycle['earlyEnd']> {
    const noticeDays = this.settings.values.EARLY_END_NOTICE_DAYS;
    if (cycle.state !== 'open' || noticeDays === 0) return undefined;
    const announced = await this.of(cycle.id);
    const earliest = earliestEnd(cycle, await this.organisations.today(), noticeDays);
    return { noticeDays, earliest: earliest < cycle.closesOn ? earliest : null, lastDay: announced?.lastDay ?? null } satisfies CycleEarlyEnd;
  }
}
