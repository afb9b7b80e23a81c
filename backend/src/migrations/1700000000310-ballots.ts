import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * The ballot. No table here has a time, a serial number or a sortable id, and nothing in `box` or `pub` points at a person: what a row
 * could tell beyond its own columns would tell who gave which answers. Entitlements and the box are partitioned by cycle so that a
 * cycle can be rewritten in random order and dropped whole.
 */
export class Ballots1700000000310 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`GRANT USAGE ON SCHEMA pub TO throughline_ballot, throughline_issuer`);

    await q.query(`
      CREATE TABLE pub.ballot_cycle (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'closed', 'tallied', 'shredded')),
        position integer NOT NULL,
        manifest text NOT NULL,
        manifest_sha256 text NOT NULL,
        questions text NOT NULL,
        lattice jsonb NOT NULL,
        tidied_on date,
        replies_until date,
        reissued integer NOT NULL DEFAULT 0,
        not_counted_because text,
        shred_on date,
        shredded_on date,
        shred_signature text,
        PRIMARY KEY (organisation_id, cycle_id),
        UNIQUE (organisation_id, position)
      )`);
    await q.query(`GRANT SELECT, INSERT ON pub.ballot_cycle TO throughline_app`);
    await q.query(`GRANT UPDATE (state) ON pub.ballot_cycle TO throughline_app, throughline_tally`);
    await q.query(`GRANT UPDATE (replies_until) ON pub.ballot_cycle TO throughline_app`);
    await q.query(`GRANT UPDATE (tidied_on, reissued) ON pub.ballot_cycle TO throughline_issuer`);
    await q.query(`GRANT UPDATE (not_counted_because, shred_on, shredded_on, shred_signature) ON pub.ballot_cycle TO throughline_tally`);
    await q.query(`GRANT SELECT ON pub.ballot_cycle TO throughline_ballot, throughline_issuer, throughline_tally`);

    await q.query(`
      CREATE TABLE org.invitation (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        secret_sha256 bytea NOT NULL,
        holder_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, secret_sha256)
      )`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON org.invitation TO throughline_issuer`);

    // a holder is an employee, or a random id for a printed card that anybody of a pack may have drawn; code_sha256 is of the code that took this right out
    // of a pack that was printed anew, whose invitations name the cohort as their holder
    await q.query(`
      CREATE TABLE org.entitlement (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        holder_id uuid NOT NULL,
        card boolean NOT NULL,
        cohort_id uuid NOT NULL,
        issued boolean NOT NULL,
        blinded_hash bytea,
        reissues smallint NOT NULL,
        reminders boolean NOT NULL,
        profile jsonb NOT NULL DEFAULT '{}',
        code_sha256 bytea,
        PRIMARY KEY (organisation_id, cycle_id, holder_id)
      ) PARTITION BY LIST (cycle_id)`);
    await q.query(`GRANT INSERT ON org.entitlement TO throughline_app`);
    await q.query(`GRANT SELECT, UPDATE, DELETE ON org.entitlement TO throughline_issuer`);

    // whom a reminder still goes to has not collected a ballot: a list that the application role must not have
    await q.query(`
      CREATE TABLE org.reminder_delivery (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        wave text NOT NULL,
        employee_id uuid NOT NULL,
        tries smallint NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, wave, employee_id)
      ) PARTITION BY LIST (cycle_id)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.reminder_delivery TO throughline_issuer`);

    await q.query(`
      CREATE TABLE box.sealed_ballot (
        organisation_id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        spend_tag bytea NOT NULL,
        cohort_id uuid NOT NULL,
        token_input bytea NOT NULL,
        token_signature bytea NOT NULL,
        edit_hash bytea NOT NULL,
        envelope bytea STORAGE EXTERNAL,
        envelope_hash bytea,
        PRIMARY KEY (organisation_id, cycle_id, spend_tag)
      ) PARTITION BY LIST (cycle_id)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE ON box.sealed_ballot TO throughline_ballot`);
    await q.query(`GRANT SELECT ON box.sealed_ballot TO throughline_tally`);

    await q.query(`
      CREATE TABLE pub.board (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        root text NOT NULL,
        ballots integer NOT NULL,
        leaf_hashes jsonb NOT NULL,
        not_counted jsonb NOT NULL,
        manifest_hashes integer NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id)
      )`);
    await q.query(`
      CREATE TABLE pub.publication (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        k integer NOT NULL,
        k_comments integer NOT NULL,
        engine_version text NOT NULL,
        certificate jsonb NOT NULL,
        withheld text,
        PRIMARY KEY (organisation_id, cycle_id)
      )`);
    await q.query(`
      CREATE TABLE pub.team_node (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        node_id uuid NOT NULL,
        parent_id uuid,
        name text NOT NULL,
        size_band text,
        shown_at uuid,
        lifted_out boolean NOT NULL,
        overfull boolean NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, node_id)
      )`);
    await q.query(`CREATE INDEX team_node_parent ON pub.team_node (organisation_id, cycle_id, parent_id)`);
    // what is shown of the demographics, by the plan: where the nearest figure is, when one is asked for that is not shown
    await q.query(`
      CREATE TABLE pub.facet_group (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        family text NOT NULL,
        value text NOT NULL,
        node_id uuid NOT NULL,
        size_band text NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, family, value, node_id)
      )`);
    await q.query(`
      CREATE TABLE pub.cell (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        family text NOT NULL,
        value text NOT NULL DEFAULT '',
        node_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('question', 'driver')),
        measure text NOT NULL,
        size_band text NOT NULL,
        mean_x10 integer NOT NULL,
        low_x10 integer,
        high_x10 integer,
        favourable text,
        PRIMARY KEY (organisation_id, cycle_id, family, value, node_id, kind, measure)
      )`);
    await q.query(`CREATE INDEX cell_measure ON pub.cell (organisation_id, kind, measure)`);
    // how answers are spread, each list in the order of the question's own points or options; read by question, so it begins with that
    await q.query(`
      CREATE TABLE pub.distribution (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        question_id text NOT NULL,
        family text NOT NULL,
        node_id uuid NOT NULL,
        value text NOT NULL,
        size_band text NOT NULL,
        shares text[] NOT NULL,
        ranks_x10 integer[],
        promoters text,
        passives text,
        detractors text,
        score integer,
        score_low integer,
        score_high integer,
        PRIMARY KEY (organisation_id, cycle_id, question_id, family, node_id, value)
      )`);
    await q.query(`
      CREATE TABLE pub.comment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        node_id uuid NOT NULL,
        question_id text NOT NULL,
        body text NOT NULL,
        mailbox_id text,
        PRIMARY KEY (organisation_id, id)
      )`);
    await q.query(`CREATE INDEX comment_node ON pub.comment (organisation_id, cycle_id, node_id)`);
    await q.query(`
      CREATE TABLE pub.participation (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        node_id uuid NOT NULL,
        bound text NOT NULL CHECK (bound IN ('about', 'at-least', 'at-most', 'low', 'middle', 'high')),
        percent integer,
        as_of date NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, node_id)
      )`);
    for (const table of ['pub.board', 'pub.publication', 'pub.team_node', 'pub.facet_group', 'pub.cell', 'pub.distribution', 'pub.comment']) {
      await q.query(`GRANT SELECT ON ${table} TO throughline_app`);
      await q.query(`GRANT SELECT, INSERT ON ${table} TO throughline_tally`);
    }
    await q.query(`GRANT SELECT ON pub.board TO throughline_ballot`);
    await q.query(`GRANT SELECT ON pub.participation TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON pub.participation TO throughline_issuer`);

    const all = [
      'pub.ballot_cycle',
      'org.invitation',
      'org.entitlement',
      'org.reminder_delivery',
      'box.sealed_ballot',
      'pub.board',
      'pub.publication',
      'pub.team_node',
      'pub.facet_group',
      'pub.cell',
      'pub.distribution',
      'pub.comment',
      'pub.participation',
    ];
    for (const table of all) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    // manifests and boards are public by design: the anonymous handler finds a cycle without knowing whose it is
    await q.query(`CREATE POLICY public_manifest ON pub.ballot_cycle FOR SELECT TO throughline_ballot USING (true)`);
    await q.query(`CREATE POLICY public_board ON pub.board FOR SELECT TO throughline_ballot USING (true)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [
      'pub.participation',
      'pub.comment',
      'pub.distribution',
      'pub.cell',
      'pub.facet_group',
      'pub.team_node',
      'pub.publication',
      'pub.board',
      'box.sealed_ballot',
      'org.reminder_delivery',
      'org.entitlement',
      'org.invitation',
      'pub.ballot_cycle',
    ]) {
      await q.query(`DROP TABLE ${table}`);
    }
  }
}
