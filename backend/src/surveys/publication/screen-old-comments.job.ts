import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { holdComments } from './comment-lock.js';
import { CommentScreen } from './comment-screen.js';

interface OldComment {
  id: string;
  nodeId: string;
  questionId: string;
  text: string;
}

/**
 * Treats comments that were stored by a version that did not take names out as those of today: without names, with language and themes, and apart when they speak of danger. Comes when an instance starts; finds nothing
 * once all were treated. A survey that fails stops no other.
 */
@Injectable()
@DurableJob('screen-old-comments', { retryLimit: 3, expireInSeconds: 3600 })
export class ScreenOldCommentsJob implements JobHandler {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly work: UnitOfWork,
    private readonly pools: ConnectionPools,
    private readonly screen: CommentScreen,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.cycles.organisationsWithCounts()) {
      for (const cycleId of await this.unscreened(organisationId)) {
        try {
          await this.screenOf(organisationId, cycleId);
        } catch (error) {
          // whatever the database or the thread says no to in one survey; the job fails for it after the others had their turn
          this.log.warn({ cycle: cycleId, code: (error as { code?: string }).code }, 'the old comments of a survey could not be screened');
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private async unscreened(organisationId: string): Promise<string[]> {
    const rows = await this.work.run(
      organisationId,
      () => this.work.query<{ id: string }>(`SELECT DISTINCT cycle_id AS id FROM pub.comment WHERE organisation_id = $1 AND language IS NULL`),
      { readOnly: true },
    );
    return rows.map(({ id }) => id);
  }

  private async screenOf(organisationId: string, cycleId: string): Promise<void> {
    const old = await this.work.run(
      organisationId,
      () =>
        this.work.query<OldComment>(
          `SELECT id, node_id AS "nodeId", question_id AS "questionId", body AS text FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2 AND language IS NULL`,
          [cycleId],
        ),
      { readOnly: true },
    );
    const screened = await this.screen.of(
      { organisationId, cycleId },
      old.map(({ nodeId, questionId, text }) => ({ nodeId, questionId, text })),
    );
    // all of the survey in one statement and in random order, as when one is passed on: neither the place of a row nor its transaction tells anything. What an author took down meanwhile stays away
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      await holdComments(transaction, cycleId);
      await transaction.query(
        `WITH given AS (
           SELECT * FROM unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[], $8::bool[]) AS given (id, body, language, passages, themes, sensitive)),
         stored AS (DELETE FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2 RETURNING *),
         apart AS (
           INSERT INTO pub.sensitive_comment (organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes)
           SELECT s.organisation_id, gen_random_uuid(), s.cycle_id, s.node_id, s.question_id, g.body, g.language, g.passages, s.mailbox_id, string_to_array(g.themes, ' ')
           FROM stored s JOIN given g ON g.id = s.id WHERE s.language IS NULL AND g.sensitive ORDER BY random())
         INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes)
         SELECT s.organisation_id, s.id, s.cycle_id, s.node_id, s.question_id, coalesce(g.body, s.body), coalesce(g.language, s.language), coalesce(g.passages, s.passages),
           s.mailbox_id, coalesce(string_to_array(g.themes, ' '), s.themes)
         FROM stored s LEFT JOIN given g ON g.id = s.id AND s.language IS NULL WHERE g.sensitive IS NOT TRUE ORDER BY random()`,
        [
          cycleId,
          old.map(({ id }) => id),
          screened.map(({ text }) => text),
          screened.map(({ language }) => language),
          screened.map(({ passages }) => passages),
          screened.map(({ themes }) => themes.join(' ')),
          screened.map(({ sensitive }) => sensitive),
        ],
      );
    });
  }
}
