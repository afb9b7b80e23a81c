import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries that came before mail addresses were left out of what is kept could hold some: they are forgotten. What they told has been counted and stays. */
export class DeliveriesWithoutAddresses1700000001700 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // the owner of the table asks here, for all organisations
    await q.query(`ALTER TABLE org.outcome_delivery NO FORCE ROW LEVEL SECURITY`);
    await q.query(`DELETE FROM org.outcome_delivery`);
    await q.query(`ALTER TABLE org.outcome_delivery FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    // what was forgotten is not known any more, and nothing needs it
  }
}
