import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** In the order in which they refer to each other. See docs/decisions on the register of complaints. */
const TABLES = [
  'complaint_setting',
  'complaint_holiday',
  'complaint_category',
  'complaint_cause',
  'complaint_template',
  'complaint',
  'complaint_words',
  'complaint_step',
  'complaint_reminder',
] as const;
/** What is done stays done, and what was reminded of is marked once. */
const APPEND_ONLY = ['complaint_step', 'complaint_reminder'];

/** The register of complaints. People are named by id without a key to them: a complaint outlasts who handled it. */
export class Complaints1700000001610 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.complaint_setting (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        weekend_days int[] NOT NULL CHECK (weekend_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND cardinality(weekend_days) < 7),
        remind_days int NOT NULL CHECK (remind_days BETWEEN 0 AND 10),
        keeps_customer_data boolean NOT NULL,
        PRIMARY KEY (organisation_id)
      )`);
    await q.query(`
      CREATE TABLE org.complaint_holiday (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        on_day date NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (organisation_id, on_day)
      )`);
    await q.query(`
      CREATE TABLE org.complaint_category (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        acknowledge_count int NOT NULL CHECK (acknowledge_count BETWEEN 1 AND 365),
        acknowledge_unit text NOT NULL CHECK (acknowledge_unit IN ('working-days', 'days', 'weeks')),
        respond_count int NOT NULL CHECK (respond_count BETWEEN 1 AND 365),
        respond_unit text NOT NULL CHECK (respond_unit IN ('working-days', 'days', 'weeks')),
        to_tell text NOT NULL,
        active boolean NOT NULL,
        PRIMARY KEY (organisation_id, id)
      )`);
    await q.query(`
      CREATE TABLE org.complaint_cause (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        active boolean NOT NULL,
        PRIMARY KEY (organisation_id, id)
      )`);
    await q.query(`
      CREATE TABLE org.complaint_template (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        valid_from date NOT NULL,
        buckets jsonb NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, name, valid_from)
      )`);
    await q.query(`
      CREATE TABLE org.complaint (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        number int NOT NULL CHECK (number >= 1),
        state text NOT NULL CHECK (state IN ('received', 'acknowledged', 'investigating', 'responded', 'escalated', 'closed', 'joined')),
        channel text NOT NULL CHECK (channel IN ('telephone', 'email', 'web', 'letter', 'in-person', 'chat', 'social-media', 'other')),
        category_id uuid NOT NULL,
        team_id uuid,
        received_on date NOT NULL,
        reference text NOT NULL,
        deadlines jsonb NOT NULL,
        acknowledge_due date NOT NULL,
        respond_due date NOT NULL,
        acknowledged_on date,
        responded_on date,
        closed_on date,
        last_step_on date NOT NULL,
        steps int NOT NULL,
        reopenings int NOT NULL DEFAULT 0,
        escalated_to text CHECK (escalated_to IN ('internal', 'external')),
        decision text CHECK (decision IN ('upheld', 'partly-upheld', 'not-upheld', 'withdrawn')),
        cause_id uuid,
        redress_kind text,
        redress_amount numeric(14, 2) CHECK (redress_amount > 0),
        redress_currency text CHECK (redress_currency ~ '^[A-Z]{3}$'),
        owner_id uuid,
        deputy_id uuid,
        joined_to uuid,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, number),
        FOREIGN KEY (organisation_id, category_id) REFERENCES org.complaint_category (organisation_id, id),
        FOREIGN KEY (organisation_id, cause_id) REFERENCES org.complaint_cause (organisation_id, id),
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id),
        FOREIGN KEY (organisation_id, joined_to) REFERENCES org.complaint (organisation_id, id),
        CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
        CHECK ((state = 'joined') = (joined_to IS NOT NULL)),
        CHECK (redress_amount IS NULL OR redress_currency IS NOT NULL)
      )`);
    await q.query(`CREATE INDEX complaint_team ON org.complaint (organisation_id, team_id, received_on)`);
    await q.query(`CREATE INDEX complaint_open ON org.complaint (organisation_id, respond_due) WHERE state NOT IN ('closed', 'joined')`);
    // what people wrote, apart from what is counted, so that it can be erased alone: 0 of the receipt, else of the step
    await q.query(`
      CREATE TABLE org.complaint_words (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        complaint_id uuid NOT NULL,
        position int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('happened', 'wanted', 'customer-name', 'customer-contact', 'note')),
        content text NOT NULL,
        PRIMARY KEY (organisation_id, complaint_id, position, kind),
        FOREIGN KEY (organisation_id, complaint_id) REFERENCES org.complaint (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX complaint_words_found ON org.complaint_words USING gin (to_tsvector('simple', content))`);
    await q.query(`
      CREATE TABLE org.complaint_step (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        complaint_id uuid NOT NULL,
        position int NOT NULL,
        kind text NOT NULL,
        on_day date NOT NULL,
        noted_at timestamptz NOT NULL,
        by_employee uuid NOT NULL,
        detail jsonb NOT NULL,
        PRIMARY KEY (organisation_id, complaint_id, position),
        FOREIGN KEY (organisation_id, complaint_id) REFERENCES org.complaint (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.complaint_reminder (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        complaint_id uuid NOT NULL,
        deadline text NOT NULL CHECK (deadline IN ('acknowledge', 'respond')),
        due_on date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('before', 'today', 'passed')),
        PRIMARY KEY (organisation_id, complaint_id, deadline, due_on, kind),
        FOREIGN KEY (organisation_id, complaint_id) REFERENCES org.complaint (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      const rights = APPEND_ONLY.includes(table) ? 'SELECT, INSERT' : table === 'complaint' ? 'SELECT, INSERT, UPDATE' : 'SELECT, INSERT, UPDATE, DELETE';
      await q.query(`GRANT ${rights} ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
