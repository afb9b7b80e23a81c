import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class Outcomes1700000000500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.metric (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        key text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('csat', 'nps', 'complaints', 'other')),
        unit text NOT NULL,
        scale_min double precision,
        scale_max double precision,
        direction text NOT NULL CHECK (direction IN ('higher-is-better', 'lower-is-better')),
        minimum_base int NOT NULL CHECK (minimum_base >= 1),
        definition text NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, key),
        CHECK (scale_max > scale_min)
      )`);
    await q.query(`
      CREATE TABLE org.observation (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        metric_id uuid NOT NULL,
        team_id uuid NOT NULL,
        period_label text NOT NULL,
        period_from date NOT NULL,
        period_until date NOT NULL,
        value double precision NOT NULL,
        base int CHECK (base >= 0),
        import_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, metric_id, team_id, period_label),
        FOREIGN KEY (organisation_id, metric_id) REFERENCES org.metric (organisation_id, id),
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id),
        FOREIGN KEY (organisation_id, import_id) REFERENCES org.import_file (organisation_id, id),
        CHECK (period_until >= period_from)
      )`);
    await q.query(`CREATE INDEX observation_team ON org.observation (organisation_id, team_id)`);
    await q.query(`CREATE INDEX observation_import ON org.observation (organisation_id, import_id)`);
    // what each import found when it wrote a figure: null in import_before when there was none; undoing follows it back
    await q.query(`
      CREATE TABLE org.observation_change (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        import_id uuid NOT NULL,
        metric_id uuid NOT NULL,
        team_id uuid NOT NULL,
        period_label text NOT NULL,
        import_before uuid,
        value_before double precision,
        base_before int,
        PRIMARY KEY (organisation_id, import_id, metric_id, team_id, period_label),
        FOREIGN KEY (organisation_id, import_id) REFERENCES org.import_file (organisation_id, id),
        CHECK ((import_before IS NULL) = (value_before IS NULL))
      )`);
    await q.query(`CREATE INDEX observation_change_before ON org.observation_change (organisation_id, import_before)`);
    for (const table of ['org.metric', 'org.observation', 'org.observation_change']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['org.observation_change', 'org.observation', 'org.metric']) await q.query(`DROP TABLE ${table}`);
  }
}
