import { Injectable } from '@nestjs/common';
import type { Cycle, NewTightening } from '@throughline/contract';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { addLine } from '../ballot/public-log.js';
import { CycleRow } from './cycle.entity.js';
import { CycleEvents } from './cycle-events.js';
import { CycleViews } from './cycle-views.js';
import { inForce, tightened } from './tightening.rules.js';
import { tighteningsOf } from './tightenings.js';

/** Raises the smallest groups of an open cycle: the one change of its policy that there is. Said in the public log, and never taken back. */
@Injectable()
export class CycleTighteningService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly events: CycleEvents,
    private readonly views: CycleViews,
  ) {}

  async tighten(caller: Caller, id: string, asked: NewTightening): Promise<Cycle> {
    const cycle = await this.cycles.require({ id }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    const before = await tighteningsOf(this.work, id);
    const { k, kComments } = tightened(cycle.state, inForce(cycle, before), asked);
    const on = await this.organisations.today();
    await this.work.query(`INSERT INTO pub.tightening (organisation_id, cycle_id, position, k, k_comments, on_day) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      before.length + 1,
      k,
      kComments,
      on,
    ]);
    await addLine(this.work, ({ previous }) => ({ v: 1, tightened: id, on, k, k_comments: kComments, prev_sha256: previous }));
    await this.events.add(id, 'tightened', caller.employeeId, `figures ${k}, comments ${kComments}`);
    return this.views.one(id);
  }
}
