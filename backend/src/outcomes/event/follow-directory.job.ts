import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { Settings } from '../../platform/settings.js';
import { CellRoller } from '../cell/cell-roller.js';
import { Reattribution } from './reattribution.js';

interface Marks {
  tree: string;
  people: string;
}

/**
 * Every hour, in every organisation with a source: where the team tree changed, or how many agents a figure needs, what teams add up to with those below them is added up anew; where agents who are employees moved, what they handled
 * is given to their team of that day. Nothing is done where neither did. Roster imports, provisioning and HR all change the directory, and none of them need know of outcomes.
 * An organisation in which that fails stops no other, and is tried again in an hour.
 */
@Injectable()
@DurableJob('follow-directory', { retryLimit: 2, expireInSeconds: 3000 })
export class FollowDirectoryJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly events: Reattribution,
    private readonly cells: CellRoller,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.accounts.organisations()) {
      try {
        await this.work.run(organisationId, () => this.follow());
      } catch (error) {
        // whatever the database has to say; the others have their turn
        this.log.warn({ organisationId, error: describedError(error) }, 'outcomes could not follow the directory');
      }
    }
  }

  private async follow(): Promise<void> {
    if ((await this.work.query(`SELECT 1 FROM org.outcome_source WHERE organisation_id = $1 LIMIT 1`)).length === 0) return;
    const [now] = await this.work.query<Marks>(
      `SELECT (SELECT $2::text || ' ' || md5(coalesce(string_agg(t.id::text || coalesce(t.parent_id::text, ''), ',' ORDER BY t.id), '')) FROM org.team t WHERE t.organisation_id = $1) AS tree,
         (SELECT md5(coalesce(string_agg(concat_ws(' ', a.id, m.team_id, m.from_on, m.until_on), ',' ORDER BY a.id, m.from_on), '')) FROM org.helpdesk_agent a
            JOIN org.team_membership m ON m.organisation_id = $1 AND m.employee_id = a.employee_id WHERE a.organisation_id = $1) AS people`,
      [this.settings.values.SMALLEST_AGENTS],
    );
    const [before] = await this.work.query<Marks>(`SELECT tree_mark AS tree, people_mark AS people FROM org.outcome_follow WHERE organisation_id = $1`);
    if (before?.tree === now!.tree && before.people === now!.people) return;
    if (before?.people !== now!.people) {
      const agents = await this.work.query<{ id: string }>(`SELECT id FROM org.helpdesk_agent WHERE organisation_id = $1 AND employee_id IS NOT NULL`);
      await this.events.of(agents.map(({ id }) => id));
    }
    if (before?.tree !== now!.tree) await this.cells.forgetTree();
    await this.cells.rollUp();
    await this.work.query(
      `INSERT INTO org.outcome_follow (organisation_id, tree_mark, people_mark) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id) DO UPDATE SET tree_mark = excluded.tree_mark, people_mark = excluded.people_mark`,
      [now!.tree, now!.people],
    );
  }
}
