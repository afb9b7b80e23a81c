import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a cycle named at its opening stays written down, also when she is let go: comments that speak of danger are deleted unread only where nobody was named, so whoever deletes names deletes
 * comments. Nobody who was let go returns.
 */
export class SafePersonsLetGo1700000001420 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.cycle_safe_person ADD COLUMN let_go boolean NOT NULL DEFAULT false`);
    await q.query(`CREATE POLICY for_good ON org.cycle_safe_person AS RESTRICTIVE FOR UPDATE USING (NOT let_go) WITH CHECK (let_go)`);
    await q.query(`REVOKE DELETE ON org.cycle_safe_person FROM throughline_app`);
    await q.query(`GRANT UPDATE (let_go) ON org.cycle_safe_person TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE UPDATE (let_go) ON org.cycle_safe_person FROM throughline_app`);
    // over all organisations, which the owner of the table otherwise cannot see: nobody comes back with the column
    await q.query(`ALTER TABLE org.cycle_safe_person NO FORCE ROW LEVEL SECURITY`);
    await q.query(`DELETE FROM org.cycle_safe_person WHERE let_go`);
    await q.query(`ALTER TABLE org.cycle_safe_person FORCE ROW LEVEL SECURITY`);
    await q.query(`GRANT DELETE ON org.cycle_safe_person TO throughline_app`);
    await q.query(`DROP POLICY for_good ON org.cycle_safe_person`);
    await q.query(`ALTER TABLE org.cycle_safe_person DROP COLUMN let_go`);
  }
}
