import { Injectable } from '@nestjs/common';
import { Accounts } from '../../identity/account/accounts.port.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Stretch } from '../employee/membership.rules.js';
import type { Leave } from '../leave/leave.rules.js';
import { Team } from '../team/team.entity.js';
import type { KnownPerson } from './roster-people.rules.js';

/** The directory as it stands, for comparing a roster with it. */
export interface Standing {
  readonly teams: Team[];
  readonly people: KnownPerson[];
}

interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  externalKey: string | null;
  jobTitle: string | null;
  site: string | null;
  roleBand: string | null;
  language: string | null;
  timeZone: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  attributes: Record<string, string>;
}

/** Loads the whole directory of an organisation: everybody with her history and her leave, and all teams. */
@Injectable()
export class RosterStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    @InjectRows(Team) private readonly teams: Rows<Team>,
  ) {}

  async load(): Promise<Standing> {
    const roles = new Map((await this.accounts.granted(this.work.organisationId)).map((grant) => [grant.employeeId, grant.roles]));
    const people = await this.work.query<PersonRow>(
      `SELECT id, name, email, external_key AS "externalKey", job_title AS "jobTitle", site, role_band AS "roleBand", language, time_zone AS "timeZone", joined_on::text AS "joinedOn", left_on::text AS "leftOn", attributes
       FROM org.employee WHERE organisation_id = $1`,
    );
    const stretches = await this.work.query<Stretch & { employeeId: string }>(
      `SELECT employee_id AS "employeeId", team_id AS "teamId", from_on::text AS "fromOn", until_on::text AS "untilOn"
       FROM org.team_membership WHERE organisation_id = $1 ORDER BY employee_id, from_on`,
    );
    const histories = new Map<string, Stretch[]>();
    for (const { employeeId, teamId, fromOn, untilOn } of stretches) {
      const history = histories.get(employeeId);
      if (history) history.push({ teamId, fromOn, untilOn });
      else histories.set(employeeId, [{ teamId, fromOn, untilOn }]);
    }
    const leave = await this.work.query<Leave & { employeeId: string }>(
      `SELECT employee_id AS "employeeId", from_on::text AS "from", last_on::text AS last FROM org.employee_leave WHERE organisation_id = $1 ORDER BY employee_id, from_on`,
    );
    const leaveOf = Map.groupBy(leave, ({ employeeId }) => employeeId);
    return {
      teams: await this.teams.find(),
      people: people.map(({ id, name, attributes, ...facts }) => ({
        id,
        name,
        facts,
        attributes,
        history: histories.get(id) ?? [],
        leave: (leaveOf.get(id) ?? []).map(({ from, last }) => ({ from, last })),
        roles: roles.get(id) ?? [],
      })),
    };
  }
}
