import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class Recognition1700000000400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.award_programme (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        nominations_from date NOT NULL,
        nominations_until date NOT NULL,
        PRIMARY KEY (organisation_id, id),
        CHECK (nominations_until >= nominations_from)
      )`);
    await q.query(`
      CREATE TABLE org.award_category (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, programme_id, id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.nomination (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        category_id uuid NOT NULL,
        nominator_id uuid NOT NULL,
        nominee_id uuid NOT NULL,
        reasons text NOT NULL,
        state text NOT NULL CHECK (state IN ('submitted', 'withdrawn')),
        submitted_on date NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, programme_id, category_id) REFERENCES org.award_category (organisation_id, programme_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, nominator_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, nominee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    // one voice a person, nominee and category; whoever withdrew may speak again
    await q.query(`CREATE UNIQUE INDEX nomination_once ON org.nomination (organisation_id, category_id, nominator_id, nominee_id) WHERE state = 'submitted'`);
    await q.query(`CREATE INDEX nomination_programme ON org.nomination (organisation_id, programme_id, id)`);
    await q.query(`CREATE INDEX nomination_nominator ON org.nomination (organisation_id, nominator_id)`);
    await q.query(`CREATE INDEX nomination_nominee ON org.nomination (organisation_id, nominee_id)`);
    for (const table of ['org.award_programme', 'org.award_category', 'org.nomination']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['org.nomination', 'org.award_category', 'org.award_programme']) await q.query(`DROP TABLE ${table}`);
  }
}
