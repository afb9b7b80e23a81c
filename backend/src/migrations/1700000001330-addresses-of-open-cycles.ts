import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTED = ['org.entitlement', 'org.employee', 'pub.ballot_cycle'] as const;

/**
 * Cycles that were open before the address of the opening was kept have that of now, so that in them, too, one that is changed from here on gets no link. The address of an account says
 * who signed in; it is asked when somebody collects a ballot, by the role of whose statements PostgreSQL never logs any.
 */
export class AddressesOfOpenCycles1700000001330 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // over all organisations, which the owner of the tables otherwise cannot see
    for (const table of LISTED) await q.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`
      UPDATE org.entitlement e SET address = coalesce((SELECT p.email_key FROM org.employee p WHERE p.organisation_id = e.organisation_id AND p.id = e.holder_id), '')
      WHERE NOT e.card AND e.address IS NULL
        AND EXISTS (SELECT 1 FROM pub.ballot_cycle c WHERE c.organisation_id = e.organisation_id AND c.cycle_id = e.cycle_id AND c.state = 'open')`);
    for (const table of LISTED) await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await q.query(`GRANT USAGE ON SCHEMA platform TO throughline_issuer`);
    await q.query(`GRANT SELECT (id, email_key) ON platform.account TO throughline_issuer`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE SELECT (id, email_key) ON platform.account FROM throughline_issuer`);
    await q.query(`REVOKE USAGE ON SCHEMA platform FROM throughline_issuer`);
  }
}
