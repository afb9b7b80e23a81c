import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['award_programme', 'award_category', 'organisation'] as const;

/** A programme has a time zone of its own, and its categories know which categories they descend from, for rules about who won before. */
export class AwardProgrammes1700000001520 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_category ADD COLUMN lineage_id uuid`);
    // over all organisations, which the owner of the tables otherwise cannot see
    for (const table of TABLES) await q.query(`ALTER TABLE org.${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`UPDATE org.award_category SET lineage_id = id`);
    await q.query(`
      UPDATE org.award_programme p SET time_zone = o.time_zone FROM org.organisation o WHERE o.organisation_id = p.organisation_id AND p.time_zone IS NULL`);
    for (const table of TABLES) await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.award_programme ALTER COLUMN time_zone SET DEFAULT 'UTC'`);
    await q.query(`ALTER TABLE org.award_programme ALTER COLUMN time_zone SET NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_programme ALTER COLUMN time_zone DROP NOT NULL`);
    await q.query(`ALTER TABLE org.award_programme ALTER COLUMN time_zone DROP DEFAULT`);
    await q.query(`ALTER TABLE org.award_category DROP COLUMN lineage_id`);
  }
}
