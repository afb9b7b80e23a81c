import { Injectable } from '@nestjs/common';
import type { EmployeeChange, EmployeeDetail, NewEmployee } from '@throughline/contract';
import { type PlainDate, Refusal } from '@throughline/domain';
import { Accounts, emailKey } from '../../identity/account/accounts.port.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { mayTakeRole } from '../../identity/role/role.port.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { DirectoryLock } from '../directory-lock.js';
import { TeamMembership } from '../team/team-membership.entity.js';
import { Team } from '../team/team.entity.js';
import { AddressChanges } from './address-changes.js';
import { DirectoryPeople } from './directory-people.js';
import { EmployeeListing } from './employee-listing.js';
import { Employee } from './employee.entity.js';
import { changedAttributes } from '../attribute/attribute.rules.js';
import { AttributesService } from '../attribute/attributes.service.js';
import { keysAreFree, leavesAfterJoining, mayTouchSignIn } from './employee.rules.js';
import { left, moved, stayed, type Stretch } from './membership.rules.js';
import { Leaves } from '../leave/leaves.js';
import { FormerNames } from './former-names.port.js';
import { SignIns } from './sign-ins.js';

type Facts = Omit<Employee, 'organisationId'>;
const FACT_FIELDS = ['externalKey', 'jobTitle', 'site', 'roleBand', 'language', 'timeZone', 'joinedOn'] as const;

/** People, as HR keeps them: adding, changing, moving between teams, leaving. */
@Injectable()
export class EmployeesService {
  constructor(
    @InjectRows(Employee) private readonly employees: Rows<Employee>,
    @InjectRows(TeamMembership) private readonly memberships: Rows<TeamMembership>,
    @InjectRows(Team) private readonly teams: Rows<Team>,
    private readonly listing: EmployeeListing,
    private readonly organisations: OrganisationReader,
    private readonly accounts: Accounts,
    private readonly signIns: SignIns,
    private readonly people: DirectoryPeople,
    private readonly attributes: AttributesService,
    private readonly lock: DirectoryLock,
    private readonly changes: AddressChanges,
    private readonly formerNames: FormerNames,
    private readonly leaves: Leaves,
  ) {}

  async detail(id: string): Promise<EmployeeDetail> {
    const { roleBand, language, timeZone, attributes } = await this.employees.require({ id }, 'this person');
    const names = new Map((await this.teams.find()).map((team) => [team.id, team.name]));
    const memberships = (await this.history(id)).map(({ teamId, fromOn, untilOn }) => ({
      team: { id: teamId, name: names.get(teamId)! },
      from: fromOn,
      until: untilOn,
    }));
    return { ...(await this.listing.find(id))!, roleBand, language, timeZone, attributes: { ...attributes }, memberships, leave: await this.leaves.of(id) };
  }

  async add(body: NewEmployee): Promise<EmployeeDetail> {
    await this.lock.take();
    await this.requireTeam(body.teamId);
    const nobody = {
      id: newId(),
      name: '',
      email: null,
      emailKey: null,
      externalKey: null,
      jobTitle: null,
      site: null,
      roleBand: null,
      language: null,
      timeZone: null,
      attributes: {},
      joinedOn: null,
      leftOn: null,
    };
    const person = { ...withChange(nobody, body), attributes: await this.attributesOf(nobody, body) };
    keysAreFree(person, await this.withSameKeys(person));
    await this.employees.insert(person);
    await this.memberships.insert({ employeeId: person.id, teamId: body.teamId, fromOn: person.joinedOn ?? (await this.organisations.today()), untilOn: null });
    if (person.email !== null) await this.signIns.settleAfterCommit([person.id]);
    return this.detail(person.id);
  }

