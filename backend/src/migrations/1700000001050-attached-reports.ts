import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report by mail may hold the file itself, where HR chose that. */
export class AttachedReports1700000001050 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.export_schedule ADD COLUMN attached boolean NOT NULL DEFAULT false`);
    await q.query(`ALTER TABLE org.export_file ADD COLUMN attached boolean NOT NULL DEFAULT false`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.export_file DROP COLUMN attached`);
    await q.query(`ALTER TABLE org.export_schedule DROP COLUMN attached`);
  }
}
