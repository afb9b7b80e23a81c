import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Who is still to be told that HR took a kudos or a reply of hers down: a row each, gone when the mail is handed to the queue of mails, and with its writer. */
export class RemovalMails1700000001691 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.kudos_removal_mail (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        writer_id uuid NOT NULL,
        what text NOT NULL CHECK (what IN ('kudos', 'reply')),
        message text NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, writer_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.kudos_removal_mail ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.kudos_removal_mail FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.kudos_removal_mail USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.kudos_removal_mail TO throughline_app`);
    await q.query(`CREATE INDEX kudos_removal_mail_of_writer ON org.kudos_removal_mail (organisation_id, writer_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.kudos_removal_mail`);
  }
}
