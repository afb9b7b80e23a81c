import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class PlatformAndIdentity1700000000100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`GRANT USAGE ON SCHEMA platform TO throughline_identity`);
    await q.query(`GRANT USAGE ON SCHEMA org TO throughline_app, throughline_issuer`);
    await q.query(`GRANT USAGE ON SCHEMA box TO throughline_ballot, throughline_tally`);
    await q.query(`GRANT USAGE ON SCHEMA pub TO throughline_app, throughline_tally`);

    await q.query(`
      CREATE TABLE platform.account (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        email_key text NOT NULL UNIQUE,
        password_hash text,
        made_at timestamptz NOT NULL
      )`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON platform.account TO throughline_identity`);

    // sign-in data is local to the coordinator of a cluster and asked before any organisation is known, so its policy is the identity role alone
    await q.query(`
      CREATE TABLE platform.sign_in (
        organisation_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES platform.account (id) ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        roles text[] NOT NULL,
        linked_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, account_id),
        UNIQUE (organisation_id, employee_id)
      )`);
    await q.query(`CREATE INDEX sign_in_account ON platform.sign_in (account_id)`);
    await q.query(`ALTER TABLE platform.sign_in ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE platform.sign_in FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY identity_only ON platform.sign_in TO throughline_identity USING (true) WITH CHECK (true)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON platform.sign_in TO throughline_identity`);

    await q.query(`
      CREATE TABLE platform.session (
        organisation_id uuid NOT NULL,
        token_sha256 bytea NOT NULL,
        id uuid NOT NULL UNIQUE,
        account_id uuid NOT NULL,
        user_agent text NOT NULL,
        made_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (token_sha256),
        FOREIGN KEY (organisation_id, account_id) REFERENCES platform.sign_in (organisation_id, account_id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX session_account ON platform.session (account_id)`);
    await q.query(`ALTER TABLE platform.session ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE platform.session FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY identity_only ON platform.session TO throughline_identity USING (true) WITH CHECK (true)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON platform.session TO throughline_identity`);

    await q.query(`
      CREATE TABLE platform.email_link (
        token_sha256 bytea PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('sign-up', 'sign-in', 'sign-in-request')),
        email_key text NOT NULL,
        payload jsonb NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON platform.email_link TO throughline_identity`);

    await q.query(`
      CREATE TABLE platform.outgoing_mail (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text,
        made_at timestamptz NOT NULL
      )`);
    await q.query(`GRANT SELECT, INSERT, DELETE ON platform.outgoing_mail TO throughline_identity`);

    await q.query(`CREATE UNLOGGED TABLE platform.rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON platform.rate_limit TO throughline_identity`);

    await q.query(`
      CREATE TABLE org.organisation (
        organisation_id uuid PRIMARY KEY,
        name text NOT NULL,
        time_zone text NOT NULL,
        language text NOT NULL,
        fictional boolean NOT NULL,
        made_at timestamptz NOT NULL
      )`);
    await q.query(`ALTER TABLE org.organisation ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.organisation FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.organisation USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.organisation TO throughline_app`);

    await q.query(`
      CREATE TABLE org.idempotency_key (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        key text NOT NULL,
        request_sha256 text NOT NULL,
        status integer,
        body jsonb,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, employee_id, key)
      )`);
    await q.query(`ALTER TABLE org.idempotency_key ENABLE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.idempotency_key FORCE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY of_organisation ON org.idempotency_key USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.idempotency_key TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [
      'org.idempotency_key',
      'org.organisation',
      'platform.rate_limit',
      'platform.outgoing_mail',
      'platform.email_link',
      'platform.session',
      'platform.sign_in',
      'platform.account',
    ]) {
      await q.query(`DROP TABLE ${table}`);
    }
  }
}
