import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** When people are on leave, from the first day to the last; there is no column for the kind or the reason, which may be an illness. See docs/decisions/0056-leave.md. */
export class Leave1700000001720 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.employee_leave (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        from_on date NOT NULL,
        last_on date,
        PRIMARY KEY (organisation_id, employee_id, from_on),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE,
        CHECK (last_on IS NULL OR last_on >= from_on)
      )`);
    await q.query(`ALTER TABLE org.employee_leave ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.employee_leave FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.employee_leave USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.employee_leave TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.employee_leave`);
  }
}
