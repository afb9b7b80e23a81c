import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Customers may let their words be passed on as thanks, and then these can speak for nominees. With a comment that is passed on stands the team that its answer counted for, in the place of the way to the answer, which is
 * forgotten after a day. Words leave nominations with the comment. See docs/decisions/0057-words-of-customers-as-evidence.md.
 */
export class WordsPassedOn1700000001730 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.customer_survey ADD COLUMN asks_to_pass_on boolean NOT NULL DEFAULT false`);
    await q.query(`ALTER TABLE org.customer_comment ADD COLUMN may_pass_on boolean NOT NULL DEFAULT false`);
    await q.query(`ALTER TABLE org.customer_comment ADD COLUMN team_id uuid`);
    await q.query(`ALTER TABLE org.customer_comment ADD CONSTRAINT customer_comment_team_check CHECK (team_id IS NULL OR (may_pass_on AND answer_id IS NULL))`);
    await q.query(`CREATE INDEX customer_comment_team ON org.customer_comment (organisation_id, team_id, written_on) WHERE team_id IS NOT NULL`);
    await q.query(`ALTER TABLE org.nomination_evidence DROP CONSTRAINT nomination_evidence_kind_check`);
    await q.query(
      `ALTER TABLE org.nomination_evidence ADD CONSTRAINT nomination_evidence_kind_check CHECK (kind IN ('kudos', 'figure', 'complaint', 'praise'))`,
    );
    await q.query(`ALTER TABLE org.nomination_evidence ADD COLUMN comment_id uuid`);
    await q.query(
      `ALTER TABLE org.nomination_evidence ADD CONSTRAINT nomination_evidence_of_comment_check CHECK ((kind = 'praise') = (comment_id IS NOT NULL))`,
    );
    await q.query(
      `ALTER TABLE org.nomination_evidence ADD FOREIGN KEY (organisation_id, comment_id) REFERENCES org.customer_comment (organisation_id, id) ON DELETE CASCADE`,
    );
    await q.query(`CREATE INDEX nomination_evidence_of_comment ON org.nomination_evidence (organisation_id, comment_id) WHERE comment_id IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.nomination_evidence DROP COLUMN comment_id`);
    await q.query(`ALTER TABLE org.nomination_evidence NO FORCE ROW LEVEL SECURITY`);
    await q.query(`DELETE FROM org.nomination_evidence WHERE kind = 'praise'`);
    await q.query(`ALTER TABLE org.nomination_evidence FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.nomination_evidence DROP CONSTRAINT nomination_evidence_kind_check`);
    await q.query(`ALTER TABLE org.nomination_evidence ADD CONSTRAINT nomination_evidence_kind_check CHECK (kind IN ('kudos', 'figure', 'complaint'))`);
    await q.query(`ALTER TABLE org.customer_comment DROP COLUMN team_id, DROP COLUMN may_pass_on`);
    await q.query(`ALTER TABLE org.customer_survey DROP COLUMN asks_to_pass_on`);
  }
}
