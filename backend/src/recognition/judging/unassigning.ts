import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { AssignmentPlan } from './assignment-plan.js';
import type { AwardRoundRow } from './award-round.entity.js';
import { ConflictFinder, type FoundConflict } from './conflict-finder.js';
import { type CandidateFacts, JudgedProgrammes } from './judged-programmes.js';
import { RoundFacts } from './round-facts.js';
import { replacementOf } from './standings.rules.js';

/** Somebody who is not to judge somebody any more. */
interface Lifted {
  readonly candidateId: string;
  readonly judgeId: string;
  readonly because: 'conflict' | 'left' | 'secretary';
}

/** Takes candidates from judges who are not free any more, while a round runs, and gives them to others. Runs inside a unit of work. */
@Injectable()
export class Unassigning {
  constructor(
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly finder: ConflictFinder,
    private readonly plan: AssignmentPlan,
    private readonly employees: EmployeeReader,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Looks again who is not free for whom in an open round, and who does not work here any more. Returns why the judges of `only` are not free for its candidate now.
   * @param only one candidate and judge, where a look at everybody would take too long; `declared`: she just said so herself
   */
  async renew(roundId: string, only?: { candidateId: string; judgeId: string; declared?: boolean }): Promise<string[]> {
    const round = await this.facts.require(roundId, 'pessimistic_write');
    if (round.state !== 'open') return [];
    const everybody = await this.programmes.ofRound(roundId);
    const candidates = only ? everybody.filter(({ id }) => id === only.candidateId) : everybody;
    const pairs = await this.assigned(roundId);
    const active = await this.facts.activeJudges(round.programmeId);
    const judges = only ? [only.judgeId] : active;
    const { found, barred, acts } = await this.excluded(round, candidates, judges, only?.declared ? only : undefined);
    const stays = new Set(active);
    const lifted = pairs.flatMap(({ candidateId, judgeId }): Lifted[] => {
      if (only && (only.candidateId !== candidateId || only.judgeId !== judgeId)) return [];
      if (!stays.has(judgeId)) return [{ candidateId, judgeId, because: 'left' }];
      return barred.has(`${candidateId} ${judgeId}`) ? [{ candidateId, judgeId, because: 'conflict' }] : [];
    });
    acts.push(...(await this.lift(round, everybody, lifted, active)));
    if (acts.length) await this.log.note(round.programmeId, only?.declared ? only.judgeId : null, ...acts);
    return only ? (found[0]?.reasons ?? []) : [];
  }

  /** The last look before an open round closes: what somebody said who is not free any more counts nowhere, and nobody comes in her place so late. */
  async atClosing(roundId: string): Promise<void> {
    const round = await this.facts.require(roundId, 'pessimistic_write');
    if (round.state !== 'open' || round.method === 'public-vote') return;
    const candidates = await this.programmes.ofRound(roundId);
    const pairs = await this.assigned(roundId);
    const { barred, acts } = await this.excluded(round, candidates, [...new Set(pairs.map(({ judgeId }) => judgeId))]);
    const lifted = pairs.filter(({ candidateId, judgeId }) => barred.has(`${candidateId} ${judgeId}`));
    const because = 'conflict' as const;
    acts.push(
      ...(await this.lift(
        round,
        candidates,
        lifted.map((one) => ({ ...one, because })),
        [],
      )),
    );
    if (acts.length) await this.log.note(round.programmeId, null, ...acts);
  }

  /** Takes everything that is open from somebody who judges no more. Returns what is to be noted. */
  async dismiss(programmeId: string, judgeId: string, because: 'left' | 'secretary'): Promise<AwardAct[]> {
    const acts: AwardAct[] = [];
    for (const { id, state } of await this.facts.all(programmeId)) {
      if (state !== 'open') continue;
      const round = await this.facts.require(id, 'pessimistic_write');
      const own = (await this.assigned(id)).filter((one) => one.judgeId === judgeId);
      const active = (await this.facts.activeJudges(programmeId)).filter((one) => one !== judgeId);
      acts.push(
        ...(await this.lift(
          round,
          await this.programmes.ofRound(id),
          own.map((one) => ({ ...one, because })),
          active,
        )),
      );
    }
    return acts;
  }

  /** Who of these judges is not free for whom, written down anew, as pairs of ids too, and what is to be noted of it. `said`: she just said so herself. */
  private async excluded(
    round: AwardRoundRow,
    candidates: readonly CandidateFacts[],
    judges: readonly string[],
    said?: { candidateId: string; judgeId: string },
  ): Promise<{ found: readonly FoundConflict[]; barred: ReadonlySet<string>; acts: AwardAct[] }> {
    const found = await this.finder.find(round.programmeId, candidates, judges);
    if (said) declare(found, said.candidateId, said.judgeId);
    const acts = await this.finder.keep(
      found,
      candidates.map(({ id }) => id),
      judges,
    );
    return { found, barred: new Set(found.map(({ candidateId, judgeId }) => `${candidateId} ${judgeId}`)), acts };
  }

  private async lift(round: AwardRoundRow, candidates: readonly CandidateFacts[], asked: readonly Lifted[], judges: readonly string[]): Promise<AwardAct[]> {
    if (asked.length === 0) return [];
    const pairs = await this.assigned(round.id);
    const lifted = round.method === 'ranking' ? wholeCategories(asked, candidates, pairs) : asked;
    await this.work.query(
      `DELETE FROM org.award_assignment a USING unnest($3::uuid[], $4::uuid[]) AS g (candidate_id, judge_id)
       WHERE a.organisation_id = $1 AND a.round_id = $2 AND a.candidate_id = g.candidate_id AND a.judge_id = g.judge_id`,
      [round.id, lifted.map(({ candidateId }) => candidateId), lifted.map(({ judgeId }) => judgeId)],
    );
    const gone = new Set(lifted.map(({ candidateId, judgeId }) => `${candidateId} ${judgeId}`));
    const left = pairs.filter(({ candidateId, judgeId }) => !gone.has(`${candidateId} ${judgeId}`));
    const judgesOf = new Map([...Map.groupBy(left, ({ candidateId }) => candidateId)].map(([id, own]) => [id, new Set(own.map(({ judgeId }) => judgeId))]));
    const acts = lifted.map(({ candidateId, judgeId, because }): AwardAct => ({
      kind: 'judge-unassigned',
      detail: { round: round.id, candidate: candidateId, judge: judgeId, because },
    }));
    // a ranking needs nobody instead: every free judge has the whole category already
    if (round.method === 'ranking') return acts;
    const loads = new Map(judges.map((id) => [id, 0]));
    for (const { judgeId } of left) if (loads.has(judgeId)) loads.set(judgeId, loads.get(judgeId)! + 1);
    const changed = new Set<string>();
    const barred = await this.barred(lifted.map(({ candidateId }) => candidateId));
    const stands = new Set(candidates.filter(({ state }) => state === 'standing').map(({ id }) => id));
    for (const { candidateId, judgeId } of lifted) {
      const own = judgesOf.get(candidateId) ?? new Set();
      if (!stands.has(candidateId)) continue;
      const free = [...loads].map(([id, load]) => ({ id, load }));
      const next = replacementOf(free, new Set([...own, judgeId]), barred.get(candidateId) ?? new Set(), round.settings.mostPerJudge);
      if (next === undefined) continue;
      own.add(next);
      judgesOf.set(candidateId, own);
      loads.set(next, loads.get(next)! + 1);
      changed.add(candidateId);
    }
    if (changed.size === 0) return acts;
    const planned = [...changed].map((candidateId) => ({ candidateId, judgeIds: [...judgesOf.get(candidateId)!].sort() }));
    await this.plan.keep(round.id, planned);
    return [
      ...acts,
      {
        kind: 'judges-assigned',
        detail: { round: round.id, judges: planned.map(({ candidateId, judgeIds }) => ({ candidate: candidateId, judges: judgeIds })) },
      },
    ];
  }

  private assigned(roundId: string): Promise<{ candidateId: string; judgeId: string }[]> {
    return this.work.query(
      `SELECT candidate_id AS "candidateId", judge_id AS "judgeId" FROM org.award_assignment WHERE organisation_id = $1 AND round_id = $2 ORDER BY candidate_id, judge_id`,
      [roundId],
    );
  }

  private async barred(candidateIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await this.work.query<{ id: string; judges: string[] }>(
      `SELECT candidate_id AS id, array_agg(judge_id) AS judges FROM org.award_conflict WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) GROUP BY candidate_id`,
      [candidateIds],
    );
    return new Map(rows.map(({ id, judges }) => [id, new Set(judges)]));
  }
}

function declare(found: { candidateId: string; judgeId: string; reasons: string[] }[], candidateId: string, judgeId: string): void {
  const known = found.find((one) => one.candidateId === candidateId && one.judgeId === judgeId);
  if (!known) found.push({ candidateId, judgeId, reasons: ['declared'] });
  else if (!known.reasons.includes('declared')) known.reasons.push('declared');
}

/** Whoever is not free for one candidate ranks nobody of its category. */
function wholeCategories(
  lifted: readonly Lifted[],
  candidates: readonly CandidateFacts[],
  pairs: readonly { candidateId: string; judgeId: string }[],
): Lifted[] {
  const categoryOf = new Map(candidates.map(({ id, categoryId }) => [id, categoryId]));
  const barred = new Map(lifted.map((one) => [`${categoryOf.get(one.candidateId)} ${one.judgeId}`, one.because]));
  return pairs.flatMap(({ candidateId, judgeId }) => {
    const because = barred.get(`${categoryOf.get(candidateId)} ${judgeId}`);
    return because ? [{ candidateId, judgeId, because }] : [];
  });
}
