import { Injectable } from '@nestjs/common';
import type { AwardCategoryWinners, AwardNominee, AwardWinner } from '@throughline/contract';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NoWinners } from './no-winners.js';

/** A category as it stands in its programme. */
export interface CategoryFacts {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** The people of a candidate `c` who work here on the day `$2`, by name. */
const PEOPLE = `
  coalesce((SELECT array_agg(e.name ORDER BY e.name, e.id) FROM org.award_candidate_member m
    JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id AND (e.left_on IS NULL OR e.left_on > $2::date)
    WHERE m.organisation_id = c.organisation_id AND m.candidate_id = c.id), '{}') AS people`;
const CANDIDATE = `c.id AS "candidateId", c.category_id AS "categoryId", c.kind, t.name AS team, ${PEOPLE}`;
const TEAM = `LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id`;

const LAST_ROUND = `SELECT r.id FROM org.award_round r WHERE r.organisation_id = $1 AND r.programme_id = $3 ORDER BY r.position DESC LIMIT 1`;

/** Who was judged in a programme and who won. It asks nobody's leave: whoever shows any of it asks the Seal first. Runs inside a unit of work. */
@Injectable()
export class AwardOutcomes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisation: OrganisationReader,
    private readonly without: NoWinners,
  ) {}

  /** The categories in their order. */
  categories(programmeId: string): Promise<CategoryFacts[]> {
    return this.work.query<CategoryFacts>(
      `SELECT id, name, description FROM org.award_category WHERE organisation_id = $1 AND programme_id = $2 ORDER BY position, id`,
      [programmeId],
    );
  }

  /** The winners of every category, or of one, by their places. */
  async winners(programmeId: string, categoryId: string | null = null): Promise<AwardCategoryWinners[]> {
    const rows = await this.work.query<AwardWinner & { categoryId: string }>(
      `SELECT ${CANDIDATE}, o.place FROM org.award_outcome o
         JOIN org.award_candidate c ON c.organisation_id = o.organisation_id AND c.id = o.candidate_id ${TEAM}
       WHERE o.organisation_id = $1 AND o.programme_id = $3 AND ($4::uuid IS NULL OR o.category_id = $4) ORDER BY o.place, c.id`,
      [await this.organisation.today(), programmeId, categoryId],
    );
    const reasons = await this.without.reasons(programmeId);
    return (await this.categories(programmeId))
      .filter(({ id }) => categoryId === null || id === categoryId)
      .map(({ id, name }) => {
        const winners = rows.filter((row) => row.categoryId === id).map(({ categoryId: _, ...winner }) => winner);
        return { id, name, winners, noWinner: winners.length ? null : (reasons.get(id) ?? null) };
      });
  }

  /** Who may be named as a nominee, by category: who stands, in the last round where there was more than one; in an order that says nothing of places. */
  async nominees(programmeId: string): Promise<Map<string, AwardNominee[]>> {
    const rows = await this.work.query<AwardNominee & { categoryId: string }>(
      `SELECT ${CANDIDATE} FROM org.award_candidate c ${TEAM}
       WHERE c.organisation_id = $1 AND c.programme_id = $3 AND c.state = 'standing' AND (
         EXISTS (SELECT 1 FROM org.award_round_candidate x WHERE x.organisation_id = $1 AND x.candidate_id = c.id AND x.round_id = (${LAST_ROUND}))
         OR NOT EXISTS (SELECT 1 FROM org.award_round_candidate x WHERE x.organisation_id = $1 AND x.category_id = c.category_id AND x.round_id = (${LAST_ROUND})))`,
      [await this.organisation.today(), programmeId],
    );
    const named = rows.filter(({ team, people }) => team !== null || people.length > 0);
    const sorted = named.sort((a, b) => (a.team ?? a.people[0]!).localeCompare(b.team ?? b.people[0]!));
    return new Map([...Map.groupBy(sorted, ({ categoryId }) => categoryId)].map(([id, all]) => [id, all.map(({ categoryId: _, ...nominee }) => nominee)]));
  }
}
