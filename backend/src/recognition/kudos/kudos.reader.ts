import { Injectable } from '@nestjs/common';
import { endOfDayIn, instantIn, type PlainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** The first and the last day, by the clocks of the organisation. */
export interface Days {
  from: PlainDate;
  until: PlainDate;
}

/** A kudos that somebody received. */
export interface ReceivedKudos {
  kudosId: string;
  /** Who received it; one line for each of the people asked about. */
  employeeId: string;
  giverId: string;
  giverName: string;
  message: string;
  values: string[];
  givenAt: Date;
}

/** A kudos as one recipient got it. Not to be shown before disclosure has had its say. */
export interface GivenThanks {
  from: string;
  to: string;
  /** The teams of both at that moment; null when not known. */
  fromTeam: string | null;
  toTeam: string | null;
  /** Whether she was thanked by name, not as one of a team. */
  byName: boolean;
}

/** What neighbours may ask about kudos. Withdrawn ones are in none of it. Every method runs inside a unit of work. */
@Injectable()
export class KudosReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Kudos that these people received and that everybody may see, or that `viewer` gave or received; newest first, `most` at most. */
  async receivedBy(employeeIds: readonly string[], days: Days, viewer: string, most = 50): Promise<ReceivedKudos[]> {
    const [from, until] = await this.instants(days);
    return this.work.query<ReceivedKudos>(
      `SELECT k.id AS "kudosId", r.employee_id AS "employeeId", k.giver_id AS "giverId", g.name AS "giverName", k.message, k.given_at AS "givenAt",
         ARRAY(SELECT o.name FROM org.kudos_value v JOIN org.organisation_value o ON o.organisation_id = v.organisation_id AND o.id = v.value_id
           WHERE v.organisation_id = $1 AND v.kudos_id = k.id ORDER BY o.position, o.id) AS values
       FROM org.kudos_recipient r
       JOIN org.kudos k ON k.organisation_id = r.organisation_id AND k.id = r.kudos_id AND k.state = 'given'
       JOIN org.employee g ON g.organisation_id = k.organisation_id AND g.id = k.giver_id
       WHERE r.organisation_id = $1 AND r.employee_id = ANY($2::uuid[]) AND k.given_at >= $3 AND k.given_at < $4
         AND (k.visibility = 'all' OR k.giver_id = $5 OR EXISTS (
           SELECT 1 FROM org.kudos_recipient me WHERE me.organisation_id = $1 AND me.kudos_id = k.id AND me.employee_id = $5))
       ORDER BY k.id DESC, r.employee_id LIMIT $6`,
      [employeeIds, from, until, viewer, most],
    );
  }

  /** Those of these that stand; none of them is taken back before the unit of work ends. */
  async held(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.work.query<{ id: string }>(
      `SELECT id FROM org.kudos WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND state = 'given' ORDER BY id FOR KEY SHARE`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything that was given in the period, a line for each recipient. */
  async thanks(days: Days): Promise<GivenThanks[]> {
    const [from, until] = await this.instants(days);
    return this.work.query<GivenThanks>(
      `SELECT k.giver_id AS "from", r.employee_id AS "to", k.giver_team_id AS "fromTeam", r.team_id AS "toTeam", k.team_id IS NULL AS "byName"
       FROM org.kudos k JOIN org.kudos_recipient r ON r.organisation_id = k.organisation_id AND r.kudos_id = k.id
       WHERE k.organisation_id = $1 AND k.state = 'given' AND k.given_at >= $2 AND k.given_at < $3 ORDER BY k.id, r.employee_id`,
      [from, until],
    );
  }

  /** The day on which the first one was given, by the clocks of the organisation; null when there is none. */
  async firstDay(): Promise<PlainDate | null> {
    const { timeZone } = await this.organisations.current();
    const [row] = await this.work.query<{ on: PlainDate | null }>(
      `SELECT (min(given_at) AT TIME ZONE $2)::date::text AS "on" FROM org.kudos WHERE organisation_id = $1 AND state = 'given'`,
      [timeZone],
    );
    return row?.on ?? null;
  }

  private async instants({ from, until }: Days): Promise<[Date, Date]> {
    const { timeZone } = await this.organisations.current();
    return [instantIn(timeZone, from), endOfDayIn(timeZone, until)];
  }
}
