import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said between an author and a safe person stays between them, also when the comment is passed on. */
export class PrivateMessages1700000001270 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE pub.thread ADD COLUMN private boolean NOT NULL DEFAULT false`);
    await q.query(`GRANT UPDATE (private) ON pub.thread TO throughline_tally`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE pub.thread DROP COLUMN private`);
  }
}
