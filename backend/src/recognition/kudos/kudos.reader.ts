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

/** How many of a team's members of the last day received a kudos in the period. Not to be shown before disclosure has had its say. */
export interface TeamReach {
  teamId: string;
  members: number;
  reached: number;
}

/** Thanks from people of one team to people of another, or of the same one; each recipient counts. Not to be shown before disclosure has had its say. */
export interface TeamFlow {
  fromTeamId: string;
  toTeamId: string;
  count: number;
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

  /** For each team with members on the last day of the period: how many they are, and how many of them received at least one kudos in it. */
  async reach(days: Days): Promise<TeamReach[]> {
    const [from, until] = await this.instants(days);
    return this.work.query<TeamReach>(
      `SELECT m.team_id AS "teamId", count(*)::int AS members, count(got.employee_id)::int AS reached
       FROM org.team_membership m
       JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id AND (e.left_on IS NULL OR e.left_on > $2::date) AND (e.joined_on IS NULL OR e.joined_on <= $2::date)
       LEFT JOIN (SELECT DISTINCT r.employee_id FROM org.kudos k JOIN org.kudos_recipient r ON r.organisation_id = k.organisation_id AND r.kudos_id = k.id
         WHERE k.organisation_id = $1 AND k.state = 'given' AND k.given_at >= $3 AND k.given_at < $4) got ON got.employee_id = m.employee_id
       WHERE m.organisation_id = $1 AND m.from_on <= $2::date AND (m.until_on IS NULL OR m.until_on > $2::date)
       GROUP BY m.team_id ORDER BY m.team_id`,
      [days.until, from, until],
    );
  }

  /** Who thanked whom between teams, by the teams they were in then. */
  async flows(days: Days): Promise<TeamFlow[]> {
    const [from, until] = await this.instants(days);
    return this.work.query<TeamFlow>(
      `SELECT k.giver_team_id AS "fromTeamId", r.team_id AS "toTeamId", count(*)::int AS count
       FROM org.kudos k JOIN org.kudos_recipient r ON r.organisation_id = k.organisation_id AND r.kudos_id = k.id
       WHERE k.organisation_id = $1 AND k.state = 'given' AND k.given_at >= $2 AND k.given_at < $3 AND k.giver_team_id IS NOT NULL AND r.team_id IS NOT NULL
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [from, until],
    );
  }

  private async instants({ from, until }: Days): Promise<[Date, Date]> {
    const { timeZone } = await this.organisations.current();
    return [instantIn(timeZone, from), endOfDayIn(timeZone, until)];
  }
}
