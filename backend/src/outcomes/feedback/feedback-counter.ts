import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CellRoller } from '../cell/cell-roller.js';
import { EventWriter } from '../event/event-writer.js';

/** Answers of one turn. */
const BATCH = 5_000;

interface Uncounted {
  id: string;
  sourceId: string;
  metricId: string;
  agentsOf: string | null;
  value: number;
  answeredOn: string;
  lastAt: string;
  teamId: string | null;
  agent: string;
  group: string;
  channel: string;
  category: string;
}

/** Lets answers of customers become events of their survey's source, in which nothing tells whose answer it was. Call it inside a unit of work. */
@Injectable()
export class FeedbackCounter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventWriter,
    private readonly cells: CellRoller,
  ) {}

  /** Counts some thousand; returns whether there may be more. An answer that changes meanwhile is counted again. */
  async count(): Promise<boolean> {
    const answers = await this.work.query<Uncounted>(
      `SELECT a.id, s.source_id AS "sourceId", s.metric_id AS "metricId", s.agents_of AS "agentsOf", a.value::int AS value, a.answered_on::text AS "answeredOn",
         to_char(a.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "lastAt", a.team_id AS "teamId", a.agent_key AS agent, a.group_key AS "group", a.channel, a.category
       FROM org.customer_answer a JOIN org.customer_survey s ON s.organisation_id = $1 AND s.id = a.survey_id
       WHERE a.organisation_id = $1 AND NOT a.counted ORDER BY a.id LIMIT ${BATCH}`,
    );
    if (answers.length === 0) return false;
    for (const [sourceId, own] of Map.groupBy(answers, (one) => one.sourceId))
      await this.events.write({
        sourceId,
        importId: null,
        agentsOf: own[0]!.agentsOf,
        events: own.map(({ id, metricId, value, answeredOn, lastAt, teamId, agent, group, channel, category }) => ({
          eventKey: id,
          metricId,
          happenedOn: answeredOn,
          value,
          teamId,
          agent: agent === '' ? null : { key: agent, name: '' },
          group: group === '' ? null : { key: group, name: '' },
          channel,
          category,
          asOf: lastAt,
        })),
      });
    await this.work.query(
      `UPDATE org.customer_answer a SET counted = true FROM unnest($2::uuid[], $3::timestamptz[]) AS done (id, last_at)
       WHERE a.organisation_id = $1 AND a.id = done.id AND a.last_at = done.last_at`,
      [answers.map(({ id }) => id), answers.map(({ lastAt }) => lastAt)],
    );
    await this.cells.rollUp();
    return answers.length === BATCH;
  }
}
