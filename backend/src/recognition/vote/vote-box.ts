import { Injectable } from '@nestjs/common';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardVoteRow } from './award-vote.entity.js';
import { papersOf } from './vote.rules.js';

/** A step of the log that holds the papers of a category. */
export type VotesCounted = Extract<AwardAct, { kind: 'votes-counted' }>;

/** What was voted, for whoever closes a round. Nobody reads it before. */
@Injectable()
export class VoteBox {
  constructor(
    @InjectRows(AwardVoteRow) private readonly votes: Rows<AwardVoteRow>,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Takes the papers of a round out of the box, in the unit of work that closes it: a step for the log for each category that has candidates, by id, and the choices with their voters are deleted. Whoever votes at the same moment
   * waits, and then finds the round closed.
   */
  async emptied(roundId: string): Promise<VotesCounted[]> {
    await this.work.query(`SELECT id FROM org.award_round WHERE organisation_id = $1 AND id = $2 FOR UPDATE`, [roundId]);
    const categories = await this.work.query<{ id: string; choices: string[][] }>(
      `SELECT c.category_id AS id,
         coalesce((SELECT jsonb_agg(v.preferences) FROM org.award_vote v WHERE v.organisation_id = $1 AND v.round_id = $2 AND v.category_id = c.category_id), '[]') AS choices
       FROM (SELECT DISTINCT category_id FROM org.award_round_candidate WHERE organisation_id = $1 AND round_id = $2) c ORDER BY c.category_id`,
      [roundId],
    );
    await this.votes.remove({ roundId });
    return categories.map(({ id, choices }) => ({ kind: 'votes-counted', detail: { round: roundId, category: id, papers: papersOf(choices) } }));
  }
}
