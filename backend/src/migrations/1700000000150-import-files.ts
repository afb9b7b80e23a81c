import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class ImportFiles1700000000150 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.import_file (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('roster', 'past-results', 'outcomes')),
        state text NOT NULL CHECK (state IN ('previewed', 'applied', 'undone')),
        file_name text NOT NULL,
        file bytea,
        encoding text NOT NULL,
        delimiter text NOT NULL,
        column_names text[] NOT NULL,
        mapping jsonb NOT NULL,
        options jsonb NOT NULL,
        preview jsonb NOT NULL,
        made_on date NOT NULL,
        PRIMARY KEY (organisation_id, id),
        CHECK ((file IS NOT NULL) = (state = 'previewed'))
      )`);
    await q.query(`ALTER TABLE org.import_file ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.import_file FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.import_file USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.import_file TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.import_file`);
  }
}
