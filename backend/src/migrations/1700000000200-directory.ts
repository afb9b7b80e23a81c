import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class Directory1700000000200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.employee (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        email text,
        email_key text,
        external_key text,
        job_title text,
        site text,
        role_band text,
        language text,
        attributes jsonb NOT NULL DEFAULT '{}',
        joined_on date,
        left_on date,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, email_key),
        UNIQUE (organisation_id, external_key)
      )`);
    await q.query(`
      CREATE TABLE org.team (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        external_key text,
        parent_id uuid,
        leader_id uuid,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, external_key),
        FOREIGN KEY (organisation_id, parent_id) REFERENCES org.team (organisation_id, id),
        FOREIGN KEY (organisation_id, leader_id) REFERENCES org.employee (organisation_id, id)
      )`);
    await q.query(`CREATE UNIQUE INDEX team_one_root ON org.team (organisation_id) WHERE parent_id IS NULL`);
    await q.query(`CREATE INDEX team_parent ON org.team (organisation_id, parent_id)`);
    await q.query(`CREATE INDEX team_leader ON org.team (organisation_id, leader_id)`);
    await q.query(`
      CREATE TABLE org.team_membership (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        team_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, employee_id, from_on),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id),
        CHECK (until_on IS NULL OR until_on > from_on)
      )`);
    await q.query(`CREATE INDEX team_membership_team ON org.team_membership (organisation_id, team_id)`);
    // what an organisation keeps of its people beside the columns that everybody has
    await q.query(`
      CREATE TABLE org.attribute (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        key text NOT NULL,
        label text NOT NULL,
        PRIMARY KEY (organisation_id, key)
      )`);
    for (const table of ['org.attribute', 'org.employee', 'org.team', 'org.team_membership']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['org.attribute', 'org.team_membership', 'org.team', 'org.employee']) await q.query(`DROP TABLE ${table}`);
  }
}
