import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const MOVED = ['org.membership_change', 'org.team_membership_change'] as const;

/**
 * What a page of results reads is as wide as the page, not as the organisation: who joined or left stands in a row for each team, where all teams of a pair of cycles were one value, and comments stand beside themselves in small letters, so that looking for words does not have to write each
 * of tens of thousands small first. An index cannot: PostgreSQL looks into no text before it knows whose it is.
 */
export class QuickResults1700000001350 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // of a pair without a row in org.membership_change nobody knows; of a team without a row here nobody joined or left
    await q.query(`
      CREATE TABLE org.team_membership_change (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        team_id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        earlier_cycle_id uuid NOT NULL,
        changed integer NOT NULL CHECK (changed > 0),
        PRIMARY KEY (organisation_id, team_id, cycle_id, earlier_cycle_id)
      )`);
    for (const table of MOVED) await q.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`
      INSERT INTO org.team_membership_change (organisation_id, team_id, cycle_id, earlier_cycle_id, changed)
      SELECT m.organisation_id, t.key::uuid, m.cycle_id, m.earlier_cycle_id, t.value::integer
      FROM org.membership_change m CROSS JOIN LATERAL jsonb_each_text(m.changed) t WHERE t.value::integer > 0`);
    await q.query(`ALTER TABLE org.team_membership_change ADD FOREIGN KEY (organisation_id, cycle_id, earlier_cycle_id)
      REFERENCES org.membership_change (organisation_id, cycle_id, earlier_cycle_id) ON DELETE CASCADE`);
    await q.query(`CREATE INDEX team_membership_change_of_cycle ON org.team_membership_change (organisation_id, cycle_id, earlier_cycle_id)`);
    await q.query(`ALTER TABLE org.membership_change DROP COLUMN changed`);
    await q.query(`ALTER TABLE org.membership_change FORCE ROW LEVEL SECURITY`);
    await q.query(`GRANT SELECT, INSERT ON org.team_membership_change TO throughline_app`);
    await q.query(`ALTER TABLE org.team_membership_change ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.team_membership_change FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.team_membership_change USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    // written at the opening and never afterwards
    await q.query(`CREATE POLICY before_the_promise ON org.team_membership_change AS RESTRICTIVE FOR INSERT WITH CHECK (NOT EXISTS (
      SELECT 1 FROM org.cycle_promise p WHERE p.organisation_id = team_membership_change.organisation_id AND p.cycle_id = team_membership_change.cycle_id))`);

    await q.query(`ALTER TABLE pub.comment ADD COLUMN small_letters text NOT NULL GENERATED ALWAYS AS (lower(body)) STORED`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE pub.comment DROP COLUMN small_letters`);
    await q.query(`ALTER TABLE org.membership_change ADD COLUMN changed jsonb NOT NULL DEFAULT '{}'`);
    for (const table of MOVED) await q.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`
      UPDATE org.membership_change m SET changed = coalesce((
        SELECT jsonb_object_agg(t.team_id, t.changed) FROM org.team_membership_change t
        WHERE t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id AND t.earlier_cycle_id = m.earlier_cycle_id), '{}')`);
    await q.query(`ALTER TABLE org.membership_change ALTER COLUMN changed DROP DEFAULT`);
    await q.query(`ALTER TABLE org.membership_change FORCE ROW LEVEL SECURITY`);
    await q.query(`DROP TABLE org.team_membership_change`);
  }
}
