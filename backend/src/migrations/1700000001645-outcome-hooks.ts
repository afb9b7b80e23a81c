import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

const TABLES = ['outcome_hook', 'outcome_delivery', 'outcome_hook_refusal'] as const;

/** Sources that send what happens as it happens. See docs/decisions/0048-webhooks-in.md. */
export class OutcomeHooks1700000001645 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // secrets are sealed with a key that is not in the database
    await q.query(`
      CREATE TABLE org.outcome_hook (
        organisation_id uuid NOT NULL,
        source_id uuid NOT NULL,
        secret bytea,
        secret_since timestamptz,
        secret_before bytea,
        secret_before_until timestamptz,
        paused boolean NOT NULL DEFAULT false,
        keep_days int NOT NULL CHECK (keep_days BETWEEN 1 AND 365),
        PRIMARY KEY (organisation_id, source_id),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE,
        CHECK ((secret IS NULL) = (secret_since IS NULL)),
        CHECK ((secret_before IS NULL) = (secret_before_until IS NULL))
      )`);
    // what came, without anything about the customer
    await q.query(`
      CREATE TABLE org.outcome_delivery (
        organisation_id uuid NOT NULL,
        source_id uuid NOT NULL,
        delivery_key text NOT NULL,
        came_at timestamptz NOT NULL,
        kind text NOT NULL,
        kept jsonb NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'counted', 'empty', 'failed')),
        reason text NOT NULL DEFAULT '',
        events int NOT NULL DEFAULT 0,
        tries int NOT NULL DEFAULT 0,
        not_before timestamptz,
        PRIMARY KEY (organisation_id, source_id, delivery_key),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX outcome_delivery_waiting ON org.outcome_delivery (organisation_id, source_id, came_at) WHERE state = 'waiting'`);
    await q.query(`CREATE INDEX outcome_delivery_came ON org.outcome_delivery (organisation_id, source_id, came_at, delivery_key)`);
    // what was turned away is counted and not kept: anybody can send it
    await q.query(`
      CREATE TABLE org.outcome_hook_refusal (
        organisation_id uuid NOT NULL,
        source_id uuid NOT NULL,
        day date NOT NULL,
        reason text NOT NULL CHECK (reason IN ('forged', 'stale', 'unreadable', 'too-many', 'too-large')),
        deliveries int NOT NULL,
        last_came timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, source_id, day, reason),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await q.query(`DROP TABLE org.${table}`);
  }
}
