import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** What own questions said before, which questions are retired, and who wrote a version of a questionnaire on which day. */
export class QuestionVersions1700000000372 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.question_version (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        question_id uuid NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        meaning integer NOT NULL CHECK (meaning BETWEEN 1 AND version),
        change text NOT NULL CHECK (change IN ('made', 'wording-fix', 'new-meaning')),
        on_day date NOT NULL,
        by_employee uuid,
        content jsonb NOT NULL,
        PRIMARY KEY (organisation_id, question_id, version),
        FOREIGN KEY (organisation_id, question_id) REFERENCES org.question (organisation_id, id) ON DELETE CASCADE,
        CHECK ((change = 'made') = (version = 1))
      )`);
    // of the bank or of the organisation's own, so it points at no table
    await q.query(`
      CREATE TABLE org.retired_question (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        question_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, question_id)
      )`);
    for (const table of ['org.question_version', 'org.retired_question']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    // history is added to and never rewritten
    await q.query(`GRANT SELECT, INSERT ON org.question_version TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.retired_question TO throughline_app`);

    await q.query(`ALTER TABLE org.questionnaire ADD COLUMN archived boolean NOT NULL DEFAULT false`);
    await q.query(`ALTER TABLE org.questionnaire_version ADD COLUMN written_on date, ADD COLUMN written_by uuid`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.questionnaire_version DROP COLUMN written_by, DROP COLUMN written_on`);
    await q.query(`ALTER TABLE org.questionnaire DROP COLUMN archived`);
    await q.query(`DROP TABLE org.retired_question`);
    await q.query(`DROP TABLE org.question_version`);
  }
}
