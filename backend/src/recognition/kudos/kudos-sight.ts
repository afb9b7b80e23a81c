import { Injectable } from '@nestjs/common';
import type { KudosFilter } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Which kudos are looked for. */
export interface Looked {
  of?: KudosFilter;
  value?: string;
  /** Only those given before this one. */
  cursor?: string;
  limit: number;
}

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Each source is one index, walked from its end and left after a page: what is not for somebody's eyes is never looked at. `$2` the person, `$3` her circle, `$4` before this id, `$5` how many,
 * `$6` the value or null.
 */
const NAMING = (id: string): string =>
  `($6::uuid IS NULL OR EXISTS (SELECT 1 FROM org.kudos_value v WHERE v.organisation_id = $1 AND v.kudos_id = ${id} AND v.value_id = $6))`;
const GIVEN = `(SELECT k.id FROM org.kudos k WHERE k.organisation_id = $1 AND k.giver_id = $2 AND k.state = 'given' AND k.id < $4 AND ${NAMING('k.id')} ORDER BY k.id DESC LIMIT $5)`;
const RECEIVED = `(SELECT r.kudos_id FROM org.kudos_recipient r WHERE r.organisation_id = $1 AND r.employee_id = $2 AND r.kudos_id < $4 AND ${NAMING('r.kudos_id')} ORDER BY r.kudos_id DESC LIMIT $5)`;
const OF_TEAMS = `(SELECT a.kudos_id FROM unnest($3::uuid[]) circle CROSS JOIN LATERAL (
  SELECT s.kudos_id FROM org.kudos_audience s WHERE s.organisation_id = $1 AND s.team_id = circle AND s.kudos_id < $4 AND ${NAMING('s.kudos_id')} ORDER BY s.kudos_id DESC LIMIT $5) a)`;
const FOR_ALL = `(SELECT k.id FROM org.kudos k WHERE k.organisation_id = $1 AND k.visibility = 'all' AND k.state = 'given' AND k.id < $4 ORDER BY k.id DESC LIMIT $5)`;
const FOR_ALL_OF_VALUE = `(SELECT v.kudos_id FROM org.kudos_value v WHERE v.organisation_id = $1 AND v.value_id = $6 AND v.for_all AND v.kudos_id < $4 ORDER BY v.kudos_id DESC LIMIT $5)`;

/** Who sees which kudos: everybody those for all; of the others the giver, the recipients, and whoever is today in a team that it is for, or leads it. */
@Injectable()
export class KudosSight {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** The team that somebody is in today, and those that she leads. */
  async circleOf(employeeId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT team_id AS id FROM org.team_membership WHERE organisation_id = $1 AND employee_id = $2 AND from_on <= $3::date AND (until_on IS NULL OR until_on > $3::date)
       UNION SELECT id FROM org.team WHERE organisation_id = $1 AND leader_id = $2`,
      [employeeId, await this.organisations.today()],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of the kudos that somebody may see, newest first. */
  async idsFor(employeeId: string, { of, value, cursor, limit }: Looked): Promise<string[]> {
    const circle = of === 'given' || of === 'received' ? [] : await this.circleOf(employeeId);
    const all = value ? FOR_ALL_OF_VALUE : FOR_ALL;
    const sources = of ? { given: [GIVEN], received: [RECEIVED], team: [OF_TEAMS] }[of] : [all, OF_TEAMS, GIVEN, RECEIVED];
    // every parameter is named in every statement, so that each has a type
    const rows = await this.work.query<{ id: string }>(
      `SELECT DISTINCT seen.id FROM (${sources.join(' UNION ALL ')}) seen (id) WHERE $2::uuid IS NOT NULL AND $3::uuid[] IS NOT NULL AND coalesce($6::uuid, $2::uuid) IS NOT NULL ORDER BY seen.id DESC LIMIT $5`,
      [employeeId, circle, cursor ?? LAST, limit, value ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether somebody may see this kudos. */
  async sees(employeeId: string, kudosId: string): Promise<boolean> {
    const rows = await this.work.query(
      `SELECT 1 FROM org.kudos k WHERE k.organisation_id = $1 AND k.id = $2 AND k.state = 'given' AND (k.visibility = 'all' OR k.giver_id = $3
         OR EXISTS (SELECT 1 FROM org.kudos_recipient r WHERE r.organisation_id = $1 AND r.kudos_id = k.id AND r.employee_id = $3)
         OR EXISTS (SELECT 1 FROM org.kudos_audience a WHERE a.organisation_id = $1 AND a.kudos_id = k.id AND a.team_id = ANY($4::uuid[])))`,
      [kudosId, employeeId, await this.circleOf(employeeId)],
    );
    return rows.length > 0;
  }
}
