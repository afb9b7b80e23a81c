import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = ['org.linkage_look', 'org.linkage_run', 'org.registered_question', 'org.experiment', 'org.experiment_team'];

export class Linkage1700000000550 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // which links were looked at in a quarter, to control false discovery: nobody is named and no time is kept
    await q.query(`
      CREATE TABLE org.linkage_look (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        quarter text NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        staff text NOT NULL,
        metric_id uuid NOT NULL,
        lag int NOT NULL CHECK (lag >= 0),
        team_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        p double precision NOT NULL CHECK (p >= 0 AND p <= 1),
        PRIMARY KEY (organisation_id, quarter, staff, metric_id, lag, team_id, from_on, until_on),
        FOREIGN KEY (organisation_id, metric_id) REFERENCES org.metric (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id) ON DELETE CASCADE
      )`);
    // kept for a day
    await q.query(`
      CREATE TABLE org.linkage_run (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('drivers', 'family', 'permutation')),
        request jsonb NOT NULL,
        started_by uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
        progress double precision NOT NULL CHECK (progress >= 0 AND progress <= 1),
        sentence text NOT NULL,
        result jsonb,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, started_by) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX linkage_run_started ON org.linkage_run (organisation_id, started_by)`);
    // names are kept as they were on the day, so that a team that goes takes nothing of the question with it
    await q.query(`
      CREATE TABLE org.registered_question (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        text text NOT NULL,
        staff text NOT NULL,
        metric_id uuid NOT NULL,
        lag int NOT NULL CHECK (lag >= 0),
        team_id uuid NOT NULL,
        team_name text NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= from_on),
        answer_on date NOT NULL CHECK (answer_on > until_on),
        expected text NOT NULL CHECK (expected IN ('better', 'worse', 'no-change')),
        expected_size double precision CHECK (expected_size >= 0),
        confirmatory boolean NOT NULL,
        registered_on date NOT NULL,
        registered_by uuid NOT NULL,
        answer jsonb,
        withdrawn_on date,
        withdrawn_because text,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, metric_id) REFERENCES org.metric (organisation_id, id),
        CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
        CHECK (answer IS NULL OR withdrawn_on IS NULL)
      )`);
    await q.query(`
      CREATE TABLE org.experiment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        staff text,
        metric_id uuid,
        expected_staff double precision,
        expected_metric double precision,
        compared_with_all boolean NOT NULL,
        until_on date NOT NULL,
        looked_afterwards boolean NOT NULL,
        registered_on date NOT NULL,
        registered_by uuid NOT NULL,
        withdrawn_on date,
        withdrawn_because text,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, metric_id) REFERENCES org.metric (organisation_id, id),
        CHECK (staff IS NOT NULL OR metric_id IS NOT NULL),
        CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL))
      )`);
    // a compared team has no start
    await q.query(`
      CREATE TABLE org.experiment_team (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        experiment_id uuid NOT NULL,
        team_id uuid NOT NULL,
        team_name text NOT NULL,
        starts_on date,
        PRIMARY KEY (organisation_id, experiment_id, team_id),
        FOREIGN KEY (organisation_id, experiment_id) REFERENCES org.experiment (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.linkage_look, org.linkage_run TO throughline_app`);
    await q.query(`GRANT UPDATE (p) ON org.linkage_look TO throughline_app`);
    await q.query(`GRANT UPDATE (state, progress, sentence, result) ON org.linkage_run TO throughline_app`);
    // what was registered is frozen, also for the application: only an answer or a withdrawal can be added to it, and nothing goes
    await q.query(`GRANT SELECT, INSERT ON org.registered_question, org.experiment, org.experiment_team TO throughline_app`);
    await q.query(`GRANT UPDATE (answer, withdrawn_on, withdrawn_because) ON org.registered_question TO throughline_app`);
    await q.query(`GRANT UPDATE (withdrawn_on, withdrawn_because) ON org.experiment TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await q.query(`DROP TABLE ${table}`);
  }
}
