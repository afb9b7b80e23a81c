import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts of files that wait to be imported are sealed (see FileParts); those that are there already stay as they are, until they go within the week. */
export class SealedFiles1700000001750 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.event_import_part ADD COLUMN sealed boolean NOT NULL DEFAULT false`);
  }

  async down(q: QueryRunner): Promise<void> {
    // without the column nobody would know which can be read
    await q.query(`DELETE FROM org.event_import_part WHERE sealed`);
    await q.query(`ALTER TABLE org.event_import_part DROP COLUMN sealed`);
  }
}