  async change(caller: Caller, id: string, body: EmployeeChange): Promise<EmployeeDetail> {
    await this.lock.take();
    const before = await this.employees.require({ id }, 'this person');
    const after = {
      ...withChange(before, body),
      attributes: await this.attributesOf(before, body),
      leftOn: body.leftOn === undefined ? before.leftOn : body.leftOn,
    };
    leavesAfterJoining(after.joinedOn, after.leftOn);
    keysAreFree(after, await this.withSameKeys(after));
    const leaves = after.leftOn !== before.leftOn;
    if (after.emailKey !== before.emailKey || leaves) await this.mayLoseSignIn(caller, before, after);
    await this.formerNames.keep([after]);
    await this.employees.update({ id }, after);
    await this.changeHistory(id, before, after, body);
    if (body.leave !== undefined) await this.leaves.set(id, body.leave);
    if (after.emailKey !== before.emailKey || leaves) await this.signIns.settleAfterCommit([id], after.leftOn !== null ? [after.leftOn as PlainDate] : []);
    if (after.emailKey !== before.emailKey) await this.changes.note([{ employeeId: id, before: before.email, after: after.email }], caller.employeeId);
    return this.detail(id);
  }

  // asked under the lock, which changes of roles take too; whoever leaves is no administrator who stays, even before her sign-in has ended
  private async mayLoseSignIn(caller: Caller, before: Facts, after: Facts): Promise<void> {
    const granted = await this.accounts.granted(caller.organisationId);
    mayTouchSignIn(caller.roles.includes('administrator'), before.name, granted.find((one) => one.employeeId === before.id)?.roles ?? []);
    if (after.leftOn === null && after.email !== null) return;
    const staying = await this.people.staying(granted.map((one) => one.employeeId));
    mayTakeRole(
      'administrator',
      before.id,
      granted.filter((one) => staying.has(one.employeeId)),
    );
  }

  private async changeHistory(id: string, before: Facts, after: Facts, body: EmployeeChange): Promise<void> {
    const old = await this.history(id);
    let history: Stretch[] = old;
    if (before.leftOn !== null && after.leftOn !== before.leftOn) history = stayed(history, before.leftOn);
    if (body.teamId !== undefined) {
      await this.requireTeam(body.teamId);
      history = moved(history, body.teamId, body.movedOn ?? (await this.organisations.today()));
    }
    if (after.leftOn !== null) history = left(history, after.leftOn);
    if (JSON.stringify(history) === JSON.stringify(old)) return;
    await this.memberships.remove({ employeeId: id });
    await this.memberships.insert(history.map((stretch) => ({ employeeId: id, ...stretch })));
  }

  private async attributesOf(person: Facts, { attributes }: NewEmployee | EmployeeChange): Promise<Facts['attributes']> {
    return attributes === undefined ? person.attributes : changedAttributes(person.attributes, attributes, (await this.attributes.list()).items);
  }

  private async history(employeeId: string): Promise<Stretch[]> {
    const rows = await this.memberships.find({ employeeId }, { order: { fromOn: 'ASC' } });
    return rows.map(({ teamId, fromOn, untilOn }) => ({ teamId, fromOn, untilOn }));
  }

  private async withSameKeys(person: Facts): Promise<Employee[]> {
    const byEmail = person.emailKey === null ? [] : await this.employees.find({ emailKey: person.emailKey });
    const byKey = person.externalKey === null ? [] : await this.employees.find({ externalKey: person.externalKey });
    return [...byEmail, ...byKey];
  }

  private async requireTeam(teamId: string): Promise<void> {
    if ((await this.teams.count({ id: teamId })) > 0) return;
    const sentence = 'There is no such team in your organisation; choose one of the list of teams.';
    throw new Refusal('invalid', 'unknown-team', sentence, [{ pointer: '#/teamId', detail: sentence }]);
  }
}

/** The person as the request wants her: what it leaves out stays, blank text is none. */
function withChange(person: Facts, body: NewEmployee | EmployeeChange): Facts {
  const changed: Facts = { ...person, name: body.name?.trim() ?? person.name };
  for (const field of FACT_FIELDS) if (body[field] !== undefined) changed[field] = body[field]?.trim() || null;
  if (body.email !== undefined)
    Object.assign(changed, body.email === null ? { email: null, emailKey: null } : { email: body.email.trim(), emailKey: emailKey(body.email) });
  return changed;
}
