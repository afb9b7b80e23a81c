import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Award programmes may come back every quarter. */
export class QuarterlyAwards1700000001581 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_programme DROP CONSTRAINT award_programme_kind_check`);
    await q.query(`ALTER TABLE org.award_programme ADD CONSTRAINT award_programme_kind_check CHECK (kind IN ('yearly', 'quarterly', 'monthly', 'away-day'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_programme DROP CONSTRAINT award_programme_kind_check`);
    // those that are there stay
    await q.query(`ALTER TABLE org.award_programme ADD CONSTRAINT award_programme_kind_check CHECK (kind IN ('yearly', 'monthly', 'away-day')) NOT VALID`);
  }
}
