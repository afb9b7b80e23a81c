import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** How people thank each other, as it was published after each month. What was published is never changed. See docs/decisions/0033-kudos.md. */
export class KudosSignals1700000001585 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.kudos_signal (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        from_on date NOT NULL,
        until_on date NOT NULL,
        published_on date NOT NULL,
        givers int,
        shares jsonb NOT NULL,
        PRIMARY KEY (organisation_id, until_on)
      )`);
    await q.query(`ALTER TABLE org.kudos_signal ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.kudos_signal FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.kudos_signal USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT ON org.kudos_signal TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.kudos_signal`);
  }
}
