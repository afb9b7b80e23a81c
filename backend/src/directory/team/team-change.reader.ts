import { Injectable } from '@nestjs/common';
import { SMALLEST_K } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A team of whose people more than half were others on the later day. */
export interface ChangedTeam {
  teamId: string;
  /** The later day, as it was asked for. */
  day: string;
}

/**
 * Which teams became other teams between two days. Looks at memberships and at nothing that anybody answered; teams of fewer than five people on either
 * day are not judged, and of the others it says no more than that they changed.
 */
@Injectable()
export class TeamChangeReader {
  constructor(private readonly work: UnitOfWork) {}

  /** `days` in order: each is compared with the one before. */
  async changed(days: readonly string[]): Promise<ChangedTeam[]> {
    if (days.length < 2) return [];
    return this.work.query<ChangedTeam>(
      `WITH day AS (SELECT d, n FROM unnest($2::date[]) WITH ORDINALITY AS given (d, n)),
       there AS (
         SELECT day.n, day.d, m.team_id, m.employee_id FROM day
         JOIN org.team_membership m ON m.organisation_id = $1 AND m.from_on <= day.d AND (m.until_on IS NULL OR m.until_on > day.d)
         JOIN org.employee e ON e.organisation_id = $1 AND e.id = m.employee_id AND (e.left_on IS NULL OR e.left_on > day.d) AND (e.joined_on IS NULL OR e.joined_on <= day.d)),
       size AS (SELECT n, d, team_id, count(*) AS people FROM there GROUP BY n, d, team_id),
       stayed AS (
         SELECT after.n, after.team_id, count(*) AS people FROM there after
         JOIN there before ON before.n = after.n - 1 AND before.team_id = after.team_id AND before.employee_id = after.employee_id GROUP BY after.n, after.team_id)
       SELECT after.team_id AS "teamId", after.d::text AS day FROM size after
       JOIN size before ON before.n = after.n - 1 AND before.team_id = after.team_id
       LEFT JOIN stayed ON stayed.n = after.n AND stayed.team_id = after.team_id
       WHERE least(before.people, after.people) >= $3 AND coalesce(stayed.people, 0) * 2 < greatest(before.people, after.people)
       ORDER BY after.d, after.team_id`,
      [days, SMALLEST_K],
    );
  }
}
