import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan of a customer shows what complaints about it are open: found by the reference of the customer. */
export class ComplaintsOfACustomer1700000001665 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CREATE INDEX complaint_open_reference ON org.complaint (organisation_id, lower(btrim(reference))) WHERE reference <> '' AND state NOT IN ('closed', 'joined')`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.complaint_open_reference`);
  }
}
