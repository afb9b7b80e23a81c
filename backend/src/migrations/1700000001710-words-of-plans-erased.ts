import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Somebody at a customer's asks to be forgotten: what was written goes, and that a contact was, on which day and how, stays. Contacts and history still cannot be rewritten: all that can be done to a
 * line is to empty it, which a policy sees to. See docs/decisions/0055-words-of-plans-erased.md.
 */
export class WordsOfPlansErased1700000001710 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.customer_contact ADD COLUMN erased boolean NOT NULL DEFAULT false`);
    await q.query(`GRANT UPDATE (note, erased) ON org.customer_contact TO throughline_app`);
    await q.query(
      `CREATE POLICY only_emptied ON org.customer_contact AS RESTRICTIVE FOR UPDATE TO throughline_app USING (true) WITH CHECK (erased AND note = '')`,
    );
    await q.query(`GRANT UPDATE (fields) ON org.customer_plan_change TO throughline_app`);
    await q.query(
      `CREATE POLICY only_emptied ON org.customer_plan_change AS RESTRICTIVE FOR UPDATE TO throughline_app USING (true) WITH CHECK (fields = '[]'::jsonb)`,
    );
    // lists by name, a page at a time
    await q.query(`CREATE INDEX customer_plan_by_name ON org.customer_plan (organisation_id, lower(name), id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.customer_plan_by_name`);
    await q.query(`DROP POLICY only_emptied ON org.customer_plan_change`);
    await q.query(`REVOKE UPDATE (fields) ON org.customer_plan_change FROM throughline_app`);
    await q.query(`DROP POLICY only_emptied ON org.customer_contact`);
    await q.query(`REVOKE UPDATE (note, erased) ON org.customer_contact FROM throughline_app`);
    await q.query(`ALTER TABLE org.customer_contact DROP COLUMN erased`);
  }
}
