import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many agents are behind what events add up to, and which figures may be shown. See docs/decisions/0047-agents-behind-figures.md. */
export class AgentsBehindFigures1700000001640 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // what was added up before is shown when it is added up anew, within the hour, since the mark of what it was added up by differs now
    // agent_ids: of what is handled in a team itself, while there are few; told: whether, of a channel, it is counted in figures of that channel
    await q.query(`ALTER TABLE org.outcome_cell
      ADD COLUMN agents int NOT NULL DEFAULT 0,
      ADD COLUMN unnamed int NOT NULL DEFAULT 0,
      ADD COLUMN agent_ids uuid[],
      ADD COLUMN hidden text NOT NULL DEFAULT 'few-agents' CHECK (hidden IN ('', 'few-agents', 'would-tell-others')),
      ADD COLUMN told text NOT NULL DEFAULT 'none' CHECK (told IN ('all', 'some', 'none'))`);
    await q.query(`CREATE INDEX outcome_cell_month ON org.outcome_cell (organisation_id, metric_id, month)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org.outcome_cell_month`);
    await q.query(`ALTER TABLE org.outcome_cell DROP COLUMN agents, DROP COLUMN unnamed, DROP COLUMN agent_ids, DROP COLUMN hidden, DROP COLUMN told`);
  }
}
