import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing is looked up or kept in order for each of a million events that is not asked for of single ones. See docs/decisions/0045-event-imports.md. */
export class QuickEvents1700000001631 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // the source was looked up once for every row; who writes events holds its lock, no source is deleted but with its organisation, and then the events are deleted as well
    await q.query(`ALTER TABLE org.outcome_event DROP CONSTRAINT outcome_event_organisation_id_source_id_fkey`);
    // for agents, groups and whole imports all events of the organisation are read once, by a job
    await q.query(`DROP INDEX org.outcome_event_agent`);
    await q.query(`DROP INDEX org.outcome_event_group`);
    await q.query(`DROP INDEX org.outcome_event_import`);
    // what an import brought lies together, and ids of later imports are greater
    await q.query(`CREATE INDEX outcome_event_import ON org.outcome_event USING brin (import_id) WITH (pages_per_range = 32, autosummarize = on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.outcome_event_import`);
    await q.query(`CREATE INDEX outcome_event_import ON org.outcome_event (organisation_id, import_id) WHERE import_id IS NOT NULL`);
    await q.query(`CREATE INDEX outcome_event_group ON org.outcome_event (organisation_id, group_id, happened_on) WHERE group_id IS NOT NULL`);
    await q.query(`CREATE INDEX outcome_event_agent ON org.outcome_event (organisation_id, agent_id, happened_on) WHERE agent_id IS NOT NULL`);
    await q.query(
      `ALTER TABLE org.outcome_event ADD FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE`,
    );
  }
}
