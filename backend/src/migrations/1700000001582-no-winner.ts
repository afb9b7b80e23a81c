import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Why nobody wins a category, where nobody is left who could: everybody reads it after the reveal. */
export class NoWinner1700000001582 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.award_no_winner (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        category_id uuid NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (organisation_id, category_id),
        FOREIGN KEY (organisation_id, programme_id, category_id) REFERENCES org.award_category (organisation_id, programme_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.award_no_winner ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.award_no_winner FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.award_no_winner USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT ON org.award_no_winner TO throughline_app`);
    await q.query(`CREATE INDEX award_no_winner_of_programme ON org.award_no_winner (organisation_id, programme_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.award_no_winner`);
  }
}
