import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * Comments are stored without the names of anybody, and those that speak of danger in a table of their own: whoever reads or counts comments does not find them there, whatever it forgets. When one is released it is taken out of
 * here and put among the others.
 */
export class SensitiveComments1700000001010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // null for those that were stored before languages were told apart
    await q.query(`ALTER TABLE pub.comment ADD COLUMN language text`);
    await q.query(`ALTER TABLE pub.comment ADD COLUMN passages integer NOT NULL DEFAULT 0`);
    await q.query(`
      CREATE TABLE pub.sensitive_comment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        node_id uuid NOT NULL,
        question_id text NOT NULL,
        body text NOT NULL,
        language text NOT NULL,
        passages integer NOT NULL,
        mailbox_id text,
        PRIMARY KEY (organisation_id, id)
      )`);
    await q.query(`CREATE INDEX sensitive_comment_mailbox ON pub.sensitive_comment (organisation_id, cycle_id, mailbox_id) WHERE mailbox_id IS NOT NULL`);
    await q.query(`GRANT SELECT ON pub.sensitive_comment TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON pub.sensitive_comment TO throughline_tally`);
    await q.query(`GRANT UPDATE (mailbox_id) ON pub.sensitive_comment TO throughline_tally`);
    // what the organisation added to the starting list of signal words, or does without
    await q.query(`
      CREATE TABLE org.signal_word (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        language text NOT NULL,
        words text NOT NULL,
        active boolean NOT NULL,
        PRIMARY KEY (organisation_id, language, words)
      )`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.signal_word TO throughline_app`);
    for (const table of ['pub.sensitive_comment', 'org.signal_word']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    await q.query(`ALTER TABLE pub.thread DROP CONSTRAINT thread_by_role_check`);
    await q.query(`ALTER TABLE pub.thread ADD CONSTRAINT thread_by_role_check CHECK (by_role IN ('hr', 'leader', 'safe-person'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE pub.thread DROP CONSTRAINT thread_by_role_check`);
    await q.query(`ALTER TABLE pub.thread ADD CONSTRAINT thread_by_role_check CHECK (by_role IN ('hr', 'leader'))`);
    await q.query(`DROP TABLE org.signal_word`);
    await q.query(`DROP TABLE pub.sensitive_comment`);
    await q.query(`ALTER TABLE pub.comment DROP COLUMN passages`);
    await q.query(`ALTER TABLE pub.comment DROP COLUMN language`);
  }
}
