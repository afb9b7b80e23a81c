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
    // from the opening to the count the key is the one of the manifest: it is neither exchanged nor lost
    await q.query(`CREATE POLICY before_the_promise ON org.trustee_key AS RESTRICTIVE FOR INSERT WITH CHECK (NOT EXISTS (
      SELECT 1 FROM org.cycle_promise p WHERE p.organisation_id = trustee_key.organisation_id AND p.cycle_id = trustee_key.cycle_id))`);
    await q.query(`CREATE POLICY kept_until_counted ON org.trustee_key AS RESTRICTIVE FOR DELETE USING (NOT EXISTS (
      SELECT 1 FROM pub.ballot_cycle b WHERE b.organisation_id = trustee_key.organisation_id AND b.cycle_id = trustee_key.cycle_id AND b.state IN ('open', 'closed')))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.trustee_link`);
    await q.query(`DROP TABLE org.trustee_key`);
    await q.query(`ALTER TABLE org.cycle DROP COLUMN trustees`);
  }
}
