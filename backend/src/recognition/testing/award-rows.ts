import { AwardLog } from '../record/award-log.js';
import type { RoundMethod, RoundSettings } from '../record/award-act.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Client, House } from '../../platform/testing/house.js';

/** An award year made of rows, for the tests of one part of it: no route of another part need work. */
export class AwardRows {
  private constructor(
    private readonly house: House,
    private readonly run: <T>(work: () => Promise<T>) => Promise<T>,
  ) {}

  static async of(house: House, hr: Client): Promise<AwardRows> {
    const { id } = (await hr('GET', '/api/me')).json().organisation;
    return new AwardRows(house, (work) => house.app.get(UnitOfWork).run(id, work));
  }

  within<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.run(() => work(this.house.app.get(UnitOfWork)));
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.within((unit) => unit.query<Row>(sql, parameters));
  }

  /** A programme whose nominations are over, with its categories. */
  async programme({
    secretary = null,
    blind = true,
    categories = ['Hero'],
  }: { secretary?: string | null; blind?: boolean; categories?: readonly string[] } = {}) {
    const id = newId();
    const made = categories.map((name, position) => ({ id: newId(), name, position }));
    await this.query(
      `INSERT INTO org.award_programme (organisation_id, id, name, description, state, nominations_from, nominations_until, secretary_id, blind)
       VALUES ($1, $2, 'Stars', '', 'closed', '2026-01-01', '2026-01-31', $3, $4)`,
      [id, secretary, blind],
    );
    for (const { id: category, name, position } of made)
      await this.query(
        `INSERT INTO org.award_category (organisation_id, programme_id, id, name, description, position) VALUES ($1, $2, $3, $4, 'For service that people tell of', $5)`,
        [id, category, name, position],
      );
    return { id, categories: made };
  }

  /** Who is judged in a category: these people, or this team with these people in it. */
  async candidate(programme: string, category: string, members: readonly string[], teamId: string | null = null): Promise<string> {
    const id = newId();
    const kind = teamId ? 'team' : members.length > 1 ? 'group' : 'person';
    await this.query(
      `INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity, team_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, programme, category, kind, teamId ?? [...members].sort().join(' '), teamId],
    );
    await this.query(`INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id) SELECT $1, $2, unnest($3::uuid[])`, [id, members]);
    return id;
  }

  async nomination({
    programme,
    category,
    candidate,
    by,
    reasons,
    on = '2026-01-05',
  }: Record<'programme' | 'category' | 'candidate' | 'by' | 'reasons', string> & { on?: string }) {
    const id = newId();
    await this.query(
      `INSERT INTO org.nomination (organisation_id, id, programme_id, category_id, nominator_id, candidate_id, reasons, state, submitted_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'submitted', $8)`,
      [id, programme, category, by, candidate, reasons, on],
    );
    return id;
  }

  /** An open round, with its line in the log. */
  async round(
    programme: string,
    method: RoundMethod,
    settings: RoundSettings,
    categories: readonly { id: string; candidates: readonly string[] }[],
    closesAt: Date | null = null,
  ): Promise<string> {
    const id = newId();
    const log = this.house.app.get(AwardLog, { strict: false });
    await this.within(async (unit) => {
      await unit.query(
        `INSERT INTO org.award_round (organisation_id, id, programme_id, position, name, method, settings, closes_at, state)
         VALUES ($1, $2, $3, (SELECT count(*) FROM org.award_round WHERE organisation_id = $1 AND programme_id = $3), 'Round of all', $4, $5, $6, 'open')`,
        [id, programme, method, settings, closesAt],
      );
      for (const category of categories)
        await unit.query(
          `INSERT INTO org.award_round_candidate (organisation_id, round_id, category_id, candidate_id, judged_as) SELECT $1, $2, $3, c, gen_random_uuid() FROM unnest($4::uuid[]) AS c`,
          [id, category.id, category.candidates],
        );
      const opened = categories.map((category) => ({ ...category, lot: category.candidates }));
      await log.note(programme, null, { kind: 'round-opened', detail: { round: id, last: true, method, settings, categories: opened } });
    });
    return id;
  }
}
