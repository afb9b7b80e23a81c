import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** In the order in which they refer to each other. See docs/decisions/0035-nominations.md. */
const TABLES = ['nomination_draft', 'nomination_evidence', 'nomination_attachment', 'nomination_attachment_part', 'nomination_endorsement'] as const;

const INDEXES = [
  `nomination_draft_of_author ON org.nomination_draft (organisation_id, author_id, id)`,
  `nomination_draft_of_programme ON org.nomination_draft (organisation_id, programme_id)`,
  `nomination_evidence_of ON org.nomination_evidence (organisation_id, nomination_id)`,
  `nomination_attachment_of ON org.nomination_attachment (organisation_id, nomination_id)`,
  `nomination_attachment_of_draft ON org.nomination_attachment (organisation_id, draft_id)`,
  `nomination_endorsement_of ON org.nomination_endorsement (organisation_id, endorser_id)`,
  `nomination_of_candidate ON org.nomination (organisation_id, candidate_id)`,
];

/** Drafts, what speaks for a nominee, who stands by a nomination, and why a candidate stands no longer. */
export class Nominations1700000001530 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.nomination_draft (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        author_id uuid NOT NULL,
        content jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        reminded_on date,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, author_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.nomination_evidence (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        nomination_id uuid NOT NULL,
        position int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('kudos', 'figure')),
        source_id uuid NOT NULL,
        snapshot jsonb NOT NULL,
        PRIMARY KEY (organisation_id, nomination_id, position)
      )`);
    await q.query(`
      CREATE TABLE org.nomination_attachment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        draft_id uuid,
        nomination_id uuid,
        file_name text NOT NULL,
        type text NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain')),
        bytes int NOT NULL CHECK (bytes > 0),
        sha256 text NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, draft_id) REFERENCES org.nomination_draft (organisation_id, id) ON DELETE CASCADE,
        CHECK ((draft_id IS NULL) <> (nomination_id IS NULL))
      )`);
    await q.query(`
      CREATE TABLE org.nomination_attachment_part (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        attachment_id uuid NOT NULL,
        position int NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (organisation_id, attachment_id, position),
        FOREIGN KEY (organisation_id, attachment_id) REFERENCES org.nomination_attachment (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.nomination_endorsement (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        nomination_id uuid NOT NULL,
        endorser_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('asked', 'given', 'refused')),
        sentence text NOT NULL DEFAULT '',
        PRIMARY KEY (organisation_id, nomination_id, endorser_id),
        FOREIGN KEY (organisation_id, endorser_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of ['nomination_evidence', 'nomination_attachment', 'nomination_endorsement'])
      await q.query(
        `ALTER TABLE org.${table} ADD FOREIGN KEY (organisation_id, nomination_id) REFERENCES org.nomination (organisation_id, id) ON DELETE CASCADE`,
      );
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
    for (const index of INDEXES) await q.query(`CREATE INDEX ${index}`);
    await q.query(`
      ALTER TABLE org.award_candidate
        ADD COLUMN removed_because text CHECK (removed_because IN ('left', 'ineligible', 'withdrawn', 'secretary')),
        ADD COLUMN removal_reason text NOT NULL DEFAULT ''`);
    await q.query(`ALTER TABLE org.award_candidate_member ADD COLUMN told_on date`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.award_candidate_member DROP COLUMN told_on`);
    await q.query(`ALTER TABLE org.award_candidate DROP COLUMN removed_because, DROP COLUMN removal_reason`);
    await q.query(`DROP INDEX org.nomination_of_candidate`);
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
