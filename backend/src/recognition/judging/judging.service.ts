import { Injectable } from '@nestjs/common';
import type { JudgedRoundList, MyRound, RankingBody, Reading, VerdictBody } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { AwardAssignmentRow } from './award-assignment.entity.js';
import { AwardRankingRow } from './award-ranking.entity.js';
import type { AwardRoundRow } from './award-round.entity.js';
import { AwardVerdictRow } from './award-verdict.entity.js';
import { CandidateTexts } from './candidate-texts.js';
import { JudgedCandidates, notHers, sentToJudge } from './judged-candidates.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { RoundFacts } from './round-facts.js';
import { settingsDraftOf } from './round-plan.rules.js';
import { Unassigning } from './unassigning.js';
import { isSpoken, mustBeSpoken, rankingOf, verdictOf } from './verdict.rules.js';

/** What a judge has in a round: only candidates that are hers, and of those only what she said herself. */
@Injectable()
export class JudgingService {
  constructor(
    @InjectRows(AwardAssignmentRow) private readonly assignments: Rows<AwardAssignmentRow>,
    @InjectRows(AwardVerdictRow) private readonly verdicts: Rows<AwardVerdictRow>,
    @InjectRows(AwardRankingRow) private readonly rankings: Rows<AwardRankingRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly candidates: JudgedCandidates,
    private readonly texts: CandidateTexts,
    private readonly unassigning: Unassigning,
    private readonly log: AwardLog,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async rounds({ employeeId }: Caller): Promise<JudgedRoundList> {
    const rows = await this.work.query<JudgedRoundList['items'][number] & { closesAt: Date | null }>(
      `SELECT r.id, r.name, p.name AS "programmeName", r.method, r.state, r.closes_at AS "closesAt",
         (CASE WHEN r.method = 'ranking' THEN count(DISTINCT k.category_id) FILTER (WHERE k.state = 'given')
           ELSE count(*) FILTER (WHERE v.state = 'given') END)::int AS given,
         (CASE WHEN r.method = 'ranking' THEN count(DISTINCT c.category_id) ELSE count(*) END)::int AS total
       FROM org.award_assignment a
       JOIN org.award_round r ON r.organisation_id = a.organisation_id AND r.id = a.round_id
       JOIN org.award_programme p ON p.organisation_id = r.organisation_id AND p.id = r.programme_id
       JOIN org.award_candidate c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id AND c.state = 'standing'
       LEFT JOIN org.award_verdict v ON v.organisation_id = a.organisation_id AND v.round_id = a.round_id AND v.candidate_id = a.candidate_id AND v.judge_id = a.judge_id
       LEFT JOIN org.award_ranking k ON k.organisation_id = a.organisation_id AND k.round_id = a.round_id AND k.category_id = c.category_id AND k.judge_id = a.judge_id
       WHERE a.organisation_id = $1 AND a.judge_id = $2
       GROUP BY r.organisation_id, r.id, r.name, p.name, r.method, r.state, r.closes_at
       ORDER BY r.state = 'open' DESC, r.closes_at NULLS LAST, r.id`,
      [employeeId],
    );
    return { items: rows.map(({ closesAt, ...row }) => ({ ...row, closesAt: closesAt === null ? null : new Date(closesAt).toISOString() })) };
  }

  async round({ employeeId }: Caller, roundId: string): Promise<MyRound> {
    const round = await this.facts.require(roundId);
    const programme = await this.programmes.get(round.programmeId);
    const candidates = await this.candidates.of(round, programme, employeeId);
    if (candidates.length === 0) throw notHers();
    const used = new Set(candidates.map(({ categoryId }) => categoryId));
    const known = new Map(candidates.map(({ id, candidateId }) => [candidateId, id]));
    const rankings = new Map((await this.rankings.find({ roundId, judgeId: employeeId })).map((one) => [one.categoryId, one]));
    return {
      id: roundId,
      name: round.name,
      programmeName: programme.name,
      method: round.method,
      settings: settingsDraftOf(round.settings),
      closesAt: round.closesAt?.toISOString() ?? null,
      open: isSpoken(round, this.clock.now()),
      categories: programme.categories
        .filter(({ id }) => used.has(id))
        .map(({ id, name, criteria }) => ({
          id,
          name,
          criteria,
          preferences: rankings.get(id)?.preferences.flatMap((one) => known.get(one) ?? []) ?? null,
          rankingState: rankings.get(id)?.state ?? 'nothing',
        })),
      candidates: candidates.map(sentToJudge),
    };
  }

  /** Opens a candidate for reading. Whoever is not free for it any more does not read it: it goes to somebody else. */
  async read({ employeeId }: Caller, roundId: string, judgedAs: string): Promise<Reading> {
    const candidateId = await this.candidates.meant(roundId, judgedAs);
    const assigned = await this.assignments.findOne({ roundId, candidateId, judgeId: employeeId });
    if (!assigned) throw notHers();
    const excluded = await this.unassigning.renew(roundId, { candidateId, judgeId: employeeId });
    if (excluded.length) return { candidate: null, excluded };
    const known = await this.notFree(roundId, candidateId, employeeId);
    if (known.length) return { candidate: null, excluded: known };
    const round = await this.facts.require(roundId);
    const programme = await this.programmes.get(round.programmeId);
    const line = (await this.candidates.of(round, programme, employeeId)).find(({ id }) => id === judgedAs);
    if (!line) throw notHers();
    const verdict = await this.verdicts.findOne({ roundId, candidateId, judgeId: employeeId });
    return {
      candidate: {
        ...sentToJudge(line),
        ...(await this.texts.of(candidateId, programme.blind)),
        pass: verdict?.pass ?? null,
        marks: verdict?.marks ?? {},
        comment: verdict?.comment ?? '',
      },
      excluded: [],
    };
  }

  async declare({ employeeId }: Caller, roundId: string, judgedAs: string): Promise<void> {
    mustBeSpoken(await this.facts.require(roundId, 'pessimistic_write'), this.clock.now());
    const candidateId = await this.candidates.meant(roundId, judgedAs);
    if (!(await this.assignments.findOne({ roundId, candidateId, judgeId: employeeId }))) throw notHers();
    await this.unassigning.renew(roundId, { candidateId, judgeId: employeeId, declared: true });
  }

  async say({ employeeId }: Caller, roundId: string, judgedAs: string, body: VerdictBody): Promise<void> {
    const round = await this.speakingIn(roundId);
    if (round.method !== 'scoring' && round.method !== 'qualifying') throw wrongMethod(round);
    const candidateId = await this.candidates.meant(roundId, judgedAs);
    const { categories } = await this.programmes.get(round.programmeId);
    const [candidate] = await this.work.query<{ categoryId: string }>(
      `SELECT c.category_id AS "categoryId" FROM org.award_assignment a
       JOIN org.award_candidate c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id AND c.state = 'standing'
       WHERE a.organisation_id = $1 AND a.round_id = $2 AND a.candidate_id = $3 AND a.judge_id = $4`,
      [roundId, candidateId, employeeId],
    );
    if (!candidate) throw notHers();
    const { criteria } = categories.find(({ id }) => id === candidate.categoryId)!;
    const verdict = verdictOf(body, { method: round.method, settings: round.settings, criteria });
    const of = { roundId, candidateId, judgeId: employeeId };
    const kept = await this.work.query(
      `INSERT INTO org.award_verdict (organisation_id, round_id, candidate_id, judge_id, pass, marks, comment, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (organisation_id, round_id, candidate_id, judge_id) DO UPDATE SET pass = excluded.pass, marks = excluded.marks, comment = excluded.comment, state = excluded.state
       WHERE award_verdict.state = 'draft' OR excluded.state = 'given' RETURNING state`,
      [roundId, candidateId, employeeId, verdict.pass, verdict.marks && JSON.stringify(verdict.marks), verdict.comment, verdict.state],
    );
    // a draft must not make silent what counts already
    if (kept.length === 0) throw new Refusal('conflict', 'verdict-given', 'You gave this verdict already. It counts until you give a changed one.');
    if (verdict.state === 'given')
      await this.log.note(round.programmeId, employeeId, {
        kind: 'verdict-given',
        detail: { round: roundId, candidate: candidateId, judge: of.judgeId, pass: verdict.pass, marks: verdict.marks },
      });
  }

  async rank({ employeeId }: Caller, roundId: string, categoryId: string, body: RankingBody): Promise<void> {
    const round = await this.speakingIn(roundId);
    if (round.method !== 'ranking') throw wrongMethod(round);
    const programme = await this.programmes.get(round.programmeId);
    const standing = new Map(
      (await this.candidates.of(round, programme, employeeId)).flatMap((one) => (one.categoryId === categoryId ? [[one.id, one.candidateId] as const] : [])),
    );
    if (standing.size === 0) throw notHers();
    const preferences = rankingOf(body.preferences, [...standing.keys()], body.state).map((one) => standing.get(one)!);
    const kept = await this.work.query(
      `INSERT INTO org.award_ranking (organisation_id, round_id, category_id, judge_id, preferences, state) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, round_id, category_id, judge_id) DO UPDATE SET preferences = excluded.preferences, state = excluded.state
       WHERE award_ranking.state = 'draft' OR excluded.state = 'given' RETURNING state`,
      [roundId, categoryId, employeeId, preferences, body.state],
    );
    if (kept.length === 0) throw new Refusal('conflict', 'verdict-given', 'You gave your order already. It counts until you give a changed one.');
    if (body.state === 'given')
      await this.log.note(round.programmeId, employeeId, {
        kind: 'ranking-given',
        detail: { round: roundId, category: categoryId, judge: employeeId, preferences },
      });
  }

  /** Why she is not free, as it was found last, also where the round is over. Throws Refusal `not-found` for somebody who is no judge of the programme any more. */
  private async notFree(roundId: string, candidateId: string, judgeId: string): Promise<string[]> {
    const [judge] = await this.work.query<{ reasons: string[] }>(
      `SELECT coalesce(x.reasons, '{}') AS reasons FROM org.award_round r
       JOIN org.award_judge j ON j.organisation_id = r.organisation_id AND j.programme_id = r.programme_id AND j.employee_id = $4
       LEFT JOIN org.award_conflict x ON x.organisation_id = r.organisation_id AND x.candidate_id = $3 AND x.judge_id = $4
       WHERE r.organisation_id = $1 AND r.id = $2`,
      [roundId, candidateId, judgeId],
    );
    if (!judge) throw notHers();
    return judge.reasons;
  }

  /** Held until what is said is kept, so that a closing waits for it or it for the closing. */
  private async speakingIn(roundId: string): Promise<AwardRoundRow> {
    const round = await this.facts.require(roundId, 'pessimistic_read');
    mustBeSpoken(round, this.clock.now());
    return round;
  }
}

function wrongMethod({ name }: AwardRoundRow): Refusal {
  return new Refusal('conflict', 'other-method', `"${name}" is judged in another way.`);
}
