import { Injectable } from '@nestjs/common';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { Candidates } from '../nomination/candidates.js';
import { AwardLog } from '../record/award-log.js';
import { VoteBox } from '../vote/vote-box.js';
import { AwardRoundResultRow } from './award-round-result.entity.js';
import { AwardRoundRow } from './award-round.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { JudgingComputer } from './judging-computer.js';
import { RoundFacts } from './round-facts.js';
import { mayCloseRound } from './round-plan.rules.js';
import { type JudgedRound, onRecord, type RoundResult } from './round-result.rules.js';
import { Unassigning } from './unassigning.js';
import { Winners } from './winners.js';

/** Closes a round and counts it, beside the main thread. */
@Injectable()
export class RoundClosing {
  constructor(
    @InjectRows(AwardRoundRow) private readonly rounds: Rows<AwardRoundRow>,
    @InjectRows(AwardRoundResultRow) private readonly results: Rows<AwardRoundResultRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly candidates: Candidates,
    private readonly unassigning: Unassigning,
    private readonly votes: VoteBox,
    private readonly computer: JudgingComputer,
    private readonly winners: Winners,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Must be the first of its unit of work: it is shut in one, counted in none, and its result written in another, so that no connection waits for the count. From the first on nobody says anything in it any more; if it all ends there, the clock counts it.
   * `by`: who closes it, null when its moment has come. Throws Refusal `not-found` and `round-not-open`.
   */
  async close(roundId: string, by: string | null): Promise<void> {
    await this.work.ahead(() => this.shut(roundId, by));
    await this.count(roundId, by);
  }

  /** Counts a closed round that has no result yet; does nothing when it has. Must be the first of its unit of work. */
  async count(roundId: string, by: string | null): Promise<void> {
    for (;;) {
      const input = await this.work.ahead(() => this.input(roundId), { readOnly: true });
      if (!input) return;
      const result = await this.computer.count(input);
      // whoever was taken out while it was counted does not count: then it is counted again
      if (await this.work.ahead(() => this.kept(roundId, by, input, result))) return;
    }
  }

  /** Writes the result down; false when it is not that of the round as it is now. */
  private async kept(roundId: string, by: string | null, input: JudgedRound, result: RoundResult): Promise<boolean> {
    const round = await this.facts.require(roundId, 'pessimistic_write');
    // of two who count at once the second finds the result
    if (await this.results.findOne({ roundId })) return true;
    await this.log.hold(round.programmeId);
    const gone = await this.programmes.goneOf(roundId);
    if (gone.symmetricDifference(new Set(input.categories.flatMap((category) => category.gone))).size > 0) return false;
    await this.results.insert({ roundId, result });
    const tied = result.categories.flatMap((one) => (one.open > 0 ? one.tied : []));
    const clear = result.categories.flatMap((one) => one.clear);
    await this.work.query(
      `UPDATE org.award_round_candidate SET advanced = CASE WHEN candidate_id = ANY($3::uuid[]) THEN true WHEN candidate_id = ANY($4::uuid[]) THEN NULL ELSE false END
       WHERE organisation_id = $1 AND round_id = $2`,
      [roundId, clear, tied],
    );
    const closed: AwardAct = { kind: 'round-closed', detail: { round: roundId, categories: result.categories.map(onRecord) } };
    await this.log.note(round.programmeId, by, closed, ...(await this.winners.decide(round)));
    return true;
  }

  private async shut(roundId: string, by: string | null): Promise<void> {
    const round = await this.facts.require(roundId, 'pessimistic_write');
    mayCloseRound(round);
    // who left since the clock last looked is not judged, and who became her manager today does not judge
    await this.candidates.left(round.programmeId);
    await this.unassigning.atClosing(roundId);
    // whoever is taken out from here on is taken out after the close, and the log says it in this order
    await this.log.hold(round.programmeId);
    await this.rounds.update({ id: roundId }, { state: 'closed' });
    if (round.method !== 'public-vote') return;
    await this.log.note(round.programmeId, by, ...(await this.votes.emptied(roundId)));
  }

  /** What was said in a closed round; undefined when it is counted already. */
  private async input(roundId: string): Promise<JudgedRound | undefined> {
    const round = await this.facts.require(roundId);
    if (round.state !== 'closed' || (await this.results.findOne({ roundId }))) return undefined;
    const { categories } = await this.programmes.get(round.programmeId);
    const last = await this.facts.isLast(round);
    const stood = await this.work.query<{ category: string; candidate: string; gone: boolean }>(
      `SELECT r.category_id AS category, r.candidate_id AS candidate, c.state <> 'standing' AS gone FROM org.award_round_candidate r
       JOIN org.award_candidate c ON c.organisation_id = r.organisation_id AND c.id = r.candidate_id
       WHERE r.organisation_id = $1 AND r.round_id = $2 ORDER BY r.category_id, r.drawn`,
      [roundId],
    );
    const assigned = await this.work.query<{ candidate: string; judges: string[] }>(
      `SELECT candidate_id AS candidate, array_agg(judge_id ORDER BY judge_id) AS judges FROM org.award_assignment
       WHERE organisation_id = $1 AND round_id = $2 GROUP BY candidate_id ORDER BY candidate_id`,
      [roundId],
    );
    const verdicts = await this.work.query<JudgedRound['verdicts'][number]>(
      `SELECT candidate_id AS candidate, judge_id AS judge, pass, marks FROM org.award_verdict
       WHERE organisation_id = $1 AND round_id = $2 AND state = 'given' ORDER BY candidate_id, judge_id`,
      [roundId],
    );
    const rankings = await this.work.query<JudgedRound['rankings'][number]>(
      `SELECT category_id AS category, judge_id AS judge, preferences FROM org.award_ranking
       WHERE organisation_id = $1 AND round_id = $2 AND state = 'given' ORDER BY category_id, judge_id`,
      [roundId],
    );
    const papers = round.method === 'public-vote' ? await this.countedPapers(round) : [];
    return {
      method: round.method,
      settings: round.settings,
      categories: categories.flatMap(({ id, winners, criteria }) => {
        const own = stood.filter(({ category }) => category === id);
        if (own.length === 0) return [];
        const lot = own.map(({ candidate }) => candidate);
        return [
          {
            id,
            places: last ? winners : (round.settings.advance ?? null),
            criteria: criteria.map((one) => ({ id: one.id, weight: one.weight })),
            candidates: lot.toSorted(),
            gone: own.filter(({ gone }) => gone).map(({ candidate }) => candidate),
            lot,
          },
        ];
      }),
      assigned,
      verdicts,
      rankings,
      papers,
    };
  }

  /** The papers as they went to the log when the round was shut: by then nobody else knows them. */
  private countedPapers({ id, programmeId }: AwardRoundRow): Promise<JudgedRound['papers'][number][]> {
    return this.work.query(
      `SELECT detail->>'category' AS category, detail->'papers' AS papers FROM org.award_log_line
       WHERE organisation_id = $1 AND programme_id = $2 AND kind = 'votes-counted' AND detail->>'round' = $3 ORDER BY position`,
      [programmeId, id],
    );
  }
}
