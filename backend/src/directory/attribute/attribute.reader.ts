import { Injectable } from '@nestjs/common';
import { type PlainDate, tenureBand } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What neighbours may ask about the attributes of people. Every method runs inside a unit of work. */
@Injectable()
export class AttributeReader {
  constructor(private readonly work: UnitOfWork) {}

  /** The attributes that the organisation defined itself, in the order of labels. */
  async defined(): Promise<{ key: string; label: string }[]> {
    return this.work.query(`SELECT key, label FROM org.attribute WHERE organisation_id = $1 ORDER BY label, key`);
  }

  /** What is on record about these people on a day, by person: values by `site`, `role-band`, `tenure`, `language` and the keys of own attributes, absent where nothing is known. */
  async profiles(employeeIds: readonly string[], on: PlainDate): Promise<Map<string, Record<string, string>>> {
    const rows = await this.work.query<{
      id: string;
      site: string | null;
      roleBand: string | null;
      language: string | null;
      joinedOn: PlainDate | null;
      own: Record<string, string>;
    }>(
      `SELECT id, site, role_band AS "roleBand", language, joined_on::text AS "joinedOn", attributes AS own
       FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
      [employeeIds],
    );
    return new Map(
      rows.map(({ id, site, roleBand, language, joinedOn, own }) => {
        const known = { ...own, site, 'role-band': roleBand, language, tenure: joinedOn === null ? null : tenureBand(joinedOn, on) };
        return [id, Object.fromEntries(Object.entries(known).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])))];
      }),
    );
  }
}
