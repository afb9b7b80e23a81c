import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people come in the order of names: a page must cost what a page is, not what the organisation is. */
export class EmployeesByName1700000000610 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX employee_by_name ON org.employee (organisation_id, lower(name), id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.employee_by_name`);
  }
}
