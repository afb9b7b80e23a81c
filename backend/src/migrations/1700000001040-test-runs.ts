import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * The test run of a draft: rules, seats and sealed test ballots of their own, apart from those that count, so that no statement of the real ballot can reach them. All hangs on one row, and
 * goes with it. No row says who tries it out, and none has a day.
 */
export class TestRuns1700000001040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE pub.test_run (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'counting', 'counted')),
        manifest text NOT NULL,
        questions text NOT NULL,
        lattice jsonb NOT NULL,
        made_up integer NOT NULL DEFAULT 0,
        results jsonb,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, cycle_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.test_seat (
        organisation_id uuid NOT NULL,
        test_run_id uuid NOT NULL,
        secret_sha256 bytea NOT NULL,
        cohort_id uuid NOT NULL,
        profile jsonb NOT NULL,
        blinded_hash bytea,
        PRIMARY KEY (organisation_id, test_run_id, secret_sha256),
        FOREIGN KEY (organisation_id, test_run_id) REFERENCES pub.test_run (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE box.test_ballot (
        organisation_id uuid NOT NULL,
        test_run_id uuid NOT NULL,
        spend_tag bytea NOT NULL,
        cohort_id uuid NOT NULL,
        token_input bytea NOT NULL,
        token_signature bytea NOT NULL,
        edit_hash bytea NOT NULL,
        envelope bytea STORAGE EXTERNAL,
        envelope_hash bytea,
        PRIMARY KEY (organisation_id, test_run_id, spend_tag),
        FOREIGN KEY (organisation_id, test_run_id) REFERENCES pub.test_run (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of ['pub.test_run', 'org.test_seat', 'box.test_ballot']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    // found by its id alone, as the rules of every survey are
    await q.query(`CREATE POLICY public_rules ON pub.test_run FOR SELECT TO throughline_ballot USING (true)`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON pub.test_run TO throughline_app`);
    await q.query(`GRANT UPDATE (state, made_up) ON pub.test_run TO throughline_app`);
    await q.query(`GRANT SELECT (organisation_id, id, cycle_id, state, manifest, questions, lattice) ON pub.test_run TO throughline_ballot`);
    await q.query(`GRANT SELECT (organisation_id, id, state) ON pub.test_run TO throughline_issuer`);
    await q.query(`GRANT SELECT ON pub.test_run TO throughline_tally`);
    await q.query(`GRANT UPDATE (state, results) ON pub.test_run TO throughline_tally`);
    await q.query(`GRANT INSERT ON org.test_seat TO throughline_app`);
    await q.query(`GRANT SELECT, DELETE ON org.test_seat TO throughline_issuer`);
    await q.query(`GRANT UPDATE (blinded_hash) ON org.test_seat TO throughline_issuer`);
    await q.query(`GRANT SELECT, INSERT, UPDATE ON box.test_ballot TO throughline_ballot`);
    await q.query(`GRANT SELECT, DELETE ON box.test_ballot TO throughline_tally`);
    // the net under the code: nothing opens while a test run of it is there
    await q.query(`
      CREATE POLICY no_test_left ON org.cycle AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (
        state = 'draft' OR NOT EXISTS (SELECT 1 FROM pub.test_run t WHERE t.organisation_id = cycle.organisation_id AND t.cycle_id = cycle.id))`);
    await q.query(`ALTER TABLE org.cycle_event DROP CONSTRAINT cycle_event_kind_check`);
    await q.query(`ALTER TABLE org.cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind IN (
      'drafted', 'tested', 'key-made', 'opened', 'extended', 'reminded', 'tightened', 'early-end', 'closed', 'published', 'shredded'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY no_test_left ON org.cycle`);
    for (const table of ['box.test_ballot', 'org.test_seat', 'pub.test_run']) await q.query(`DROP TABLE ${table}`);
  }
}
