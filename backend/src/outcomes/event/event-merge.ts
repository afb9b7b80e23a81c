import { Injectable } from '@nestjs/common';
import { AgentMapReader, type NamedAgent, TEAM_OF_EVENT } from '../../directory/agent-map/agent-map.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AFTER_WRITTEN, EVENT_COLUMNS, setTold, toldHolds, VALUES_OF_E, WRITTEN } from './event-sql.js';
import type { Written } from './event-writer.js';
import { OutcomeLock } from './outcome-lock.js';

/** The columns of the staging table of a merge; `n` tells the order, agents and groups stand as the numbers that they have in the file. */
export const STAGED_COLUMNS = `n int, event_key text, metric_id uuid, happened_on date, value float8, named_team uuid, agent int, "group" int, channel text, category text, as_of timestamptz`;

/** A million events that were staged as `told`, and who they are of. */
export interface StagedEvents {
  readonly sourceId: string;
  readonly importId: string;
  /** Agents and groups by the number that stands for them. */
  readonly agents: readonly (NamedAgent & { readonly number: number })[];
  /** Whether an event may be told more than once. */
  readonly mayRepeat: boolean;
  /** Whether they were staged in the order of their keys. */
  readonly inOrder: boolean;
}

/** What became of the events of a file. */
export interface Merged extends Written {
  /** Those that were there and hold as this import tells them, whether that changed them or not. What is neither added nor held is older than what is here. */
  held: number;
}

const E = `(SELECT t.n, t.event_key, t.metric_id, t.happened_on, t.value, t.named_team, a.id AS agent_id, g.id AS group_id, t.channel, t.category, t.as_of
    FROM pg_temp.told t LEFT JOIN pg_temp.told_agent a ON a.number = t.agent LEFT JOIN pg_temp.told_agent g ON g.number = t."group") AS e ${TEAM_OF_EVENT.joins}`;
const SAME = `o.organisation_id = $1 AND o.source_id = $2 AND o.event_key = e.event_key AND o.metric_id = e.metric_id`;

const CHANGE = `
  WITH told (${EVENT_COLUMNS}) AS (SELECT ${VALUES_OF_E} FROM ${E}),
  written AS (
    UPDATE org.outcome_event AS o SET ${setTold('e')} FROM told AS e WHERE ${SAME} AND ${toldHolds('e')} ${WRITTEN}),
  ${AFTER_WRITTEN}`;
const ADD = `INSERT INTO org.outcome_event (${EVENT_COLUMNS}) SELECT ${VALUES_OF_E} FROM ${E}`;

/**
 * Writes events that were staged: the same as `EventWriter` does with those that come in tens, by a few statements over all of them. The lock lets nobody else write meanwhile, so those that are there are changed and the others are
 * added, without asking for each whether somebody was quicker.
 */
@Injectable()
export class EventMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agents: AgentMapReader,
    private readonly lock: OutcomeLock,
  ) {}

  /** Inside the unit of work that staged them; add up afterwards (`CellRoller`). */
  async merge({ sourceId, importId, agents, mayRepeat, inOrder }: StagedEvents): Promise<Merged> {
    await this.lock.take(sourceId);
    const ids = await this.agents.idsOf(sourceId, agents);
    await this.work.stage('told_agent', 'number int, id uuid', lines(agents.map(({ number }, i) => `${number}\t${ids[i]}\n`)));
    if (mayRepeat)
      await this.work.overStaged(
        `DELETE FROM pg_temp.told t USING (SELECT n, row_number() OVER (PARTITION BY event_key, metric_id ORDER BY as_of DESC, n DESC) AS place FROM pg_temp.told) AS r WHERE r.n = t.n AND r.place > 1`,
      );
    const known = (await this.work.query(`SELECT 1 FROM org.outcome_event WHERE organisation_id = $1 AND source_id = $2 LIMIT 1`, [sourceId])).length > 0;
    const [{ changed, held }] = known ? ((await this.work.query<Merged>(CHANGE, [sourceId, importId])) as [Merged]) : [{ changed: 0, held: 0 }];
    const added = await this.add(sourceId, importId, known, inOrder);
    return { added, changed, held };
  }

  private async add(sourceId: string, importId: string, known: boolean, inOrder: boolean): Promise<number> {
    const others = known ? `WHERE NOT EXISTS (SELECT 1 FROM org.outcome_event o WHERE ${SAME})` : '';
    // in the order of the key, so that its index grows at its end; what was staged so comes so, when there is nothing to compare it with
    const order = inOrder && !known ? '' : 'ORDER BY e.event_key, e.metric_id';
    const added = await this.work.execute(`${ADD} ${others} ${order}`, [sourceId, importId]);
    await this.work.query(
      `INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
       SELECT DISTINCT $1::uuid, metric_id, team_id, date_trunc('month', happened_on::timestamp)::date FROM org.outcome_event
       WHERE organisation_id = $1 AND import_id = $2 AND team_id IS NOT NULL ON CONFLICT DO NOTHING`,
      [importId],
    );
    return added;
  }
}

async function* lines(all: readonly string[]): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(all.join('')));
}
