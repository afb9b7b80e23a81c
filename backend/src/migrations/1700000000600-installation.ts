import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts about the installation itself, such as that the demo organisation was made once: deleted, it must not come back by itself. */
export class Installation1700000000600 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.installation_fact (key text PRIMARY KEY, value text NOT NULL)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON platform.installation_fact TO throughline_identity`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE platform.installation_fact`);
  }
}
