import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class PastResults1700000000350 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.past_result (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        team_id uuid NOT NULL,
        measure text NOT NULL,
        period_label text NOT NULL,
        period_from date NOT NULL,
        period_until date NOT NULL,
        value double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
        original double precision NOT NULL,
        scale_min double precision NOT NULL,
        scale_max double precision NOT NULL,
        respondents integer CHECK (respondents >= 5),
        import_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, measure, team_id, period_label),
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id) ON DELETE CASCADE,
        CHECK (period_until >= period_from),
        CHECK (scale_max > scale_min AND original BETWEEN scale_min AND scale_max)
      )`);
    await q.query(`CREATE INDEX past_result_team ON org.past_result (organisation_id, team_id)`);
    await q.query(`ALTER TABLE org.past_result ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.past_result FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.past_result USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.past_result TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.past_result`);
  }
}
