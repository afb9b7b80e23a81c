import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** That an open cycle ends before its last day, announced to all who were invited. The last day itself stays as it was promised. */
export class EarlyEndings1700000000390 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.early_ending (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        announced_on date NOT NULL,
        last_day date NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE,
        CHECK (last_day >= announced_on)
      )`);
    await q.query(`ALTER TABLE org.early_ending ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.early_ending FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.early_ending USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    // announced once and for all: people arranged themselves by it
    await q.query(`GRANT SELECT, INSERT ON org.early_ending TO throughline_app`);
    await q.query(`ALTER TABLE org.cycle_event DROP CONSTRAINT cycle_event_kind_check`);
    await q.query(`ALTER TABLE org.cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind IN (
      'drafted', 'key-made', 'opened', 'extended', 'reminded', 'tightened', 'early-end', 'closed', 'published', 'shredded'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.early_ending`);
  }
}
