import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of complaints are taken apart when they are written, not at each search. */
export class ComplaintSearch1700000001656 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.complaint_words ADD COLUMN found tsvector GENERATED ALWAYS AS (to_tsvector('simple', content)) STORED`);
    await q.query(`DROP INDEX org.complaint_words_found`);
    await q.query(`CREATE INDEX complaint_words_found ON org.complaint_words USING gin (found)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.complaint_words_found`);
    await q.query(`CREATE INDEX complaint_words_found ON org.complaint_words USING gin (to_tsvector('simple', content))`);
    await q.query(`ALTER TABLE org.complaint_words DROP COLUMN found`);
  }
}
