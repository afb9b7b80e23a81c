import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { RoleReader } from '../../identity/role/role.reader.js';

/** Who is shown comments that speak of danger, before anybody else: named by an administrator, by name, since everybody is told who it is. Every method runs inside a unit of work. */
@Injectable()
export class SafePersons {
  constructor(
    private readonly roles: RoleReader,
    private readonly employees: EmployeeReader,
  ) {}

  /** The names of those who work here today, in order. */
  async names(): Promise<string[]> {
    const holders = await this.roles.holders('safe-person');
    if (holders.length === 0) return [];
    return (await this.employees.activeAmong(holders)).map(({ name }) => name).sort((a, b) => a.localeCompare(b));
  }
}
