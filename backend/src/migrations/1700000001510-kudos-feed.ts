import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = ['kudos_audience', 'kudos_reaction', 'kudos_reply', 'kudos_setting', 'kudos_digest', 'kudos_mute'] as const;

/**
 * Who sees a kudos is written down when it is given, so that each list is a walk down one index: everybody's, a team's, a giver's, a recipient's, and each by a value. Ids tell the order in which
 * kudos were given. See docs/decisions/0033-kudos.md.
 */
export class KudosFeed1700000001510 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.kudos ADD COLUMN giver_team_id uuid`);
    await q.query(`ALTER TABLE org.kudos_value ADD COLUMN for_all boolean NOT NULL DEFAULT false`);
    await q.query(`
      CREATE TABLE org.kudos_audience (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        team_id uuid NOT NULL,
        kudos_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, team_id, kudos_id),
        FOREIGN KEY (organisation_id, kudos_id) REFERENCES org.kudos (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.kudos_reaction (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        kudos_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('thank-you', 'well-done', 'proud', 'so-true', 'made-my-day')),
        PRIMARY KEY (organisation_id, kudos_id, employee_id),
        FOREIGN KEY (organisation_id, kudos_id) REFERENCES org.kudos (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.kudos_reply (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        kudos_id uuid NOT NULL,
        author_id uuid NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        edited_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, kudos_id) REFERENCES org.kudos (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, author_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.kudos_setting (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        allowance int CHECK (allowance > 0),
        digest boolean NOT NULL,
        digest_day smallint NOT NULL CHECK (digest_day BETWEEN 1 AND 7),
        PRIMARY KEY (organisation_id)
      )`);
    await q.query(`
      CREATE TABLE org.kudos_digest (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        week date NOT NULL,
        PRIMARY KEY (organisation_id, employee_id, week),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.kudos_mute (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, employee_id),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const index of ['kudos_newest', 'kudos_by_giver', 'kudos_of_recipient']) await q.query(`DROP INDEX org.${index}`);
    await q.query(`CREATE INDEX kudos_for_all ON org.kudos (organisation_id, id) WHERE state = 'given' AND visibility = 'all'`);
    await q.query(`CREATE INDEX kudos_by_giver ON org.kudos (organisation_id, giver_id, id) WHERE state = 'given'`);
    await q.query(`CREATE INDEX kudos_by_time ON org.kudos (organisation_id, given_at) WHERE state = 'given'`);
    await q.query(`CREATE INDEX kudos_of_recipient ON org.kudos_recipient (organisation_id, employee_id, kudos_id)`);
    await q.query(`CREATE INDEX kudos_value_for_all ON org.kudos_value (organisation_id, value_id, kudos_id) WHERE for_all`);
    await q.query(`CREATE INDEX kudos_audience_of ON org.kudos_audience (organisation_id, kudos_id)`);
    await q.query(`CREATE INDEX kudos_reply_of ON org.kudos_reply (organisation_id, kudos_id, id)`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
    for (const index of ['kudos_for_all', 'kudos_by_giver', 'kudos_by_time', 'kudos_of_recipient', 'kudos_value_for_all'])
      await q.query(`DROP INDEX org.${index}`);
    await q.query(`CREATE INDEX kudos_newest ON org.kudos (organisation_id, given_at DESC, id DESC)`);
    await q.query(`CREATE INDEX kudos_by_giver ON org.kudos (organisation_id, giver_id, given_at DESC)`);
    await q.query(`CREATE INDEX kudos_of_recipient ON org.kudos_recipient (organisation_id, employee_id)`);
    await q.query(`ALTER TABLE org.kudos_value DROP COLUMN for_all`);
    await q.query(`ALTER TABLE org.kudos DROP COLUMN giver_team_id`);
  }
}
