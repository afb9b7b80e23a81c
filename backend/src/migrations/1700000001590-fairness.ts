import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = ['fairness_report', 'fairness_figure'] as const;

/** What is published of recognition: figures of a quarter of kudos or of a revealed award programme, computed once and never changed. No table names a person. See docs/decisions/0040-fairness.md. */
export class Fairness1700000001590 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.fairness_report (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        period text,
        programme_id uuid,
        of_day date NOT NULL,
        published_on date NOT NULL,
        k int NOT NULL CHECK (k >= 5),
        certificate jsonb NOT NULL,
        hidden jsonb NOT NULL,
        comparisons jsonb NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, period),
        UNIQUE (organisation_id, programme_id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE,
        CHECK ((period IS NULL) <> (programme_id IS NULL))
      )`);
    await q.query(`
      CREATE TABLE org.fairness_figure (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        report_id uuid NOT NULL,
        position int NOT NULL,
        measure text NOT NULL,
        team_id uuid,
        other_team_id uuid,
        facet text,
        value text,
        size_band text,
        bound text,
        figure double precision,
        low double precision,
        high double precision,
        stands_out text CHECK (stands_out IN ('above', 'below')),
        PRIMARY KEY (organisation_id, report_id, position),
        FOREIGN KEY (organisation_id, report_id) REFERENCES org.fairness_report (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      // what was published stays as it was: a second cut of the same quarter could be subtracted from the first
      await q.query(`GRANT SELECT, INSERT ON org.${table} TO throughline_app`);
    }
    await q.query(`CREATE INDEX fairness_figure_of_team ON org.fairness_figure (organisation_id, measure, team_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
