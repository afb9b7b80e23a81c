import { Injectable } from '@nestjs/common';
import type { Me } from '@throughline/contract';
import { In, IsNull, Not } from 'typeorm';
import { type NewPerson, People } from '../../identity/account/people.port.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { newId } from '../../platform/database/new-id.js';
import { Leadership } from '../../platform/http/caller.js';
import { DirectoryLock } from '../directory-lock.js';
import { TeamMembership } from '../team/team-membership.entity.js';
import { Team } from '../team/team.entity.js';
import { Employee } from './employee.entity.js';
import { Leaves } from '../leave/leaves.js';
import { FormerNames } from './former-names.port.js';

/** Answers what identity and the audience guard ask about people. */
@Injectable()
export class DirectoryPeople extends People implements Leadership {
  constructor(
    @InjectRows(Employee) private readonly employees: Rows<Employee>,
    @InjectRows(Team) private readonly teams: Rows<Team>,
    @InjectRows(TeamMembership) private readonly memberships: Rows<TeamMembership>,
    private readonly organisations: OrganisationReader,
    private readonly lock: DirectoryLock,
    private readonly formerNames: FormerNames,
    private readonly leaves: Leaves,
  ) {
    super();
  }

  async addFirst(person: NewPerson, organisationName: string): Promise<void> {
    const today = await this.organisations.today();
    const teamId = newId();
    await this.employees.insert({
      id: person.employeeId,
      name: person.name,
      email: person.email,
      emailKey: person.email.toLowerCase(),
      externalKey: null,
      jobTitle: null,
      site: null,
      roleBand: null,
      language: null,
      timeZone: null,
      attributes: {},
      joinedOn: null,
      leftOn: null,
    });
    await this.teams.insert({ id: teamId, name: organisationName, externalKey: null, parentId: null, leaderId: person.employeeId });
    await this.memberships.insert({ employeeId: person.employeeId, fromOn: today, untilOn: null, teamId });
  }

  async find(employeeId: string): Promise<Pick<Me, 'employee' | 'leads' | 'language'> | undefined> {
    const employee = await this.employees.findOne({ id: employeeId });
    if (!employee || (employee.leftOn !== null && employee.leftOn <= (await this.organisations.today()))) return undefined;
    const teams = await this.teams.find({ leaderId: employeeId }, { order: { name: 'ASC' } });
    return {
      employee: { id: employee.id, name: employee.name, email: employee.email ?? '' },
      leads: teams.map((team) => ({ teamId: team.id, teamName: team.name })),
      ...(employee.language !== null && { language: employee.language }),
    };
  }

  async names(employeeIds: readonly string[]): Promise<Me['employee'][]> {
    const found = await this.employees.find({ id: In([...employeeIds]) });
    return found.map((employee) => ({ id: employee.id, name: employee.name, email: employee.email ?? '' }));
  }

  standStill(): Promise<void> {
    return this.lock.take();
  }

  async staying(employeeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.employees.find({ id: In([...employeeIds]), leftOn: IsNull(), emailKey: Not(IsNull()) }, { select: { id: true } });
    return new Set(found.map((employee) => employee.id));
  }

  async forgetOld(): Promise<void> {
    await this.formerNames.forgetOld();
    await this.leaves.forgetOld();
  }

  async leadsAnyTeam(employeeId: string): Promise<boolean> {
    return (await this.teams.count({ leaderId: employeeId })) > 0;
  }
}
