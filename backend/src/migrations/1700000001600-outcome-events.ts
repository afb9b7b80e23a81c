import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

const TABLES = [
  'outcome_source',
  'outcome_event',
  'outcome_event_before',
  'outcome_stale',
  'outcome_cell',
  'outcome_follow',
  'helpdesk_agent',
  'agent_assignment',
] as const;

/** Single events of customers beside ready figures, whose team each counts for, and what they add up to. See docs/decisions/0042-outcome-events.md. */
export class OutcomeEvents1700000001600 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.metric
      ADD COLUMN formula text NOT NULL DEFAULT 'given' CHECK (formula IN ('given', 'mean', 'share', 'net', 'median', 'rate', 'count')),
      ADD COLUMN figures_from text NOT NULL DEFAULT 'figures' CHECK (figures_from IN ('figures', 'events', 'complaints', 'feedback')),
      ADD COLUMN value_min double precision,
      ADD COLUMN value_max double precision,
      ADD COLUMN good_from double precision,
      ADD COLUMN bad_to double precision,
      ADD COLUMN per_metric_id uuid,
      ADD COLUMN definition_key text,
      ADD COLUMN retired boolean NOT NULL DEFAULT false`);
    await q.query(`ALTER TABLE org.metric ADD CHECK ((formula = 'given') = (figures_from = 'figures'))`);
    await q.query(`ALTER TABLE org.metric ADD CHECK (formula NOT IN ('share', 'net') OR good_from IS NOT NULL)`);
    await q.query(`ALTER TABLE org.metric ADD CHECK (formula <> 'net' OR bad_to < good_from)`);
    await q.query(`ALTER TABLE org.metric ADD CHECK ((formula = 'rate') = (per_metric_id IS NOT NULL))`);
    await q.query(`ALTER TABLE org.metric ADD CHECK (value_max > value_min)`);
    await q.query(`ALTER TABLE org.metric ADD FOREIGN KEY (organisation_id, per_metric_id) REFERENCES org.metric (organisation_id, id)`);
    await q.query(`
      CREATE TABLE org.outcome_source (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        key text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('zendesk', 'freshdesk', 'intercom', 'generic', 'feedback', 'complaints')),
        time_zone text NOT NULL,
        keeps_personal boolean NOT NULL DEFAULT false,
        date_order text CHECK (date_order IN ('year-first', 'day-first', 'month-first')),
        retired boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, key)
      )`);
    // who handles customers in a helpdesk; a person of the directory when somebody said which
    await q.query(`
      CREATE TABLE org.helpdesk_agent (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        source_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('agent', 'group')),
        key text NOT NULL,
        name text NOT NULL,
        employee_id uuid,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, source_id, kind, key),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id),
        CHECK (kind = 'agent' OR employee_id IS NULL)
      )`);
    await q.query(`CREATE INDEX helpdesk_agent_employee ON org.helpdesk_agent (organisation_id, employee_id) WHERE employee_id IS NOT NULL`);
    await q.query(`
      CREATE TABLE org.agent_assignment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        agent_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        team_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, agent_id, from_on),
        FOREIGN KEY (organisation_id, agent_id) REFERENCES org.helpdesk_agent (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id),
        CHECK (until_on > from_on)
      )`);
    // one key to another table only: each more is looked up for every one of a million rows. Metrics, teams and agents are never deleted but with their organisation.
    await q.query(`
      CREATE TABLE org.outcome_event (
        organisation_id uuid NOT NULL,
        source_id uuid NOT NULL,
        event_key text NOT NULL,
        metric_id uuid NOT NULL,
        happened_on date NOT NULL,
        value double precision NOT NULL,
        team_id uuid,
        team_named boolean NOT NULL,
        agent_id uuid,
        group_id uuid,
        channel text NOT NULL DEFAULT '',
        category text NOT NULL DEFAULT '',
        as_of timestamptz NOT NULL,
        import_id uuid,
        PRIMARY KEY (organisation_id, source_id, event_key, metric_id),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE,
        CHECK (NOT team_named OR team_id IS NOT NULL)
      )`);
    await q.query(`CREATE INDEX outcome_event_place ON org.outcome_event (organisation_id, metric_id, team_id, happened_on)`);
    await q.query(`CREATE INDEX outcome_event_agent ON org.outcome_event (organisation_id, agent_id, happened_on) WHERE agent_id IS NOT NULL`);
    await q.query(`CREATE INDEX outcome_event_group ON org.outcome_event (organisation_id, group_id, happened_on) WHERE group_id IS NOT NULL`);
    await q.query(`CREATE INDEX outcome_event_import ON org.outcome_event (organisation_id, import_id) WHERE import_id IS NOT NULL`);
    // what an import changed, as it was before; what it added has no line here
    await q.query(`
      CREATE TABLE org.outcome_event_before (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        import_id uuid NOT NULL,
        source_id uuid NOT NULL,
        event_key text NOT NULL,
        metric_id uuid NOT NULL,
        happened_on date NOT NULL,
        value double precision NOT NULL,
        team_id uuid,
        team_named boolean NOT NULL,
        agent_id uuid,
        group_id uuid,
        channel text NOT NULL,
        category text NOT NULL,
        as_of timestamptz NOT NULL,
        import_before uuid,
        PRIMARY KEY (organisation_id, import_id, source_id, event_key, metric_id)
      )`);
    await q.query(`CREATE INDEX outcome_event_before_import ON org.outcome_event_before (organisation_id, import_before) WHERE import_before IS NOT NULL`);
    // the months of teams whose figures have to be added up again
    await q.query(`
      CREATE TABLE org.outcome_stale (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        metric_id uuid NOT NULL,
        team_id uuid NOT NULL,
        month date NOT NULL,
        PRIMARY KEY (organisation_id, metric_id, team_id, month)
      )`);
    // channel '' is all channels together; scope: the team alone, or with all teams below it
    await q.query(`
      CREATE TABLE org.outcome_cell (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        metric_id uuid NOT NULL,
        team_id uuid NOT NULL,
        scope text NOT NULL CHECK (scope IN ('own', 'tree')),
        channel text NOT NULL,
        month date NOT NULL,
        n int NOT NULL CHECK (n > 0),
        total double precision NOT NULL,
        squares double precision NOT NULL,
        good int NOT NULL,
        bad int NOT NULL,
        median double precision,
        median_low double precision,
        median_high double precision,
        PRIMARY KEY (organisation_id, metric_id, team_id, scope, channel, month)
      )`);
    // what the directory was like when events were last given to teams and cells were last added up
    await q.query(`
      CREATE TABLE org.outcome_follow (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        tree_mark text NOT NULL,
        people_mark text NOT NULL,
        PRIMARY KEY (organisation_id)
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    const order = [
      'outcome_follow',
      'outcome_cell',
      'outcome_stale',
      'outcome_event_before',
      'outcome_event',
      'agent_assignment',
      'helpdesk_agent',
      'outcome_source',
    ];
    for (const table of order) await q.query(`DROP TABLE org.${table}`);
    await q.query(`ALTER TABLE org.metric DROP COLUMN formula, DROP COLUMN figures_from, DROP COLUMN value_min, DROP COLUMN value_max, DROP COLUMN good_from,
      DROP COLUMN bad_to, DROP COLUMN per_metric_id, DROP COLUMN definition_key, DROP COLUMN retired`);
  }
}
