import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file can be moved in again once the questionnaire that was made of it is archived: of one file, only one import is not replaced. */
export class MovedInAgain1700000001320 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.questionnaire_import ADD COLUMN replaced boolean NOT NULL DEFAULT false CHECK (NOT replaced OR state = 'applied')`);
    await q.query(`ALTER TABLE org.questionnaire_import DROP CONSTRAINT questionnaire_import_organisation_id_sha256_key`);
    await q.query(`CREATE UNIQUE INDEX questionnaire_import_of_file ON org.questionnaire_import (organisation_id, sha256) WHERE NOT replaced`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM org.questionnaire_import WHERE replaced`);
    await q.query(`DROP INDEX org.questionnaire_import_of_file`);
    await q.query(`ALTER TABLE org.questionnaire_import ADD UNIQUE (organisation_id, sha256)`);
    await q.query(`ALTER TABLE org.questionnaire_import DROP COLUMN replaced`);
  }
}
