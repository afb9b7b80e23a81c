import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Files beside complaints, their bytes in parts so that no row is large. Who added one is named by id without a key, as in the history. */
export class ComplaintAttachments1700000001655 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.complaint_attachment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        complaint_id uuid NOT NULL,
        file_name text NOT NULL,
        type text NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain')),
        bytes int NOT NULL CHECK (bytes > 0),
        sha256 text NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, complaint_id) REFERENCES org.complaint (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX complaint_attachment_of ON org.complaint_attachment (organisation_id, complaint_id)`);
    await q.query(`
      CREATE TABLE org.complaint_attachment_part (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        attachment_id uuid NOT NULL,
        position int NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (organisation_id, attachment_id, position),
        FOREIGN KEY (organisation_id, attachment_id) REFERENCES org.complaint_attachment (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of ['complaint_attachment', 'complaint_attachment_part']) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, DELETE ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.complaint_attachment_part`);
    await q.query(`DROP TABLE org.complaint_attachment`);
  }
}
