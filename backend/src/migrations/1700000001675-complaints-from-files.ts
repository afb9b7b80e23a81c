import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done with a complaint changes these; its number, its receipt and the file it came from stay. */
const CHANGED = `state, category_id, team_id, reference, deadlines, acknowledge_due, respond_due, acknowledged_on, responded_on, closed_on, last_step_on, steps, reopenings,
  escalated_to, decision, cause_id, redress_kind, redress_amount, redress_currency, owner_id, deputy_id, joined_to`;

/** Complaints of a register kept elsewhere come in from files. A file can be taken back: the only complaints that can be deleted are those from a file with which nobody has done anything since. */
export class ComplaintsFromFiles1700000001675 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.complaint ADD COLUMN import_id uuid, ADD COLUMN import_key text, ADD COLUMN import_steps int`);
    await q.query(
      `ALTER TABLE org.complaint ADD CONSTRAINT complaint_of_file CHECK ((import_id IS NULL) = (import_key IS NULL) AND (import_id IS NULL) = (import_steps IS NULL))`,
    );
    await q.query(`CREATE UNIQUE INDEX complaint_import_key ON org.complaint (organisation_id, lower(import_key)) WHERE import_key IS NOT NULL`);
    await q.query(`CREATE INDEX complaint_import ON org.complaint (organisation_id, import_id) WHERE import_id IS NOT NULL`);
    await q.query(`CREATE POLICY only_untouched_of_a_file ON org.complaint AS RESTRICTIVE FOR DELETE USING (import_id IS NOT NULL AND steps = import_steps)`);
    await q.query(`GRANT DELETE ON org.complaint TO throughline_app`);
    // otherwise the application could make a complaint look as if it came from a file
    await q.query(`REVOKE UPDATE ON org.complaint FROM throughline_app`);
    await q.query(`GRANT UPDATE (${CHANGED}) ON org.complaint TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE UPDATE (${CHANGED}) ON org.complaint FROM throughline_app`);
    await q.query(`GRANT UPDATE ON org.complaint TO throughline_app`);
    await q.query(`REVOKE DELETE ON org.complaint FROM throughline_app`);
    await q.query(`DROP POLICY only_untouched_of_a_file ON org.complaint`);
    await q.query(`ALTER TABLE org.complaint DROP COLUMN import_id, DROP COLUMN import_key, DROP COLUMN import_steps`);
  }
}
