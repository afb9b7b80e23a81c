import { Injectable } from '@nestjs/common';
import type { ComplaintHandlerList } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { RoleReader } from '../../identity/role/role.reader.js';

/** Who can handle complaints: whoever may open the register, and works here today. */
@Injectable()
export class ComplaintHandlers {
  constructor(
    private readonly roles: RoleReader,
    private readonly employees: EmployeeReader,
  ) {}

  async list(): Promise<ComplaintHandlerList> {
    const people = await this.employees.activeAmong(await this.ids());
    return { items: people.map(({ employeeId, name }) => ({ id: employeeId, name })).sort((a, b) => a.name.localeCompare(b.name)) };
  }

  /** Ids of service managers, to whom a deadline that passed is told: not of administrators, unless there is nobody else. */
  async managers(): Promise<string[]> {
    const managers = await this.roles.holders('service-manager');
    return managers.length > 0 ? managers : this.roles.holders('administrator');
  }

  /** Refuses owners and deputies who could not open what they are to handle. `given`: by the field of the body. Throws Refusal `not-a-handler`. */
  async mustBeHandlers(given: Readonly<Partial<Record<'ownerId' | 'deputyId', string | null>>>): Promise<void> {
    const wanted = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    if (wanted.length === 0) return;
    const known = new Set((await this.list()).items.map(({ id }) => id));
    const detail = 'Choose somebody who works here and is a service manager: nobody else can open complaints.';
    const fields = wanted.flatMap(([field, id]) => (known.has(id) ? [] : [{ pointer: `#/${field}`, detail }]));
    if (fields.length > 0) throw new Refusal('invalid', 'not-a-handler', detail, fields);
  }

  private async ids(): Promise<string[]> {
    return [...new Set([...(await this.roles.holders('service-manager')), ...(await this.roles.holders('administrator'))])];
  }
}
