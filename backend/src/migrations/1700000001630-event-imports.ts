import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Files of events, from upload to undo. See docs/decisions/0045-event-imports.md. */
export class EventImports1700000001630 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.event_import (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        source_id uuid NOT NULL,
        state text NOT NULL CHECK (state ~ '^[a-z][a-z-]*$'),
        file_name text NOT NULL,
        bytes bigint NOT NULL DEFAULT 0,
        packed boolean NOT NULL DEFAULT false,
        -- null: to be found out; chosen are those of the mapping that somebody made
        encoding text,
        delimiter text,
        column_names text[] NOT NULL DEFAULT '{}',
        mapping jsonb,
        options jsonb NOT NULL DEFAULT '{}',
        -- what the file was found to hold, and what became of it
        summary jsonb,
        failure text,
        progress real,
        made_on date NOT NULL,
        applied_by uuid,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE
      )`);
    // the file itself in pieces, until it is applied or discarded, and the table of its problems
    await q.query(`
      CREATE TABLE org.event_import_part (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('file', 'problems')),
        position int NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (organisation_id, import_id, kind, position),
        FOREIGN KEY (organisation_id, import_id) REFERENCES org.event_import (organisation_id, id) ON DELETE CASCADE
      )`);
    // packing takes longer than writing, and many files come packed
    await q.query(`ALTER TABLE org.event_import_part ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    for (const table of ['event_import', 'event_import_part']) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.event_import_part`);
    await q.query(`DROP TABLE org.event_import`);
  }
}
