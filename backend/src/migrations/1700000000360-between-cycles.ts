import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** What two cycles may say about each other: who was invited in which group, and from it how many joined or left each team between two openings. Says nothing about who answered. */
export class BetweenCycles1700000000360 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.cycle ADD COLUMN strict_trends boolean NOT NULL DEFAULT false`);

    // who was invited, by the group that each was counted in on the opening day: the directory forgets who led what, and whom it erased
    await q.query(`
      CREATE TABLE org.invited_group (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        group_id uuid NOT NULL,
        employee_ids uuid[] NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, group_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.invited_group TO throughline_app`);

    // how many joined or left each team between two openings, for teams that anybody did; of a pair without a row nobody knows
    await q.query(`
      CREATE TABLE org.membership_change (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        earlier_cycle_id uuid NOT NULL,
        changed jsonb NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, earlier_cycle_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`GRANT SELECT, INSERT ON org.membership_change TO throughline_app`);

    for (const table of ['org.invited_group', 'org.membership_change']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      // written at the opening and never afterwards
      await q.query(`CREATE POLICY before_the_promise ON ${table} AS RESTRICTIVE FOR INSERT WITH CHECK (NOT EXISTS (
        SELECT 1 FROM org.cycle_promise p WHERE p.organisation_id = ${table.slice(4)}.organisation_id AND p.cycle_id = ${table.slice(4)}.cycle_id))`);
    }
    // what a cycle promised about trends stands in its manifest too
    await q.query(`CREATE POLICY trends_as_in_the_manifest ON org.cycle_promise AS RESTRICTIVE FOR INSERT WITH CHECK (EXISTS (
      SELECT 1 FROM pub.ballot_cycle b WHERE b.organisation_id = cycle_promise.organisation_id AND b.cycle_id = cycle_promise.cycle_id
        AND plan->'strict_trends' = b.manifest::jsonb->'lattice_policy'->'strict_trends'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY trends_as_in_the_manifest ON org.cycle_promise`);
    await q.query(`DROP TABLE org.membership_change`);
    await q.query(`DROP TABLE org.invited_group`);
    await q.query(`ALTER TABLE org.cycle DROP COLUMN strict_trends`);
  }
}
