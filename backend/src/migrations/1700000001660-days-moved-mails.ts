import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Who is still to be told that the days of an award programme have moved: a row each, gone when the mail goes out. */
export class DaysMovedMails1700000001660 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.award_days_mail (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        id uuid NOT NULL,
        PRIMARY KEY (organisation_id, programme_id, employee_id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.award_days_mail ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.award_days_mail FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.award_days_mail USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.award_days_mail TO throughline_app`);
    await q.query(`CREATE INDEX award_days_mail_of_person ON org.award_days_mail (organisation_id, employee_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.award_days_mail`);
  }
}
