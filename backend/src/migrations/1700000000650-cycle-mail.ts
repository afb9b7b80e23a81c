import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * What the mails of a cycle say and when they go out. The moments of a wave are planned from the clocks of the zones before anybody answers, and stand at
 * the wave; a row about a person has the number of its moment, never a time of its own.
 */
export class CycleMail1700000000650 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.cycle_mail (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        mail_hour smallint CHECK (mail_hour BETWEEN 0 AND 23),
        texts jsonb NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.cycle_mail ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.cycle_mail FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.cycle_mail USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.cycle_mail TO throughline_app`);

    // run and run_until: which worker has the wave, and until when it is believed to live; turn: which of its jobs is the one that goes on
    await q.query(`
      ALTER TABLE org.invitation_wave
        ADD COLUMN moments timestamptz[] NOT NULL DEFAULT '{}',
        ADD COLUMN run uuid,
        ADD COLUMN run_until timestamptz,
        ADD COLUMN turn integer NOT NULL DEFAULT 0`);
    for (const table of ['org.invitation_delivery', 'org.reminder_delivery'])
      await q.query(`ALTER TABLE ${table} ADD COLUMN slot smallint NOT NULL DEFAULT 1, ADD COLUMN unclear smallint NOT NULL DEFAULT 0`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['org.invitation_delivery', 'org.reminder_delivery']) await q.query(`ALTER TABLE ${table} DROP COLUMN slot, DROP COLUMN unclear`);
    await q.query(`ALTER TABLE org.invitation_wave DROP COLUMN moments, DROP COLUMN run, DROP COLUMN run_until, DROP COLUMN turn`);
    await q.query(`DROP TABLE org.cycle_mail`);
  }
}
