import { Injectable } from '@nestjs/common';
import { type ActiveEmployee, EmployeeReader } from '../../directory/employee/employee.reader.js';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Viewer } from '../../platform/http/caller.js';

/** Who people are now, for files that are made without them: a job or a clock has no session to ask. */
@Injectable()
export class Readers {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
  ) {}

  /** Those of the people who work here today, with their roles. Whoever has left is absent. */
  async among(employeeIds: readonly string[]): Promise<(Viewer & ActiveEmployee)[]> {
    const active = await this.employees.activeAmong(employeeIds);
    const granted = new Map((await this.accounts.granted(this.work.organisationId)).map((one) => [one.employeeId, one.roles]));
    return active.map((person) => ({ ...person, roles: granted.get(person.employeeId) ?? [] }));
  }
}
