import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Series that make cycles: by the calendar, by what happens to people, or a window over which all questions are asked in parts. */
export class CycleSeries1700000000380 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.cycle_series (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('recurring', 'lifecycle', 'pulse')),
        state text NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
        opens_itself boolean NOT NULL,
        questionnaire_id uuid NOT NULL,
        questionnaire_version integer,
        first_on date NOT NULL,
        rhythm jsonb NOT NULL,
        next_index integer NOT NULL CHECK (next_index >= 0),
        made integer NOT NULL DEFAULT 0,
        draft_id uuid,
        open_days integer NOT NULL CHECK (open_days BETWEEN 1 AND 366),
        audience jsonb NOT NULL,
        demographics jsonb NOT NULL,
        k integer NOT NULL CHECK (k >= 5),
        k_comments integer NOT NULL CHECK (k_comments >= 10 AND k_comments >= k),
        remind_after integer[] NOT NULL,
        printed_cards boolean NOT NULL,
        strict_trends boolean NOT NULL,
        happening jsonb,
        window_days integer,
        pulse_window jsonb,
        note text,
        note_on date,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, questionnaire_id) REFERENCES org.questionnaire (organisation_id, id),
        CHECK ((kind = 'lifecycle') = (happening IS NOT NULL)),
        CHECK ((kind = 'pulse') = (window_days IS NOT NULL))
      )`);
    await q.query(`
      CREATE TABLE org.series_event (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        series_id uuid NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('started', 'changed', 'paused', 'resumed', 'ended', 'drafted', 'opened', 'blocked', 'waited', 'skipped', 'window')),
        on_day date NOT NULL,
        by_employee uuid,
        detail text,
        PRIMARY KEY (organisation_id, series_id, position),
        FOREIGN KEY (organisation_id, series_id) REFERENCES org.cycle_series (organisation_id, id) ON DELETE CASCADE
      )`);
    // whom a lifecycle series has invited about what happened to them, so that nobody is asked twice; who answered stands nowhere
    await q.query(`
      CREATE TABLE org.series_asked (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        series_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        happened_on date NOT NULL,
        cycle_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, series_id, employee_id, happened_on),
        FOREIGN KEY (organisation_id, series_id) REFERENCES org.cycle_series (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`ALTER TABLE org.cycle ADD COLUMN series_id uuid`);
    // of a pulse: which of the questions it asks; null for all of them
    await q.query(`ALTER TABLE org.cycle ADD COLUMN question_ids jsonb`);
    await q.query(`ALTER TABLE org.cycle ADD COLUMN fixed_version integer`);
    await q.query(
      `ALTER TABLE org.cycle ADD CONSTRAINT cycle_of_series FOREIGN KEY (organisation_id, series_id) REFERENCES org.cycle_series (organisation_id, id)`,
    );
    await q.query(`CREATE INDEX cycle_series_of ON org.cycle (organisation_id, series_id) WHERE series_id IS NOT NULL`);
    for (const table of ['org.cycle_series', 'org.series_event', 'org.series_asked']) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    await q.query(`GRANT SELECT, INSERT, UPDATE ON org.cycle_series TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT ON org.series_event, org.series_asked TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.cycle DROP CONSTRAINT cycle_of_series`);
    for (const column of ['series_id', 'question_ids', 'fixed_version']) await q.query(`ALTER TABLE org.cycle DROP COLUMN ${column}`);
    for (const table of ['org.series_asked', 'org.series_event', 'org.cycle_series']) await q.query(`DROP TABLE ${table}`);
  }
}
