import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** What comments are about, and the dictionary by which that is told. */
export class CommentThemes1700000001011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE pub.comment ADD COLUMN themes text[] NOT NULL DEFAULT '{}'`);
    await q.query(`ALTER TABLE pub.sensitive_comment ADD COLUMN themes text[] NOT NULL DEFAULT '{}'`);
    await q.query(`GRANT UPDATE (themes) ON pub.comment TO throughline_tally`);
    await q.query(`GRANT UPDATE (themes) ON pub.sensitive_comment TO throughline_tally`);
    // a page of comments is read in the order of ids, which are random
    await q.query(`CREATE INDEX comment_of_cycle ON pub.comment (organisation_id, cycle_id, id)`);
    // what differs from the starting dictionary; one of its own themes by its key, another by a random one
    await q.query(`
      CREATE TABLE org.theme (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        key text NOT NULL,
        label text NOT NULL,
        words jsonb NOT NULL,
        hidden boolean NOT NULL,
        merged_into text,
        PRIMARY KEY (organisation_id, key)
      )`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.theme TO throughline_app`);
    await q.query(`ALTER TABLE org.theme ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.theme FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.theme USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.theme`);
    await q.query(`DROP INDEX pub.comment_of_cycle`);
    await q.query(`ALTER TABLE pub.sensitive_comment DROP COLUMN themes`);
    await q.query(`ALTER TABLE pub.comment DROP COLUMN themes`);
  }
}
