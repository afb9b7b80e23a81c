import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which a round opened is asked for with every vote; a log may have hundreds of thousands of lines. */
export class PublicVotes1700000001550 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX award_log_line_of_kind ON org.award_log_line (organisation_id, programme_id, kind)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.award_log_line_of_kind`);
  }
}
