import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

const TABLES = ['award_reveal', 'award_letter', 'award_wall_consent', 'award_certificates'] as const;

/** How an award programme is revealed, who is told of it, who agreed to be named for longer, and the certificates that are made. See docs/decisions/0038-the-reveal.md. */
export class AwardReveal1700000001560 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.award_reveal (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        by_itself boolean NOT NULL DEFAULT false,
        event_from timestamptz,
        shown uuid[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (organisation_id, programme_id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_letter (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        part text NOT NULL CHECK (part IN ('winner', 'nominee', 'nominator')),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'handed-over', 'sent', 'failed')),
        PRIMARY KEY (organisation_id, programme_id, employee_id, part),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_wall_consent (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        candidate_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        until_on date NOT NULL,
        after_leaving boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation_id, candidate_id, employee_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_certificates (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('making', 'done', 'failed')),
        pages int,
        kept_until date NOT NULL,
        content bytea,
        PRIMARY KEY (organisation_id, programme_id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
    await q.query(`CREATE INDEX award_letter_waiting ON org.award_letter (organisation_id, programme_id) WHERE state = 'waiting'`);
    await q.query(`CREATE INDEX award_wall_consent_of_person ON org.award_wall_consent (organisation_id, employee_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
