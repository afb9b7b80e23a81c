import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A test mail has the sender's name that the real one would have. */
export class MailSender1700000000660 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE platform.outgoing_mail ADD COLUMN sender text`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE platform.outgoing_mail DROP COLUMN sender`);
  }
}
