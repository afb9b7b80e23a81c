import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ids of comments said the millisecond in which they were written, which led to the answer of the same millisecond. */
export class CommentsWithoutMoment1700000001676 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // the owner of the table asks here, for all organisations
    await q.query(`ALTER TABLE org.customer_comment NO FORCE ROW LEVEL SECURITY`);
    await q.query(`UPDATE org.customer_comment SET id = gen_random_uuid()`);
    await q.query(`ALTER TABLE org.customer_comment FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    // the ids of before are not known any more, and nothing needs them
  }
}
