import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail in the language and by the clock of each person: what the organisation has, and what differs for one of its people. */
export class MailByLocalTime1700000000640 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.employee ADD COLUMN time_zone text`);
    await q.query(`
      ALTER TABLE org.organisation
        ADD COLUMN mail_hour smallint NOT NULL DEFAULT 9 CHECK (mail_hour BETWEEN 0 AND 23),
        ADD COLUMN quiet_from smallint NOT NULL DEFAULT 20 CHECK (quiet_from BETWEEN 0 AND 23),
        ADD COLUMN quiet_until smallint NOT NULL DEFAULT 8 CHECK (quiet_until BETWEEN 0 AND 23),
        ADD COLUMN quiet_days smallint[] NOT NULL DEFAULT '{6,7}' CHECK (cardinality(quiet_days) <= 6)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.organisation DROP COLUMN mail_hour, DROP COLUMN quiet_from, DROP COLUMN quiet_until, DROP COLUMN quiet_days`);
    await q.query(`ALTER TABLE org.employee DROP COLUMN time_zone`);
  }
}
