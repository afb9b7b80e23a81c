import { Injectable } from '@nestjs/common';
import type { BarrierRun, BarrierRunList, BarrierRunWithdrawal, NewBarrierRun } from '@throughline/contract';
import { INSPECTION, plainDate, Refusal } from '@throughline/domain';
import { Between, IsNull } from 'typeorm';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import type { InspectedBarrierRun } from './barrier-checks.rules.js';
import { BarrierRunRow } from './barrier-run.entity.js';
import type { InspectedScope } from './inspected-register.js';

const WHAT = 'this trial complaint';

/** Trial complaints: what it took somebody to complain who only tried it. */
@Injectable()
export class BarrierRunsService {
  constructor(
    @InjectRows(BarrierRunRow) private readonly runs: Rows<BarrierRunRow>,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<BarrierRunList> {
    const names = await this.names();
    const rows = await this.runs.find({}, { order: { on: 'DESC', id: 'DESC' }, take: INSPECTION.listMost });
    return { items: rows.map((row) => shown(row, names)) };
  }

  async enter(caller: Caller, body: NewBarrierRun): Promise<BarrierRun> {
    const on = plainDate(body.on);
    if (on > (await this.organisations.today())) refuse('on', 'This day is still to come. Choose today or a day before.');
    const names = await this.names();
    const { teamId = null, note = '' } = body;
    if (teamId !== null && !names.has(teamId)) refuse('teamId', 'This is no team of your organisation. Choose one from the list.');
    const { channel, steps, minutes, handOvers, deadEnds, foundAlone, toldNext, takenIn, freeOfCharge } = body;
    const said = { channel, steps, minutes, handOvers, deadEnds, foundAlone, toldNext, takenIn, freeOfCharge };
    const id = newId();
    await this.runs.insert({ id, on, teamId, ...said, note: note.trim(), enteredAt: this.clock.now(), enteredBy: caller.employeeId, withdrawn: null });
    return shown(await this.runs.require({ id }, WHAT), names);
  }

  /** What was entered wrongly counts no more. Inspections that were issued before stay as they are. */
  async withdraw(id: string, { reason }: BarrierRunWithdrawal): Promise<BarrierRun> {
    const { withdrawn } = await this.runs.require({ id }, WHAT);
    if (withdrawn !== null) throw new Refusal('conflict', 'withdrawn-already', 'This trial complaint was withdrawn already.');
    await this.runs.update({ id, withdrawn: IsNull() }, { withdrawn: reason.trim() });
    return shown(await this.runs.require({ id }, WHAT), await this.names());
  }

  /** Those of the days that count. Of an inspection of teams, those about these teams and those about none in particular. */
  async inspected({ from, until, teamIds }: InspectedScope): Promise<InspectedBarrierRun[]> {
    const rows = await this.runs.find({ on: Between(from, until), withdrawn: IsNull() }, { order: { on: 'ASC', id: 'ASC' } });
    return rows.filter(({ teamId }) => teamIds === null || teamId === null || teamIds.includes(teamId));
  }

  private async names(): Promise<Map<string, string>> {
    return new Map((await this.teams.tree()).map(({ id, name }) => [id, name]));
  }
}

function refuse(field: 'on' | 'teamId', detail: string): never {
  throw new Refusal('invalid', field === 'on' ? 'barrier-run-day' : 'not-a-team', detail, [{ pointer: `#/${field}`, detail }]);
}

function shown({ organisationId, enteredAt, enteredBy, teamId, ...run }: BarrierRunRow, names: ReadonlyMap<string, string>): BarrierRun {
  const name = teamId === null ? undefined : names.get(teamId);
  return { ...run, team: teamId !== null && name !== undefined ? { id: teamId, name } : null };
}
