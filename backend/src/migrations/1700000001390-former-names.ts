import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** What people were called before their name was changed, for as long as a survey is open or uncounted in which others may have called them so. The day is that of the change. */
export class FormerNames1700000001390 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.former_name (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        name text NOT NULL,
        until_on date NOT NULL,
        PRIMARY KEY (organisation_id, employee_id, name),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.former_name ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.former_name FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.former_name USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.former_name TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.former_name`);
  }
}
