import { Injectable } from '@nestjs/common';
import type { AwardProgramme, AwardSecretaryCandidates } from '@throughline/contract';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { RoleReader } from '../../identity/role/role.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { ProgrammeMails } from './programme-mails.js';
import { ProgrammesService } from './programmes.service.js';
import { mayPassOn } from './secretary.rules.js';

/** Who is the secretary of a programme, and who could be. */
@Injectable()
export class Secretaries {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    private readonly service: ProgrammesService,
    private readonly employees: EmployeeReader,
    private readonly roles: RoleReader,
    private readonly mails: ProgrammeMails,
    private readonly log: AwardLog,
  ) {}

  /** Those who could take a programme over, by name. */
  async possible(): Promise<AwardSecretaryCandidates> {
    const people = await this.employees.activeAmong([...(await this.inHr())]);
    return { items: people.map(({ employeeId, name }) => ({ id: employeeId, name })).toSorted((a, b) => a.name.localeCompare(b.name)) };
  }

  async passOn(caller: Caller, id: string, toId: string): Promise<AwardProgramme> {
    const programme = await this.programmes.require({ id }, 'this award programme', { lock: { mode: 'pessimistic_write' } });
    mayPassOn({ programme, callerId: caller.employeeId, administers: caller.roles.includes('administrator'), toId, inHr: await this.inHr() });
    await this.programmes.update({ id }, { secretaryId: toId });
    await this.mails.passedOn(programme, caller.employeeId, toId);
    await this.log.note(id, caller.employeeId, { kind: 'secretary-changed', detail: { secretary: toId } });
    return this.service.get(id);
  }

  /** Administrators may do what HR does. */
  private async inHr(): Promise<Set<string>> {
    const holders = [...(await this.roles.holders('hr')), ...(await this.roles.holders('administrator'))];
    return new Set((await this.employees.activeAmong([...new Set(holders)])).map(({ employeeId }) => employeeId));
  }
}
