import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['nomination_evidence', 'kudos'] as const;

/** Thanks that speak for a nominee go when they are taken back, and when their giver is erased: the words are not kept beside the nomination. */
export class EvidenceOfThanks1700000001584 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.nomination_evidence ADD COLUMN kudos_id uuid`);
    // over all organisations, which the owner of the tables otherwise cannot see
    for (const table of TABLES) await q.query(`ALTER TABLE org.${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(
      `DELETE FROM org.nomination_evidence e WHERE e.kind = 'kudos'
       AND NOT EXISTS (SELECT 1 FROM org.kudos k WHERE k.organisation_id = e.organisation_id AND k.id = e.source_id AND k.state = 'given')`,
    );
    await q.query(`UPDATE org.nomination_evidence SET kudos_id = source_id WHERE kind = 'kudos'`);
    for (const table of TABLES) await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.nomination_evidence ADD CHECK ((kind = 'kudos') = (kudos_id IS NOT NULL))`);
    await q.query(
      `ALTER TABLE org.nomination_evidence ADD FOREIGN KEY (organisation_id, kudos_id) REFERENCES org.kudos (organisation_id, id) ON DELETE CASCADE`,
    );
    await q.query(`CREATE INDEX nomination_evidence_of_kudos ON org.nomination_evidence (organisation_id, kudos_id) WHERE kudos_id IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.nomination_evidence DROP COLUMN kudos_id`);
  }
}
