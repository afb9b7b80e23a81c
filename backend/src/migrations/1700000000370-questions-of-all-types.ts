import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Own questions of every type, and questionnaires in several languages with sections and logic. */
export class QuestionsOfAllTypes1700000000370 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.question
      DROP CONSTRAINT question_type_check,
      DROP CONSTRAINT question_check,
      DROP CONSTRAINT question_check1,
      ADD COLUMN rows jsonb,
      ADD COLUMN scale text,
      ADD COLUMN most integer,
      ADD COLUMN tags jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
      ADD COLUMN meaning integer NOT NULL DEFAULT 1 CHECK (meaning BETWEEN 1 AND version),
      ADD COLUMN origin uuid,
      ADD CONSTRAINT known_type CHECK (type IN ('scale5', 'scale7', 'recommend', 'single-choice', 'multiple-choice', 'ranking', 'short-text', 'text', 'matrix')),
      ADD CONSTRAINT has_options CHECK ((options IS NOT NULL) = (type IN ('single-choice', 'multiple-choice', 'ranking'))),
      ADD CONSTRAINT has_rows CHECK ((rows IS NOT NULL) = (type = 'matrix')),
      ADD CONSTRAINT rows_have_scale CHECK ((type = 'matrix' AND scale IS NOT NULL AND scale IN ('scale5', 'scale7')) OR (type <> 'matrix' AND scale IS NULL)),
      ADD CONSTRAINT most_of_several CHECK (most IS NULL OR (type IN ('multiple-choice', 'ranking') AND most >= 1)),
      ADD CONSTRAINT turned_round CHECK (NOT reverse OR type IN ('scale5', 'scale7'))`);

    // a ballot has as many questions as there are lines, a matrix as many as it has rows
    await q.query(`ALTER TABLE org.questionnaire_version
      ADD COLUMN languages jsonb NOT NULL DEFAULT '["en"]' CHECK (jsonb_array_length(languages) >= 1),
      ADD COLUMN sections jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_array_length(sections) <= 30),
      ADD CONSTRAINT not_too_long CHECK (jsonb_array_length(items) - jsonb_array_length(jsonb_path_query_array(items, '$[*] ? (exists (@.question.rows[*].value))'))
        + jsonb_array_length(jsonb_path_query_array(items, '$[*].question.rows[*].value')) <= 120)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.questionnaire_version DROP CONSTRAINT not_too_long, DROP COLUMN sections, DROP COLUMN languages`);
    await q.query(`ALTER TABLE org.question
      DROP CONSTRAINT known_type,
      DROP CONSTRAINT has_options,
      DROP CONSTRAINT has_rows,
      DROP CONSTRAINT rows_have_scale,
      DROP CONSTRAINT most_of_several,
      DROP CONSTRAINT turned_round,
      DROP COLUMN origin,
      DROP COLUMN meaning,
      DROP COLUMN version,
      DROP COLUMN tags,
      DROP COLUMN most,
      DROP COLUMN scale,
      DROP COLUMN rows,
      ADD CONSTRAINT question_type_check CHECK (type IN ('scale5', 'recommend', 'single-choice', 'text')),
      ADD CONSTRAINT question_check CHECK ((options IS NOT NULL) = (type = 'single-choice')),
      ADD CONSTRAINT question_check1 CHECK (NOT reverse OR type = 'scale5')`);
  }
}
