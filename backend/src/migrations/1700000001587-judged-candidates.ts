import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Judges know a candidate by an id of its round alone: by the id that everybody else sees, a name could be found to a text without names. */
export class JudgedCandidates1700000001587 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_round_candidate ADD COLUMN judged_as uuid`);
    // over all organisations, which the owner of the tables otherwise cannot see
    await q.query(`ALTER TABLE org.award_round_candidate NO FORCE ROW LEVEL SECURITY`);
    await q.query(`UPDATE org.award_round_candidate SET judged_as = gen_random_uuid()`);
    await q.query(`ALTER TABLE org.award_round_candidate FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.award_round_candidate ALTER COLUMN judged_as SET NOT NULL`);
    await q.query(`CREATE UNIQUE INDEX award_round_candidate_judged_as ON org.award_round_candidate (organisation_id, round_id, judged_as)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_round_candidate DROP COLUMN judged_as`);
  }
}
