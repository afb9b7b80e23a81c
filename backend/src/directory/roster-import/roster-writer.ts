import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FormerNames } from '../employee/former-names.port.js';
import type { PlannedPerson } from './roster-people.rules.js';
import type { PlannedTeam } from './roster-teams.rules.js';

const BATCH = 10_000;
const COLUMNS = [
  'id',
  'name',
  'email',
  'email_key',
  'external_key',
  'job_title',
  'site',
  'role_band',
  'language',
  'time_zone',
  'joined_on',
  'left_on',
  'attributes',
] as const;
const typeOf = (column: (typeof COLUMNS)[number]): string =>
  column === 'id' ? 'uuid' : column === 'attributes' ? 'jsonb' : column.endsWith('_on') ? 'date' : 'text';
const TYPES = COLUMNS.map((column, i) => `$${i + 2}::${typeOf(column)}[]`).join(', ');

/** Writes a roster in few statements: arrays instead of rows, so that 100,000 people take seconds. */
@Injectable()
export class RosterWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly formerNames: FormerNames,
  ) {}

  /** New teams, parents first, and the changes of existing ones. */
  async teams(made: readonly PlannedTeam[], changed: readonly PlannedTeam[]): Promise<void> {
    await this.each(made, (part) =>
      this.work.query(
        `INSERT INTO org.team (organisation_id, id, name, external_key, parent_id)
         SELECT $1, g.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[]) AS g`,
        [part.map((team) => team.id), part.map((team) => team.name), part.map((team) => team.externalKey), part.map((team) => team.parentId)],
      ),
    );
    await this.each(changed, (part) =>
      this.work.query(
        `UPDATE org.team t SET external_key = g.external_key, parent_id = g.parent_id FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS g (id, external_key, parent_id)
         WHERE t.organisation_id = $1 AND t.id = g.id`,
        [part.map((team) => team.id), part.map((team) => team.externalKey), part.map((team) => team.parentId)],
      ),
    );
  }

  async people(made: readonly PlannedPerson[], changed: readonly PlannedPerson[]): Promise<void> {
    // addresses and keys may pass from one person to another in one file, so they are let go before they are taken
    const renamed = changed.filter(({ facts, known }) => facts.email !== known!.facts.email || facts.externalKey !== known!.facts.externalKey);
    await this.each(renamed, (part) =>
      this.work.query(`UPDATE org.employee SET email_key = NULL, external_key = NULL WHERE organisation_id = $1 AND id = ANY($2::uuid[])`, [
        part.map((person) => person.id),
      ]),
    );
    await this.each(changed, (part) => this.formerNames.keep(part));
    await this.each(changed, (part) =>
      this.work.query(
        `UPDATE org.employee e SET (${COLUMNS.slice(1).join(', ')}) = ROW(${COLUMNS.slice(1)
          .map((column) => `g.${column}`)
          .join(', ')})
         FROM unnest(${TYPES}) AS g (${COLUMNS.join(', ')}) WHERE e.organisation_id = $1 AND e.id = g.id`,
        columnsOf(part),
      ),
    );
    await this.each(made, (part) =>
      this.work.query(`INSERT INTO org.employee (organisation_id, ${COLUMNS.join(', ')}) SELECT $1, g.* FROM unnest(${TYPES}) AS g`, columnsOf(part)),
    );
  }

  /** Replaces the histories of the people. */
  async histories(people: readonly (Pick<PlannedPerson, 'id' | 'history'> & { readonly known: unknown })[]): Promise<void> {
    const known = people.filter((person) => person.known);
    await this.each(known, (part) =>
      this.work.query(`DELETE FROM org.team_membership WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[])`, [part.map((person) => person.id)]),
    );
    const stretches = people.flatMap((person) => person.history.map((stretch) => ({ employeeId: person.id, ...stretch })));
    await this.each(stretches, (part) =>
      this.work.query(
        `INSERT INTO org.team_membership (organisation_id, employee_id, from_on, until_on, team_id)
         SELECT $1, g.* FROM unnest($2::uuid[], $3::date[], $4::date[], $5::uuid[]) AS g`,
        [part.map((one) => one.employeeId), part.map((one) => one.fromOn), part.map((one) => one.untilOn), part.map((one) => one.teamId)],
      ),
    );
  }

  /** Replaces the leave of the people. */
  async leave(people: readonly Pick<PlannedPerson, 'id' | 'leave'>[]): Promise<void> {
    await this.each(people, (part) =>
      this.work.query(`DELETE FROM org.employee_leave WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[])`, [part.map((person) => person.id)]),
    );
    const stretches = people.flatMap(({ id, leave }) => leave.map((one) => ({ id, ...one })));
    await this.each(stretches, (part) =>
      this.work.query(
        `INSERT INTO org.employee_leave (organisation_id, employee_id, from_on, last_on) SELECT $1, g.* FROM unnest($2::uuid[], $3::date[], $4::date[]) AS g`,
        [part.map((one) => one.id), part.map((one) => one.from), part.map((one) => one.last)],
      ),
    );
  }

  async leaders(leaders: ReadonlyMap<string, string | null>): Promise<void> {
    await this.each([...leaders], (part) =>
      this.work.query(
        `UPDATE org.team t SET leader_id = g.leader_id FROM unnest($2::uuid[], $3::uuid[]) AS g (id, leader_id)
         WHERE t.organisation_id = $1 AND t.id = g.id`,
        [part.map(([teamId]) => teamId), part.map(([, leaderId]) => leaderId)],
      ),
    );
  }

  private async each<Item>(items: readonly Item[], write: (part: readonly Item[]) => Promise<unknown>): Promise<void> {
    for (let from = 0; from < items.length; from += BATCH) await write(items.slice(from, from + BATCH));
  }
}

function columnsOf(people: readonly PlannedPerson[]): unknown[] {
  const fact = (field: keyof PlannedPerson['facts']): (string | null)[] => people.map((person) => person.facts[field]);
  return [
    people.map((person) => person.id),
    people.map((person) => person.name),
    fact('email'),
    people.map((person) => person.facts.email?.toLowerCase() ?? null),
    fact('externalKey'),
    fact('jobTitle'),
    fact('site'),
    fact('roleBand'),
    fact('language'),
    fact('timeZone'),
    fact('joinedOn'),
    fact('leftOn'),
    people.map((person) => JSON.stringify(person.attributes)),
  ];
}
