import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/**
 * Two-way voice: mailboxes that came with comments, and what was written to and from them. Nothing here has a time or points at a person; a message has the
 * day on which all of that day came. Replies wait in a table of their own, sealed, until they are delivered together.
 */
export class Conversations1700000000340 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // counter: the highest that was accepted from it, so that nothing is delivered twice
    await q.query(`
      CREATE TABLE pub.mailbox (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        id text NOT NULL,
        enc_pub text NOT NULL,
        sig_pub text NOT NULL,
        counter bigint NOT NULL,
        closed boolean NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, id)
      )`);
    await q.query(`GRANT SELECT ON pub.mailbox TO throughline_app, throughline_ballot`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON pub.mailbox TO throughline_tally`);

    // body: as the organisation reads it. body_ct: the same sealed to the mailbox, which is all that the public side sees.
    await q.query(`
      CREATE TABLE pub.thread (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        mailbox_id text NOT NULL,
        turn integer NOT NULL CHECK (turn >= 1),
        direction text NOT NULL CHECK (direction IN ('to-author', 'from-author')),
        day date NOT NULL,
        by_name text,
        by_role text CHECK (by_role IN ('hr', 'leader')),
        body text NOT NULL,
        body_ct bytea NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, cycle_id, mailbox_id, turn),
        CHECK ((direction = 'to-author') = (by_name IS NOT NULL)),
        CHECK ((by_name IS NULL) = (by_role IS NULL))
      )`);
    await q.query(`GRANT SELECT, INSERT ON pub.thread TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON pub.thread TO throughline_tally`);
    await q.query(`GRANT SELECT (organisation_id, id, cycle_id, mailbox_id, body_ct) ON pub.thread TO throughline_ballot`);
    await q.query(`GRANT DELETE ON pub.comment TO throughline_tally`);
    await q.query(`GRANT UPDATE (mailbox_id) ON pub.comment TO throughline_tally`);
    await q.query(`CREATE INDEX comment_mailbox ON pub.comment (organisation_id, cycle_id, mailbox_id) WHERE mailbox_id IS NOT NULL`);

    await q.query(`
      CREATE TABLE box.reply_in (
        organisation_id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        mailbox_id text NOT NULL,
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('reply', 'close', 'withdraw')),
        counter bigint NOT NULL,
        sealed bytea STORAGE EXTERNAL,
        signature bytea NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, mailbox_id, day, kind),
        CHECK ((kind = 'reply') = (sealed IS NOT NULL))
      ) PARTITION BY LIST (cycle_id)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE ON box.reply_in TO throughline_ballot`);
    await q.query(`GRANT SELECT, DELETE ON box.reply_in TO throughline_tally`);

    for (const table of ['pub.mailbox', 'pub.thread', 'box.reply_in']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    // the organisation writes to authors and never in their name
    await q.query(`CREATE POLICY only_answers ON pub.thread AS RESTRICTIVE FOR INSERT TO throughline_app WITH CHECK (direction = 'to-author')`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['box.reply_in', 'pub.thread', 'pub.mailbox']) await q.query(`DROP TABLE ${table}`);
    await q.query(`DROP INDEX pub.comment_mailbox`);
    await q.query(`REVOKE DELETE, UPDATE (mailbox_id) ON pub.comment FROM throughline_tally`);
  }
}
