import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Who did what to which thing. Lines are only ever added, and each carries the hash of the line before. */
export class Audit1700000000160 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.audit_line (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        position integer NOT NULL CHECK (position >= 1),
        on_day date NOT NULL,
        at timestamptz(3),
        kind text NOT NULL,
        by_employee uuid,
        subject text NOT NULL,
        detail jsonb NOT NULL,
        previous text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, position)
      )`);
    await q.query(`ALTER TABLE org.audit_line ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.audit_line FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.audit_line USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT ON org.audit_line TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.audit_line`);
  }
}
