import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Cycles whose ballots only their trustees can open. What is kept of the key here opens nothing without the trustees' passphrases. */
export class Trustees1700000000330 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.cycle ADD COLUMN trustees jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_array_length(trustees) IN (0, 1, 3))`);
    await q.query(`
      CREATE TABLE org.trustee_key (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        public_key text NOT NULL,
        parts jsonb NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.trustee_link (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        secret_sha256 bytea NOT NULL,
        trustee smallint NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, secret_sha256),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of ['org.trustee_key', 'org.trustee_link']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, DELETE ON ${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.trustee_link`);
    await q.query(`DROP TABLE org.trustee_key`);
    await q.query(`ALTER TABLE org.cycle DROP COLUMN trustees`);
  }
}
