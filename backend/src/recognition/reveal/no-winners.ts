import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { type AwardProgress, type CategoryStanding, isOverWithoutWinners, isWithoutWinner, mayLeaveWithoutWinner } from './no-winner.rules.js';

/** The round that began last, and what came of it. */
const LAST_BEGUN = `SELECT r.id, r.state FROM org.award_round r WHERE r.organisation_id = $1 AND r.programme_id = $2 AND r.state <> 'planned' ORDER BY r.position DESC LIMIT 1`;

/** Categories that nobody wins because nobody is left who could: why, and the end of a programme of which that is all that can be said. Runs inside a unit of work. */
@Injectable()
export class NoWinners {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: AwardLog,
  ) {}

  /** Those in which nobody can win any more, without a word on why. */
  async unsaid(programmeId: string): Promise<{ id: string; name: string }[]> {
    const progress = await this.progress(programmeId);
    return (await this.categories(programmeId)).filter((one) => isWithoutWinner(progress, one)).map(({ id, name }) => ({ id, name }));
  }

  /** Why nobody won, by category. For after the reveal, or for whoever may look before. */
  async reasons(programmeId: string): Promise<Map<string, string>> {
    const rows = await this.work.query<{ id: string; reason: string }>(
      `SELECT category_id AS id, reason FROM org.award_no_winner WHERE organisation_id = $1 AND programme_id = $2`,
      [programmeId],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }

  /** Keeps the reason; with the last one the programme is decided, and can be revealed. The programme must be held. */
  async decide(programmeId: string, categoryId: string, reason: string, by: string): Promise<void> {
    // whoever declines or comes back now waits, so that the log tells it in the order in which it was
    await this.log.hold(programmeId);
    const progress = await this.progress(programmeId);
    const categories = await this.categories(programmeId);
    const category = categories.find(({ id }) => id === categoryId);
    if (!category) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this category was not found in the award programme.');
    mayLeaveWithoutWinner(progress, category);
    const words = reason.trim();
    await this.work.query(`INSERT INTO org.award_no_winner (organisation_id, programme_id, category_id, reason) VALUES ($1, $2, $3, $4)`, [
      programmeId,
      categoryId,
      words,
    ]);
    const hash = createHash('sha256').update(words).digest('base64url');
    const said = categories.map((one) => (one.id === categoryId ? { ...one, reason: words } : one));
    const end: AwardAct[] = isOverWithoutWinners(progress, said)
      ? [{ kind: 'winners-decided', detail: { categories: categories.map(({ id }) => ({ id, winners: [] })) } }]
      : [];
    await this.log.note(programmeId, by, { kind: 'no-winner', detail: { category: categoryId, reason: hash } }, ...end);
  }

  private async progress(programmeId: string): Promise<AwardProgress> {
    const [progress] = await this.work.query<AwardProgress>(
      `SELECT p.name, p.state = 'closed' AS "nominationsClosed", p.revealed_at IS NOT NULL AS revealed,
         EXISTS (SELECT 1 FROM org.award_round r WHERE r.organisation_id = p.organisation_id AND r.programme_id = p.id AND r.state = 'open') AS "roundOpen",
         coalesce((SELECT bool_and(r.state = 'closed') FROM org.award_round r WHERE r.organisation_id = p.organisation_id AND r.programme_id = p.id), false) AS "lastClosed",
         EXISTS (SELECT 1 FROM org.award_log_line l WHERE l.organisation_id = p.organisation_id AND l.programme_id = p.id AND l.kind = 'winners-decided') AS decided
       FROM org.award_programme p WHERE p.organisation_id = $1 AND p.id = $2`,
      [programmeId],
    );
    return progress!;
  }

  private categories(programmeId: string): Promise<CategoryStanding[]> {
    return this.work.query<CategoryStanding>(
      `WITH last AS (${LAST_BEGUN})
       SELECT g.id, g.name, n.reason,
         (SELECT count(*)::int FROM org.award_outcome o WHERE o.organisation_id = g.organisation_id AND o.category_id = g.id) AS winners,
         (SELECT count(*)::int FROM org.award_candidate c WHERE c.organisation_id = g.organisation_id AND c.category_id = g.id AND c.state = 'standing' AND (
            EXISTS (SELECT 1 FROM org.award_round_candidate x JOIN last ON last.id = x.round_id
              WHERE x.organisation_id = c.organisation_id AND x.candidate_id = c.id AND (last.state = 'open' OR x.advanced IS DISTINCT FROM false))
            OR NOT EXISTS (SELECT 1 FROM last) AND EXISTS (SELECT 1 FROM org.nomination m WHERE m.organisation_id = c.organisation_id AND m.candidate_id = c.id AND m.state = 'submitted'))) AS standing
       FROM org.award_category g LEFT JOIN org.award_no_winner n ON n.organisation_id = g.organisation_id AND n.category_id = g.id
       WHERE g.organisation_id = $1 AND g.programme_id = $2 ORDER BY g.position, g.id`,
      [programmeId],
    );
  }
}
