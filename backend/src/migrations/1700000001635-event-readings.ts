import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** How files of events are read, by source and header: which column is what, as somebody chose it. See docs/decisions/0046-files-of-any-helpdesk.md. */
export class EventReadings1700000001635 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.event_reading (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        source_id uuid NOT NULL,
        header text NOT NULL,
        reading jsonb NOT NULL,
        kept_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, source_id, header),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.event_reading ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.event_reading FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.event_reading USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.event_reading TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.event_reading`);
  }
}
