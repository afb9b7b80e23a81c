import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Questionnaires of other tools on their way in. What is kept is their structure; no file, and no answer that was in one, ever is. */
export class MoveIn1700000001020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.questionnaire_import (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('previewed', 'applied')),
        source text NOT NULL CHECK (source IN ('limesurvey', 'surveyjs')),
        file_name text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        survey jsonb,
        choices jsonb NOT NULL,
        carried jsonb,
        questionnaire_id uuid,
        made_on date NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, sha256),
        FOREIGN KEY (organisation_id, questionnaire_id) REFERENCES org.questionnaire (organisation_id, id) ON DELETE CASCADE,
        CHECK ((survey IS NOT NULL) = (state = 'previewed')),
        CHECK ((carried IS NOT NULL) = (state = 'applied')),
        CHECK ((questionnaire_id IS NOT NULL) = (state = 'applied'))
      )`);
    await q.query(`ALTER TABLE org.questionnaire_import ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.questionnaire_import FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.questionnaire_import USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.questionnaire_import TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.questionnaire_import`);
  }
}
