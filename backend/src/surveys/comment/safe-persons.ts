import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { RoleReader } from '../../identity/role/role.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/**
 * Who reads comments that speak of danger: those who hold the role when a cycle opens, named to everybody who answers, and nobody who is given it later. The table of a cycle is the widest that
 * reading can be; of those in it only who was not let go, still holds the role and works here reads. Every method runs inside a unit of work.
 */
@Injectable()
export class SafePersons {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: RoleReader,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** The names of those whom a cycle that opened now would name, in order. */
  async names(): Promise<string[]> {
    return inOrder(await this.able());
  }

  /** Names them for a cycle, and keeps the signal words of now. Once for each cycle, before its promise is kept; afterwards the database adds nobody, deletes nobody and takes no word away. */
  async keep(cycleId: string): Promise<void> {
    const people = await this.able();
    await this.work.query(`INSERT INTO org.cycle_safe_person (organisation_id, cycle_id, employee_id) SELECT $1, $2, unnest($3::uuid[])`, [
      cycleId,
      people.map(({ employeeId }) => employeeId),
    ]);
    await this.work.query(
      `INSERT INTO org.cycle_signal_word (organisation_id, cycle_id, language, words, active)
       SELECT organisation_id, $2, language, words, active FROM org.signal_word WHERE organisation_id = $1`,
      [cycleId],
    );
  }

  /** Whom the cycle names, in order, for those who answer. Also who cannot read at the moment: whoever may read again tomorrow must not be missing today. */
  async namesOf(cycleId: string): Promise<string[]> {
    const people = await this.employees.named(await this.idsOf(cycleId));
    return inOrder([...people.values()]);
  }

  /** Whether the cycle named anybody when it opened, also if all of them have been let go since: whoever can take a role away must not be able to have a comment destroyed with it. */
  async namedAny(cycleId: string): Promise<boolean> {
    const rows = await this.work.query(`SELECT 1 FROM org.cycle_safe_person WHERE organisation_id = $1 AND cycle_id = $2 LIMIT 1`, [cycleId]);
    return rows.length > 0;
  }

  /** Whether anybody reads what speaks of danger in the cycle. */
  async anyReads(cycleId: string): Promise<boolean> {
    return (await this.able(await this.idsOf(cycleId))).length > 0;
  }

  /** The cycles that name somebody who reads here and now; none for everybody else, and for whoever was given the role after a cycle opened. */
  async cyclesOf(employeeId: string): Promise<string[]> {
    if ((await this.able([employeeId])).length === 0) return [];
    const rows = await this.work.query<{ id: string }>(
      `SELECT cycle_id AS id FROM org.cycle_safe_person WHERE organisation_id = $1 AND employee_id = $2 AND NOT let_go`,
      [employeeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets those of an open cycle go who have lost the role or have left: who answers from now on reads other names, or that nobody reads, and that holds although they should come back. Safe to call again. */
  async letGo(cycleId: string): Promise<void> {
    const holders = await this.roles.holders('safe-person');
    await this.work.query(
      `UPDATE org.cycle_safe_person s SET let_go = true WHERE s.organisation_id = $1 AND s.cycle_id = $2 AND NOT s.let_go AND (s.employee_id <> ALL ($3::uuid[])
         OR EXISTS (SELECT 1 FROM org.employee e WHERE e.organisation_id = s.organisation_id AND e.id = s.employee_id AND e.left_on <= $4::date))`,
      [cycleId, holders, await this.organisations.today()],
    );
  }

  private async idsOf(cycleId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT employee_id AS id FROM org.cycle_safe_person WHERE organisation_id = $1 AND cycle_id = $2 AND NOT let_go`,
      [cycleId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those who hold the role and work here today, of these or of everybody. */
  private async able(among?: readonly string[]): Promise<{ employeeId: string; name: string }[]> {
    const holders = await this.roles.holders('safe-person');
    const asked = among ? holders.filter((id) => among.includes(id)) : holders;
    return asked.length === 0 ? [] : this.employees.activeAmong(asked);
  }
}

const inOrder = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name).sort((a, b) => a.localeCompare(b));
