import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What HR did with the answers of last time, by language: everybody who is asked reads it. */
export class LastTime1700000000660 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.cycle ADD COLUMN last_time jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(last_time) = 'object')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.cycle DROP COLUMN last_time`);
  }
}
