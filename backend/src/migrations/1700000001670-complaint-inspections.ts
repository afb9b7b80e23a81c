import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Inspections of the handling of complaints, and what trial complaints took. See docs/decisions on the complaints MOT. */
export class ComplaintInspections1700000001670 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // the report is kept letter by letter, so that its checksum can be computed again from it
    await q.query(`
      CREATE TABLE org.complaint_inspection (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        number int NOT NULL,
        issued_at timestamptz NOT NULL,
        issued_by uuid NOT NULL,
        report text NOT NULL,
        checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, number)
      )`);
    await q.query(`
      CREATE TABLE org.complaint_barrier_run (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        on_day date NOT NULL,
        channel text NOT NULL,
        team_id uuid,
        steps int NOT NULL CHECK (steps > 0),
        minutes int NOT NULL CHECK (minutes >= 0),
        hand_overs int NOT NULL CHECK (hand_overs >= 0),
        dead_ends int NOT NULL CHECK (dead_ends >= 0),
        found_alone boolean NOT NULL,
        told_next boolean NOT NULL,
        taken_in boolean NOT NULL,
        free_of_charge boolean NOT NULL,
        note text NOT NULL,
        entered_at timestamptz NOT NULL,
        entered_by uuid NOT NULL,
        withdrawn text,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id)
      )`);
    for (const table of ['complaint_inspection', 'complaint_barrier_run']) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT ON org.${table} TO throughline_app`);
    }
    // what was entered stays; that it no longer counts can be said once
    await q.query(`GRANT UPDATE (withdrawn) ON org.complaint_barrier_run TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.complaint_barrier_run`);
    await q.query(`DROP TABLE org.complaint_inspection`);
  }
}
