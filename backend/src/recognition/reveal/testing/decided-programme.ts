import { newId } from '../../../platform/database/new-id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { House } from '../../../platform/testing/house.js';
import { AwardLog } from '../../record/award-log.js';

/** Somebody who was judged. `won`: her place. */
export interface Judged {
  readonly people: readonly string[];
  readonly kind?: 'person' | 'group' | 'team';
  readonly teamId?: string;
  readonly won?: number;
  readonly state?: 'standing' | 'declined';
  readonly nominatedBy?: string;
}

export interface DecidedProgramme {
  readonly id: string;
  readonly categories: readonly { readonly id: string; readonly candidates: readonly string[] }[];
}

/** Inside a unit of work: an award programme whose nominations are closed and whose winners are decided, as the slices before the reveal would leave it. */
export async function decidedProgramme(
  house: House,
  name: string,
  secretaryId: string,
  categories: readonly { readonly name: string; readonly judged: readonly Judged[] }[],
  decided = true,
): Promise<DecidedProgramme> {
  const work = house.app.get(UnitOfWork);
  const id = newId();
  await work.query(
    `INSERT INTO org.award_programme (organisation_id, id, name, description, state, nominations_from, nominations_until, secretary_id, time_zone) VALUES ($1, $2, $3, '', 'closed', '2026-01-01', '2026-01-31', $4, 'UTC')`,
    [id, name, secretaryId],
  );
  const made: { id: string; candidates: string[] }[] = [];
  for (const [position, category] of categories.entries()) {
    const categoryId = newId();
    await work.query(
      `INSERT INTO org.award_category (organisation_id, id, programme_id, name, description, position) VALUES ($1, $2, $3, $4, 'For care', $5)`,
      [categoryId, id, category.name, position],
    );
    const candidates: string[] = [];
    for (const judged of category.judged) candidates.push(await candidate(work, id, categoryId, judged));
    made.push({ id: categoryId, candidates });
  }
  const winners = categories.map(({ judged }, i) => ({
    id: made[i]!.id,
    winners: judged.flatMap(({ won }, j) => (won === undefined ? [] : [{ candidate: made[i]!.candidates[j]!, place: won }])),
  }));
  if (decided) await house.app.get(AwardLog, { strict: false }).note(id, null, { kind: 'winners-decided', detail: { categories: winners } });
  return { id, categories: made };
}

async function candidate(work: UnitOfWork, programmeId: string, categoryId: string, judged: Judged): Promise<string> {
  const { people, kind = 'person', teamId = null, won, state = 'standing', nominatedBy } = judged;
  const id = newId();
  await work.query(
    `INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity, team_id, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, programmeId, categoryId, kind, teamId ?? people.toSorted().join(' '), teamId, state],
  );
  for (const person of people)
    await work.query(`INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id) VALUES ($1, $2, $3)`, [id, person]);
  if (nominatedBy !== undefined)
    await work.query(
      `INSERT INTO org.nomination (organisation_id, id, programme_id, category_id, candidate_id, nominator_id, reasons, state, submitted_on) VALUES ($1, $2, $3, $4, $5, $6, 'Because of much care.', 'submitted', '2026-01-05')`,
      [newId(), programmeId, categoryId, id, nominatedBy],
    );
  if (won !== undefined)
    await work.query(
      `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by) VALUES ($1, $2, $3, $4, $5, 'scores')`,
      [programmeId, categoryId, id, won],
    );
  return id;
}
