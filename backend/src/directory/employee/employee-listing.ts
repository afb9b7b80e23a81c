import { Injectable } from '@nestjs/common';
import type { ColleagueList, EmployeeEntry, EmployeeList, EmployeeQuery } from '@throughline/contract';
import { LIMITS, Refusal } from '@throughline/domain';
import { isUUID } from 'class-validator';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface EntryRow extends Omit<EmployeeEntry, 'team'> {
  nameKey: string;
  teamId: string | null;
  teamName: string | null;
}

const COLLEAGUES_SHOWN = 20;

const TODAYS_TEAM = `
  FROM org.employee e
  LEFT JOIN org.team_membership m ON m.organisation_id = e.organisation_id AND m.employee_id = e.id
    AND m.from_on <= $2::date AND (m.until_on IS NULL OR m.until_on > $2::date) AND (e.left_on IS NULL OR e.left_on > $2::date)
  LEFT JOIN org.team t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
  WHERE e.organisation_id = $1`;
const ENTRY = `SELECT e.id, e.name, lower(e.name) AS "nameKey", e.email, e.external_key AS "externalKey", t.id AS "teamId", t.name AS "teamName",
  e.job_title AS "jobTitle", e.site, e.joined_on::text AS "joinedOn", e.left_on::text AS "leftOn"`;

/** Lists of people: HR's with everything, and the colleagues that everybody may look up. */
@Injectable()
export class EmployeeListing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** A page in the order of names, the rest behind a cursor. Throws Refusal `invalid-cursor`. */
  async page(query: EmployeeQuery): Promise<EmployeeList> {
    const limit = query.limit ?? LIMITS.page;
    const after = query.cursor === undefined ? ['', '00000000-0000-0000-0000-000000000000'] : placeOf(query.cursor);
    const rows = await this.work.query<EntryRow>(
      `${ENTRY} ${TODAYS_TEAM} AND (lower(e.name), e.id) > ($3::text, $4::uuid)
         AND ($5::text IS NULL OR e.name ILIKE $5 OR e.email_key ILIKE $5 OR e.external_key ILIKE $5)
         AND ($6::uuid IS NULL OR m.team_id = $6::uuid)
       ORDER BY lower(e.name), e.id LIMIT $7`,
      [await this.organisations.today(), ...after, containing(query.search), query.teamId ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(entry);
    const last = rows[limit - 1];
    return rows.length > limit && last ? { items, nextCursor: cursorOf(last.nameKey, last.id) } : { items };
  }

  /** One person, as in the list. */
  async find(id: string): Promise<EmployeeEntry | undefined> {
    const rows = await this.work.query<EntryRow>(`${ENTRY} ${TODAYS_TEAM} AND e.id = $3::uuid`, [await this.organisations.today(), id]);
    return rows.map(entry)[0];
  }

  /** Colleagues who work here today, by part of their name: name and team, nothing else. */
  async colleagues(search: string | undefined): Promise<ColleagueList> {
    const items = await this.work.query<ColleagueList['items'][number]>(
      `SELECT e.id, e.name, t.name AS "teamName" ${TODAYS_TEAM} AND m.team_id IS NOT NULL AND ($3::text IS NULL OR e.name ILIKE $3)
       ORDER BY lower(e.name), e.id LIMIT ${COLLEAGUES_SHOWN}`,
      [await this.organisations.today(), containing(search)],
    );
    return { items };
  }
}

function entry({ id, name, email, externalKey, teamId, teamName, jobTitle, site, joinedOn, leftOn }: EntryRow): EmployeeEntry {
  return { id, name, email, externalKey, team: teamId === null ? null : { id: teamId, name: teamName! }, jobTitle, site, joinedOn, leftOn };
}

function containing(search: string | undefined): string | null {
  const text = search?.trim() ?? '';
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function cursorOf(nameKey: string, id: string): string {
  return Buffer.from(JSON.stringify([nameKey, id])).toString('base64url');
}

function placeOf(cursor: string): [string, string] {
  const [, nameKey, id] = /^\["((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-f]{4})*)","([0-9a-f-]{36})"\]$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (nameKey === undefined || !isUUID(id))
    throw new Refusal('invalid', 'invalid-cursor', 'This cursor is not one that a page of this list gave; begin without a cursor.');
  return [JSON.parse(`"${nameKey}"`) as string, id as string];
}
