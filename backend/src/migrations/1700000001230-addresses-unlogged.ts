import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an address is that of the opening is asked when somebody collects a ballot: by the role of whose statements PostgreSQL never logs any. */
export class AddressesUnlogged1700000001230 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`GRANT SELECT (organisation_id, id, email_key) ON org.employee TO throughline_issuer`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE SELECT (organisation_id, id, email_key) ON org.employee FROM throughline_issuer`);
  }
}
