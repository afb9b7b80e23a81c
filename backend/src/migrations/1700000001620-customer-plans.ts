import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = [
  'customer_plan',
  'customer_plan_person',
  'customer_want',
  'customer_contact',
  'customer_plan_change',
  'customer_plan_setting',
  'customer_plan_absence',
  'customer_plan_import',
  'customer_plan_mail',
  'customer_plan_reminder',
] as const;
/** What is only ever added to. */
const APPENDED: readonly string[] = ['customer_contact', 'customer_plan_change'];

/** Who looks after which customer, what the customer wants, and when they speak next. See docs/decisions/0043-customer-plans.md. */
export class CustomerPlans1700000001620 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // which kinds there are is said once, in the domain; files of a new kind need no new migration
    await q.query(`ALTER TABLE org.import_file DROP CONSTRAINT IF EXISTS import_file_kind_check`);
    await q.query(`ALTER TABLE org.import_file ADD CONSTRAINT import_file_kind_check CHECK (kind ~ '^[a-z][a-z-]*$')`);
    await q.query(`
      CREATE TABLE org.customer_plan (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        reference text NOT NULL,
        reference_key text NOT NULL,
        name text NOT NULL,
        person text,
        risk text CHECK (risk IN ('low', 'medium', 'high')),
        value_band text CHECK (value_band IN ('small', 'medium', 'large')),
        next_on date,
        next_about text NOT NULL DEFAULT '',
        wants_reviewed_on date,
        made_on date NOT NULL,
        ended boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, reference_key)
      )`);
    // a person who is erased leaves the plan, which then lacks her
    await q.query(`
      CREATE TABLE org.customer_plan_person (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        plan_id uuid NOT NULL,
        part text NOT NULL CHECK (part IN ('owner', 'deputy', 'next')),
        employee_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, plan_id, part, employee_id),
        FOREIGN KEY (organisation_id, plan_id) REFERENCES org.customer_plan (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE UNIQUE INDEX customer_plan_one_of ON org.customer_plan_person (organisation_id, plan_id, part) WHERE part <> 'deputy'`);
    await q.query(`CREATE INDEX customer_plan_person_of ON org.customer_plan_person (organisation_id, employee_id)`);
    await q.query(`
      CREATE TABLE org.customer_want (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        position int NOT NULL,
        text text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'agreed', 'done', 'declined')),
        since date NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, plan_id) REFERENCES org.customer_plan (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX customer_want_of ON org.customer_want (organisation_id, plan_id)`);
    await q.query(`
      CREATE TABLE org.customer_contact (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        on_day date NOT NULL,
        channel text NOT NULL CHECK (channel IN ('phone', 'mail', 'meeting', 'video', 'chat', 'letter', 'other')),
        note text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('not-reached', 'spoken', 'to-do', 'agreed')),
        by_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, plan_id) REFERENCES org.customer_plan (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX customer_contact_of ON org.customer_contact (organisation_id, plan_id, on_day)`);
    await q.query(`
      CREATE TABLE org.customer_plan_change (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        by_id uuid,
        fields jsonb NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, plan_id) REFERENCES org.customer_plan (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX customer_plan_change_of ON org.customer_plan_change (organisation_id, plan_id, id)`);
    await q.query(`
      CREATE TABLE org.customer_plan_setting (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        contact_days int NOT NULL CHECK (contact_days > 0),
        review_days int NOT NULL CHECK (review_days > 0),
        remind_days int NOT NULL CHECK (remind_days >= 0),
        person_names boolean NOT NULL,
        PRIMARY KEY (organisation_id)
      )`);
    await q.query(`
      CREATE TABLE org.customer_plan_absence (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        PRIMARY KEY (organisation_id, employee_id),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE,
        CHECK (until_on >= from_on)
      )`);
    // what an import found, so that it can be taken back while nobody has gone on; null for a plan that it made
    await q.query(`
      CREATE TABLE org.customer_plan_import (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        import_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        change_id uuid NOT NULL,
        before jsonb,
        PRIMARY KEY (organisation_id, import_id, plan_id),
        FOREIGN KEY (organisation_id, import_id) REFERENCES org.import_file (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, plan_id) REFERENCES org.customer_plan (organisation_id, id) ON DELETE CASCADE
      )`);
    // one mail a day to a person, and each contact in it once before it and once when it is overdue
    await q.query(`
      CREATE TABLE org.customer_plan_mail (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        employee_id uuid NOT NULL,
        day date NOT NULL,
        PRIMARY KEY (organisation_id, employee_id, day),
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.customer_plan_reminder (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        plan_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        next_on date NOT NULL,
        overdue boolean NOT NULL,
        PRIMARY KEY (organisation_id, plan_id, employee_id, next_on, overdue),
        FOREIGN KEY (organisation_id, plan_id) REFERENCES org.customer_plan (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT ${APPENDED.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'} ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
