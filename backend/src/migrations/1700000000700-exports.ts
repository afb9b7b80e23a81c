import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = ['org.export_file', 'org.export_chunk', 'org.export_schedule', 'org.export_receiver', 'org.export_firing'];

export class Exports1700000000700 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // kept for a week; seen_all and seen_teams are what its owner could see when it was made, and must still be able to see when it is fetched
    await q.query(`
      CREATE TABLE org.export_file (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        owner_id uuid NOT NULL,
        request jsonb NOT NULL,
        title text NOT NULL,
        file_name text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'making', 'done', 'failed', 'cancelled')),
        progress double precision NOT NULL CHECK (progress >= 0 AND progress <= 1),
        sentence text NOT NULL,
        seen_all boolean NOT NULL,
        seen_teams uuid[] NOT NULL,
        rows integer,
        bytes bigint,
        sha256 text,
        content_sha256 text,
        made_on date NOT NULL,
        kept_until date NOT NULL,
        mail boolean NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, owner_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX export_file_owner ON org.export_file (organisation_id, owner_id)`);
    await q.query(`
      CREATE TABLE org.export_chunk (
        organisation_id uuid NOT NULL,
        file_id uuid NOT NULL,
        position integer NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (organisation_id, file_id, position),
        FOREIGN KEY (organisation_id, file_id) REFERENCES org.export_file (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.export_schedule (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        subject text NOT NULL,
        format text NOT NULL,
        team_id uuid,
        rhythm text NOT NULL CHECK (rhythm IN ('weekly', 'monthly', 'publication')),
        day integer NOT NULL CHECK (day BETWEEN 1 AND 28),
        paused boolean NOT NULL,
        made_on date NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.export_receiver (
        organisation_id uuid NOT NULL,
        schedule_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, schedule_id, employee_id),
        FOREIGN KEY (organisation_id, schedule_id) REFERENCES org.export_schedule (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    // what a report was made for already, as a week, a month or a cycle: whoever writes the row first makes it
    await q.query(`
      CREATE TABLE org.export_firing (
        organisation_id uuid NOT NULL,
        schedule_id uuid NOT NULL,
        occasion text NOT NULL,
        PRIMARY KEY (organisation_id, schedule_id, occasion),
        FOREIGN KEY (organisation_id, schedule_id) REFERENCES org.export_schedule (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE ${table}`);
  }
}
