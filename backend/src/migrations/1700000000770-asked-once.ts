import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a lifecycle series has asked is kept, so that nobody is asked twice; in which of its cycles is not: that survives the mails for no use, and a cycle's list of people is nobody's business once it is over. */
export class AskedOnce1700000000770 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.series_asked DROP COLUMN cycle_id`);
  }

  async down(q: QueryRunner): Promise<void> {
    // what is gone is gone: a made-up cycle, which nothing refers to
    await q.query(`ALTER TABLE org.series_asked ADD COLUMN cycle_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'`);
    await q.query(`ALTER TABLE org.series_asked ALTER COLUMN cycle_id DROP DEFAULT`);
  }
}
