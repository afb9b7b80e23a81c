import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Resolved complaints speak for nominees, and go from nominations with the complaint: an import that is taken back takes its complaints out of the register. See docs/decisions/0053-complaints-as-evidence.md. */
export class EvidenceOfComplaints1700000001692 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.nomination_evidence DROP CONSTRAINT nomination_evidence_kind_check`);
    await q.query(`ALTER TABLE org.nomination_evidence ADD CONSTRAINT nomination_evidence_kind_check CHECK (kind IN ('kudos', 'figure', 'complaint'))`);
    await q.query(`ALTER TABLE org.nomination_evidence ADD COLUMN complaint_id uuid`);
    await q.query(
      `ALTER TABLE org.nomination_evidence ADD CONSTRAINT nomination_evidence_of_complaint_check CHECK ((kind = 'complaint') = (complaint_id IS NOT NULL))`,
    );
    await q.query(
      `ALTER TABLE org.nomination_evidence ADD FOREIGN KEY (organisation_id, complaint_id) REFERENCES org.complaint (organisation_id, id) ON DELETE CASCADE`,
    );
    await q.query(`CREATE INDEX nomination_evidence_of_complaint ON org.nomination_evidence (organisation_id, complaint_id) WHERE complaint_id IS NOT NULL`);
    await q.query(`CREATE INDEX complaint_of_owner ON org.complaint (organisation_id, owner_id, closed_on) WHERE closed_on IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.complaint_of_owner`);
    await q.query(`ALTER TABLE org.nomination_evidence DROP COLUMN complaint_id`);
    await q.query(`ALTER TABLE org.nomination_evidence NO FORCE ROW LEVEL SECURITY`);
    await q.query(`DELETE FROM org.nomination_evidence WHERE kind = 'complaint'`);
    await q.query(`ALTER TABLE org.nomination_evidence FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.nomination_evidence DROP CONSTRAINT nomination_evidence_kind_check`);
    await q.query(`ALTER TABLE org.nomination_evidence ADD CONSTRAINT nomination_evidence_kind_check CHECK (kind IN ('kudos', 'figure'))`);
  }
}
