import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutcomeLock } from './outcome-lock.js';
import { Reattribution } from './reattribution.js';

const COLUMNS = ['happened_on', 'value', 'team_id', 'team_named', 'agent_id', 'group_id', 'channel', 'category', 'as_of'] as const;
const SAME = `later.source_id = mine.source_id AND later.event_key = mine.event_key AND later.metric_id = mine.metric_id`;

/** Takes imports of events back. */
@Injectable()
export class EventUndo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lock: OutcomeLock,
    private readonly events: Reattribution,
  ) {}

  /**
   * Events that the import was the last to tell get back what they were, or go when it brought them; events that were told again since stay, and a later import falls back to what was before this
   * one. Doing it again changes nothing. The cells have to be added up afterwards.
   */
  async takeBack(importId: string): Promise<void> {
    await this.lock.take();
    await this.work.query(
      `INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
       SELECT $1, metric_id, team_id, month FROM (
         SELECT DISTINCT metric_id, team_id, date_trunc('month', happened_on::timestamp)::date AS month FROM org.outcome_event WHERE organisation_id = $1 AND import_id = $2 AND team_id IS NOT NULL
         UNION SELECT DISTINCT metric_id, team_id, date_trunc('month', happened_on::timestamp)::date FROM org.outcome_event_before WHERE organisation_id = $1 AND import_id = $2 AND team_id IS NOT NULL) AS place
       ON CONFLICT DO NOTHING`,
      [importId],
    );
    // what a later import found is what this one had made of it: it found, as it were, what this one had found
    await this.fallBack('outcome_event_before', 'import_before', importId);
    await this.fallBack('outcome_event', 'import_id', importId);
    const gone = await this.work.query<{ agentId: string | null; groupId: string | null }>(
      `WITH gone AS (DELETE FROM org.outcome_event_before WHERE organisation_id = $1 AND import_id = $2 RETURNING agent_id, group_id)
       SELECT DISTINCT agent_id AS "agentId", group_id AS "groupId" FROM gone`,
      [importId],
    );
    // the agent map may have changed since they were what they are again
    const agentIds = new Set(gone.flatMap(({ agentId, groupId }) => [agentId ?? [], groupId ?? []].flat()));
    if (agentIds.size > 0) await this.events.of([...agentIds]);
  }

  /** Rows that name the import in `told` get what it had found in their place, and go where it had found nothing. */
  private async fallBack(table: 'outcome_event' | 'outcome_event_before', told: 'import_id' | 'import_before', importId: string): Promise<void> {
    await this.work.query(
      `DELETE FROM org.${table} AS later WHERE later.organisation_id = $1 AND later.${told} = $2 AND NOT EXISTS (
         SELECT 1 FROM org.outcome_event_before mine WHERE mine.organisation_id = $1 AND mine.import_id = $2 AND ${SAME})`,
      [importId],
    );
    await this.work.query(
      `UPDATE org.${table} AS later SET ${COLUMNS.map((column) => `${column} = mine.${column}`).join(', ')}, ${told} = mine.import_before
       FROM org.outcome_event_before AS mine
       WHERE mine.organisation_id = $1 AND mine.import_id = $2 AND later.organisation_id = $1 AND later.${told} = $2 AND ${SAME}`,
      [importId],
    );
  }
}
