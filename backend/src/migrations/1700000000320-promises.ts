import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * What was promised to those who answer stays, whatever the code above does. Policies see one row at a time, the old or the new one, so what
 * may not change is written down a second time where nobody can rewrite it, and a changed row must still say the same.
 */
export class Promises1700000000320 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // the public log of an organisation: its manifests, and what was tightened and shredded later; each line names the hash of the one before
    await q.query(`
      CREATE TABLE pub.public_line (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        position integer NOT NULL CHECK (position >= 1),
        line text NOT NULL,
        PRIMARY KEY (organisation_id, position)
      )`);
    await q.query(`GRANT SELECT, INSERT ON pub.public_line TO throughline_app, throughline_tally`);
    await q.query(`GRANT SELECT ON pub.public_line TO throughline_ballot`);

    // the row of a cycle as it opened, without the columns that go on changing
    await q.query(`
      CREATE TABLE org.cycle_promise (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        closes_on date NOT NULL,
        plan jsonb NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`GRANT SELECT, INSERT ON org.cycle_promise TO throughline_app`);

    await q.query(`
      CREATE TABLE pub.tightening (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 1),
        k integer NOT NULL CHECK (k >= 5),
        k_comments integer NOT NULL CHECK (k_comments >= 10 AND k_comments >= k),
        on_day date NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, position)
      )`);
    await q.query(`GRANT SELECT, INSERT ON pub.tightening TO throughline_app`);
    await q.query(`GRANT SELECT ON pub.tightening TO throughline_ballot, throughline_tally`);

    for (const table of ['pub.public_line', 'org.cycle_promise', 'pub.tightening']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    await q.query(`CREATE POLICY public_log ON pub.public_line FOR SELECT TO throughline_ballot USING (true)`);
    await q.query(`CREATE POLICY public_tightening ON pub.tightening FOR SELECT TO throughline_ballot USING (true)`);

    // a promise says what the manifest says, and a cycle that has one is that row for good: a column added later is frozen unless it is named here
    await q.query(`CREATE POLICY as_in_the_manifest ON org.cycle_promise AS RESTRICTIVE FOR INSERT WITH CHECK (EXISTS (
      SELECT 1 FROM pub.ballot_cycle b WHERE b.organisation_id = cycle_promise.organisation_id AND b.cycle_id = cycle_promise.cycle_id
        AND plan->>'manifest_sha256' = b.manifest_sha256 AND plan->'k' = b.manifest::jsonb->'k' AND plan->'k_comments' = b.manifest::jsonb->'k_comments'
        AND plan->'invited' = b.manifest::jsonb->'invited' AND closes_on::text = b.manifest::jsonb->>'closes_on'))`);
    await q.query(`CREATE POLICY drafted_first ON org.cycle AS RESTRICTIVE FOR INSERT WITH CHECK (state = 'draft')`);
    // a fictional organisation can be deleted whole, with what was never promised to anybody
    await q.query(`CREATE POLICY launched_is_kept ON org.cycle AS RESTRICTIVE FOR DELETE USING (
      state = 'draft' OR EXISTS (SELECT 1 FROM org.organisation o WHERE o.organisation_id = cycle.organisation_id AND o.fictional))`);
    await q.query(`CREATE POLICY launched_stays ON org.cycle AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (
      CASE WHEN EXISTS (SELECT 1 FROM org.cycle_promise p WHERE p.organisation_id = cycle.organisation_id AND p.cycle_id = cycle.id)
      THEN EXISTS (
        SELECT 1 FROM org.cycle_promise p JOIN pub.ballot_cycle b USING (organisation_id, cycle_id)
        WHERE p.organisation_id = cycle.organisation_id AND p.cycle_id = cycle.id AND cycle.closes_on >= p.closes_on
          AND p.plan = to_jsonb(cycle) - '{state,closes_on,closed_on}'::text[]
          AND b.state = ANY (CASE cycle.state WHEN 'open' THEN '{open}'::text[] WHEN 'closed' THEN '{closed}' WHEN 'published' THEN '{tallied,shredded}' END))
      ELSE state = 'draft' END)`);

    // the box goes open, closed, tallied, shredded and never back; only a count leaves a board
    await q.query(`CREATE POLICY begins_open ON pub.ballot_cycle AS RESTRICTIVE FOR INSERT WITH CHECK (state = 'open')`);
    await q.query(
      `CREATE POLICY closes_once ON pub.ballot_cycle AS RESTRICTIVE FOR UPDATE TO throughline_app USING (state = 'open') WITH CHECK (state = 'closed')`,
    );
    await q.query(`CREATE POLICY only_forwards ON pub.ballot_cycle AS RESTRICTIVE FOR UPDATE TO throughline_tally USING (state IN ('closed', 'tallied')) WITH CHECK (
      CASE state WHEN 'tallied' THEN true WHEN 'open' THEN false
      ELSE (state = 'shredded') = EXISTS (SELECT 1 FROM pub.board d WHERE d.organisation_id = ballot_cycle.organisation_id AND d.cycle_id = ballot_cycle.cycle_id) END)`);
    // nobody is given the right to a ballot once the number of the invited is promised
    await q.query(`CREATE POLICY before_the_promise ON org.entitlement AS RESTRICTIVE FOR INSERT TO throughline_app WITH CHECK (NOT EXISTS (
      SELECT 1 FROM org.cycle_promise p WHERE p.organisation_id = entitlement.organisation_id AND p.cycle_id = entitlement.cycle_id))`);
    await q.query(`CREATE POLICY only_tighter ON pub.tightening AS RESTRICTIVE FOR INSERT WITH CHECK (
      EXISTS (SELECT 1 FROM pub.ballot_cycle b WHERE b.organisation_id = tightening.organisation_id AND b.cycle_id = tightening.cycle_id AND b.state = 'open'
        AND k >= (b.manifest::jsonb->>'k')::int AND k_comments >= (b.manifest::jsonb->>'k_comments')::int)
      AND NOT EXISTS (SELECT 1 FROM pub.tightening t WHERE t.organisation_id = tightening.organisation_id AND t.cycle_id = tightening.cycle_id
        AND (t.k > tightening.k OR t.k_comments > tightening.k_comments)))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY before_the_promise ON org.entitlement`);
    await q.query(`DROP POLICY only_forwards ON pub.ballot_cycle`);
    await q.query(`DROP POLICY closes_once ON pub.ballot_cycle`);
    await q.query(`DROP POLICY begins_open ON pub.ballot_cycle`);
    await q.query(`DROP POLICY launched_stays ON org.cycle`);
    await q.query(`DROP POLICY launched_is_kept ON org.cycle`);
    await q.query(`DROP POLICY drafted_first ON org.cycle`);
    for (const table of ['pub.tightening', 'org.cycle_promise', 'pub.public_line']) await q.query(`DROP TABLE ${table}`);
  }
}
