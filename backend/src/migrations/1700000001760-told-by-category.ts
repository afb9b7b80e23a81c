import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** By what an organisation's figures of customers are told apart: by channel, or by category, never by both. See docs/decisions/0059-told-by-channel-or-by-category.md. */
export class ToldByCategory1700000001760 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // without a row it is by channel; the column "channel" of cells holds categories where it is by them
    await q.query(`
      CREATE TABLE org.outcome_setting (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        told_by text NOT NULL CHECK (told_by IN ('channel', 'category')),
        PRIMARY KEY (organisation_id)
      )`);
    await q.query(`ALTER TABLE org.outcome_setting ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.outcome_setting FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.outcome_setting USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.outcome_setting TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.outcome_setting`);
  }
}
