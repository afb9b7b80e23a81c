import { Injectable } from '@nestjs/common';
import type { Colleague } from '@throughline/contract';
import type { Happening, PlainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Somebody who works here on a day, and the team she is in on that day. */
export interface ActiveEmployee {
  employeeId: string;
  name: string;
  /** Null for people without e-mail. */
  email: string | null;
  /** A language tag, null when not known. */
  language: string | null;
  teamId: string;
}

/** Works here on the day `$2`: has a membership, has begun, has not left. The membership is `m`, the employee `e`. */
const ACTIVE = `
  FROM org.employee e
  JOIN org.team_membership m ON m.organisation_id = e.organisation_id AND m.employee_id = e.id AND m.from_on <= $2::date AND (m.until_on IS NULL OR m.until_on > $2::date)
  WHERE e.organisation_id = $1 AND (e.left_on IS NULL OR e.left_on > $2::date) AND (e.joined_on IS NULL OR e.joined_on <= $2::date)`;
const FACTS = `SELECT e.id AS "employeeId", e.name, e.email, e.language, m.team_id AS "teamId"`;

/**
 * To whom something happened, by `$2` (the day asked about), `$3` (not before this day) and `$4` days: joined or moved that many days before `$2`, or leaves at most that many
 * after it. Who moved was in another team right before; a first team is no move. All of them work here on the day.
 */
const HAPPENED: Readonly<Record<Happening, string>> = {
  joined: `SELECT e.id AS "employeeId", e.joined_on::text AS "on" ${ACTIVE} AND e.joined_on >= $3::date AND e.joined_on <= $2::date - $4::int`,
  moved: `SELECT e.id AS "employeeId", m.from_on::text AS "on" ${ACTIVE} AND m.from_on >= $3::date AND m.from_on <= $2::date - $4::int AND EXISTS (
    SELECT 1 FROM org.team_membership b WHERE b.organisation_id = e.organisation_id AND b.employee_id = e.id AND b.until_on = m.from_on AND b.team_id <> m.team_id)`,
  leaving: `SELECT e.id AS "employeeId", e.left_on::text AS "on" ${ACTIVE} AND e.left_on >= $3::date AND e.left_on <= $2::date + $4::int`,
};

/** What neighbours may ask about people. Every method runs inside a unit of work. */
@Injectable()
export class EmployeeReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Everybody who works here on the day (without it, today), with the team of that day, in the order of ids. */
  async activeOn(date?: PlainDate): Promise<ActiveEmployee[]> {
    return this.work.query<ActiveEmployee>(`${FACTS} ${ACTIVE} ORDER BY e.id`, [date ?? (await this.organisations.today())]);
  }

  /** Everybody who is in one of the teams on the day (without it, today). Teams below count only when named. */
  async inTeams(teamIds: readonly string[], date?: PlainDate): Promise<ActiveEmployee[]> {
    return this.work.query<ActiveEmployee>(`${FACTS} ${ACTIVE} AND m.team_id = ANY($3::uuid[]) ORDER BY e.id`, [
      date ?? (await this.organisations.today()),
      teamIds,
    ]);
  }

  /** Everybody who is or was here, as far as words could name them, by the names of now and those of before: to take names out of what people wrote. */
  everybody(): Promise<{ name: string; email: string | null; externalKey: string | null }[]> {
    return this.work.query(
      `SELECT name, email, external_key AS "externalKey" FROM org.employee WHERE organisation_id = $1
       UNION ALL SELECT name, NULL, NULL FROM org.former_name WHERE organisation_id = $1 ORDER BY 1, 2`,
    );
  }

  /** Everybody on record by what files name people by, and whether she works here today. */
  async findable(): Promise<{ employeeId: string; name: string; email: string | null; externalKey: string | null; here: boolean }[]> {
    return this.work.query(
      `SELECT e.id AS "employeeId", e.name, e.email, e.external_key AS "externalKey", EXISTS (SELECT 1 FROM org.team_membership m
         WHERE m.organisation_id = e.organisation_id AND m.employee_id = e.id AND m.from_on <= $2::date AND (m.until_on IS NULL OR m.until_on > $2::date)
           AND (e.left_on IS NULL OR e.left_on > $2::date) AND (e.joined_on IS NULL OR e.joined_on <= $2::date)) AS here
       FROM org.employee e WHERE e.organisation_id = $1 ORDER BY e.id`,
      [await this.organisations.today()],
    );
  }

  /** Who is in which team on the day: team id by employee id. */
  async membershipsOn(date: PlainDate): Promise<Map<string, string>> {
    const rows = await this.work.query<{ employeeId: string; teamId: string }>(`SELECT e.id AS "employeeId", m.team_id AS "teamId" ${ACTIVE}`, [date]);
    return new Map(rows.map((row) => [row.employeeId, row.teamId]));
  }

  /** To whom it happened since a day, and on which day, of those who work here on `on`. `days`: so long ago at least, or of leaving, so near at most. */
  async happened(what: Happening, { since, days, on }: { since: PlainDate; days: number; on: PlainDate }): Promise<{ employeeId: string; on: PlainDate }[]> {
    return this.work.query(HAPPENED[what], [on, since, days]);
  }

  /** The days on which these people joined, of whom it is on record. */
  async joinedOn(employeeIds: readonly string[]): Promise<Map<string, PlainDate>> {
    const rows = await this.work.query<{ id: string; on: PlainDate }>(
      `SELECT id, joined_on::text AS "on" FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND joined_on IS NOT NULL`,
      [employeeIds],
    );
    return new Map(rows.map(({ id, on }) => [id, on]));
  }

  /** Addresses of these people, of those who work here today and have one. */
  async addressesOf(employeeIds: readonly string[]): Promise<{ name: string; email: string }[]> {
    return this.work.query(`SELECT e.name, e.email ${ACTIVE} AND e.id = ANY($3::uuid[]) AND e.email IS NOT NULL ORDER BY e.id`, [
      await this.organisations.today(),
      employeeIds,
    ]);
  }

  /** The colleague when she works here today; undefined otherwise, also for ids of another organisation. */
  async findActive(employeeId: string): Promise<Colleague | undefined> {
    const rows = await this.work.query<{ employeeId: string }>(`${FACTS} ${ACTIVE} AND e.id = $3::uuid`, [await this.organisations.today(), employeeId]);
    return rows[0] && (await this.named([employeeId])).get(employeeId);
  }

  /** Whether she worked here on the day, whatever came after it. */
  async workedHereOn(employeeId: string, date: PlainDate): Promise<boolean> {
    return (await this.work.query(`SELECT e.id ${ACTIVE} AND e.id = $3::uuid`, [date, employeeId])).length > 0;
  }

  /** Those of the people who work here today, with where mail reaches them and their team. */
  async activeAmong(employeeIds: readonly string[]): Promise<ActiveEmployee[]> {
    return this.work.query<ActiveEmployee>(`${FACTS} ${ACTIVE} AND e.id = ANY($3::uuid[]) ORDER BY e.id`, [await this.organisations.today(), employeeIds]);
  }

  /** Names and today's teams of people by id, also of those who have left (without team). Unknown ids are absent. */
  async named(employeeIds: readonly string[]): Promise<Map<string, Colleague>> {
    const rows = await this.work.query<Colleague>(
      `SELECT e.id, e.name, t.name AS "teamName" FROM org.employee e
         LEFT JOIN org.team_membership m ON m.organisation_id = e.organisation_id AND m.employee_id = e.id AND m.from_on <= $2::date AND (m.until_on IS NULL OR m.until_on > $2::date)
         LEFT JOIN org.team t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
       WHERE e.organisation_id = $1 AND e.id = ANY($3::uuid[])`,
      [await this.organisations.today(), [...new Set(employeeIds)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
