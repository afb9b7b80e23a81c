import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * The months that events stood in before a delivery of a webhook moved them to another. What an import changes stands in `outcome_event_before`, so that it can be undone; of what came by itself only the month is kept, which is
 * all that a comparison with a vendor needs.
 */
export class MonthsLeft1700000001770 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.outcome_month_left (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        source_id uuid NOT NULL,
        metric_id uuid NOT NULL,
        event_key text NOT NULL,
        month date NOT NULL CHECK (month = date_trunc('month', month::timestamp)),
        -- by the clock of the source: when the event was last said to be of this month
        as_of timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, source_id, metric_id, event_key, month),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.outcome_month_left ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.outcome_month_left FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.outcome_month_left USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE ON org.outcome_month_left TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.outcome_month_left`);
  }
}
