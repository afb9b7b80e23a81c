import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * Links go to the addresses that people had when the cycle opened, and mail arrives once. A wave keeps the zones that its moments are of, so that nothing about
 * it depends on who is left; `next_at` is when it goes on, by which a wave that nobody goes on with is found.
 */
export class MailOnce1700000001130 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // address: that of the opening, folded; empty for none, null in cycles that opened before this was kept. readdressed_to: to which other one a link was
    // allowed; second_hash: the ballot that was collected with that link
    await q.query(`ALTER TABLE org.entitlement ADD COLUMN address text, ADD COLUMN readdressed_to text, ADD COLUMN second_hash bytea`);
    // second: a link to a changed address; stop_sha256: of what stops reminders and can do nothing else
    await q.query(`ALTER TABLE org.invitation ADD COLUMN second boolean NOT NULL DEFAULT false, ADD COLUMN stop_sha256 bytea`);
    await q.query(`CREATE INDEX invitation_stop ON org.invitation (organisation_id, cycle_id, stop_sha256) WHERE stop_sha256 IS NOT NULL`);

    await q.query(`
      ALTER TABLE org.invitation_wave
        ADD COLUMN zones text[] NOT NULL DEFAULT '{}',
        ADD COLUMN ends timestamptz[] NOT NULL DEFAULT '{}',
        ADD COLUMN next_at timestamptz`);
    await q.query(`ALTER TABLE org.invitation_wave DROP CONSTRAINT invitation_wave_kind_check`);
    await q.query(`ALTER TABLE org.invitation_wave ADD CONSTRAINT invitation_wave_kind_check CHECK (kind IN ('invitation', 'reminder', 'early-end'))`);
    // again_at: the round of the wave in which it is tried again; put_off_at: the hour in which the server put it off first; sent_on: the day by her own clock
    await q.query(`ALTER TABLE org.invitation_delivery ADD COLUMN again_at timestamptz, ADD COLUMN put_off_at timestamptz, ADD COLUMN sent_on date`);
    // again: in how many minutes from the first moment of the wave it is tried again, which is a round of its plan; a time has no place in this table
    await q.query(`ALTER TABLE org.reminder_delivery ADD COLUMN again integer NOT NULL DEFAULT 0`);

    // what an address was, until its owner was told there that it is another one
    await q.query(`
      CREATE TABLE org.address_change (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        employee_id uuid NOT NULL,
        old_email text NOT NULL,
        new_email text,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.address_change ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.address_change FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.address_change USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.address_change TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.address_change`);
    await q.query(`ALTER TABLE org.reminder_delivery DROP COLUMN again`);
    await q.query(`ALTER TABLE org.invitation_delivery DROP COLUMN again_at, DROP COLUMN put_off_at, DROP COLUMN sent_on`);
    await q.query(`ALTER TABLE org.invitation_wave DROP COLUMN zones, DROP COLUMN ends, DROP COLUMN next_at`);
    await q.query(`DROP INDEX org.invitation_stop`);
    await q.query(`ALTER TABLE org.invitation DROP COLUMN second, DROP COLUMN stop_sha256`);
    await q.query(`ALTER TABLE org.entitlement DROP COLUMN address, DROP COLUMN readdressed_to, DROP COLUMN second_hash`);
  }
}
