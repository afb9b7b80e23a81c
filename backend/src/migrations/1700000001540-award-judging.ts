import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = ['award_round_result', 'award_panel_decision'] as const;

/** What rounds came to, what the panel decided between those who cannot be told apart, the lot of each round, and when judges were reminded. */
export class AwardJudging1700000001540 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // kept as it was when the round closed: papers of a public vote are gone by then, and nobody who leaves later changes what was counted
    await q.query(`
      CREATE TABLE org.award_round_result (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        result jsonb NOT NULL,
        PRIMARY KEY (organisation_id, round_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_panel_decision (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        category_id uuid NOT NULL,
        chosen uuid[] NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (organisation_id, round_id, category_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
    await q.query(`ALTER TABLE org.award_round_candidate ADD COLUMN drawn int NOT NULL DEFAULT 0`);
    await q.query(`ALTER TABLE org.award_judge ADD COLUMN nudged_on date`);
    await q.query(`ALTER TABLE org.award_round ADD COLUMN reminded boolean NOT NULL DEFAULT false`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_round DROP COLUMN reminded`);
    await q.query(`ALTER TABLE org.award_judge DROP COLUMN nudged_on`);
    await q.query(`ALTER TABLE org.award_round_candidate DROP COLUMN drawn`);
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
