import { Injectable } from '@nestjs/common';
import type { CandidateJudges, RoundAssignment } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { Seal } from '../reveal/seal.js';
import { AssignmentPlan, type PlannedAssignment } from './assignment-plan.js';
import type { AwardRoundRow } from './award-round.entity.js';
import type { FoundConflict } from './conflict-finder.js';
import { type CandidateFacts, JudgedProgrammes } from './judged-programmes.js';
import { RoundFacts } from './round-facts.js';
import { RoundOpening } from './round-opening.js';

/** Candidates that HR is shown at once, those with the fewest judges first. */
const SHOWN = 200;

interface Whole {
  readonly round: AwardRoundRow;
  readonly candidates: readonly CandidateFacts[];
  readonly judges: readonly string[];
  readonly conflicts: readonly FoundConflict[];
  readonly planned: readonly PlannedAssignment[];
}

/** Who judges whom, for HR to see and to put right by hand. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly opening: RoundOpening,
    private readonly plan: AssignmentPlan,
    private readonly employees: EmployeeReader,
    private readonly seal: Seal,
    private readonly blindness: BlindJudges,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /** Of a planned round it is rehearsed. Must be the first of its unit of work. */
  async show(caller: Caller, roundId: string): Promise<RoundAssignment> {
    const planned = await this.work.ahead(async () => (await this.facts.require(roundId)).state === 'planned', { readOnly: true });
    const whole = planned ? await this.rehearsed(roundId) : await this.kept(roundId);
    return this.shown(whole, planned, await this.closedTo(caller, whole.round));
  }

  /** All judges of a candidate from now on. Throws Refusal `round-not-open`, `no-such-candidate`, `no-such-judge` and `not-free`. */
  async reassign(caller: Caller, roundId: string, candidateId: string, { judgeIds, because }: CandidateJudges): Promise<RoundAssignment> {
    const round = await this.facts.require(roundId, 'pessimistic_write');
    if (round.state !== 'open' || round.method === 'ranking' || round.method === 'public-vote')
      throw new Refusal(
        'conflict',
        'round-not-open',
        `The judges of a candidate can be changed by hand while a round of marks or of pass and fail is open; "${round.name}" is not.`,
      );
    await this.blindness.mustReadNames(round.programmeId, caller);
    if (round.position > 0) await this.seal.mustBeOpen(round.programmeId, caller);
    const { candidates, judges, conflicts, planned } = await this.kept(roundId);
    if (!candidates.some(({ id }) => id === candidateId)) throw new Refusal('not-found', 'no-such-candidate', 'Nobody of that id stands in this round.');
    const detail = 'This is not a judge of the programme who works here today; add her to the judges first.';
    if (judgeIds.some((id) => !judges.includes(id))) throw new Refusal('invalid', 'no-such-judge', detail, [{ pointer: '#/judgeIds', detail }]);
    const barred = conflicts.find((one) => one.candidateId === candidateId && judgeIds.includes(one.judgeId));
    if (barred) {
      const name = (await this.employees.named([barred.judgeId])).get(barred.judgeId)!.name;
      const why = `${name} is not free to judge this candidate.`;
      throw new Refusal('invalid', 'not-free', why, [{ pointer: '#/judgeIds', detail: why }]);
    }
    const before = planned.find((one) => one.candidateId === candidateId)?.judgeIds ?? [];
    const removed = before.filter((id) => !judgeIds.includes(id));
    await this.work.query(
      `DELETE FROM org.award_assignment WHERE organisation_id = $1 AND round_id = $2 AND candidate_id = $3 AND judge_id = ANY($4::uuid[])`,
      [roundId, candidateId, removed],
    );
    await this.plan.keep(roundId, [{ candidateId, judgeIds }]);
    const lifted = removed.map((judge): AwardAct => ({
      kind: 'judge-unassigned',
      detail: { round: roundId, candidate: candidateId, judge, because: 'secretary' },
    }));
    await this.log.note(round.programmeId, caller.employeeId, ...lifted, {
      kind: 'judges-assigned',
      detail: { round: roundId, judges: [{ candidate: candidateId, judges: judgeIds.toSorted() }], because },
    });
    return this.shown(await this.kept(roundId), false, null);
  }

  /** Who stands in a later round is who went on from the one before, which is sealed; and a judge who reads no names reads none here. */
  private async closedTo(caller: Caller, { programmeId, position }: AwardRoundRow): Promise<RoundAssignment['closed']> {
    if (await this.blindness.are(programmeId, caller)) return 'blind';
    return position > 0 && !(await this.seal.isOpen(programmeId, caller)) ? 'sealed' : null;
  }

  private async rehearsed(roundId: string): Promise<Whole> {
    const { round, candidates, judges, conflicts } = await this.work.ahead(() => this.opening.prepared(roundId), { readOnly: true });
    return { round, candidates, judges, conflicts, planned: await this.plan.of(round.method, round.settings, candidates, judges, conflicts) };
  }

  private async kept(roundId: string): Promise<Whole> {
    const round = await this.facts.require(roundId);
    const candidates = (await this.programmes.ofRound(roundId)).filter(({ state }) => state === 'standing');
    const conflicts = await this.work.query<FoundConflict>(
      `SELECT candidate_id AS "candidateId", judge_id AS "judgeId", reasons FROM org.award_conflict WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])`,
      [candidates.map(({ id }) => id)],
    );
    const planned = await this.work.query<PlannedAssignment>(
      `SELECT candidate_id AS "candidateId", array_agg(judge_id) AS "judgeIds" FROM org.award_assignment WHERE organisation_id = $1 AND round_id = $2 GROUP BY candidate_id`,
      [roundId],
    );
    return { round, candidates, judges: await this.facts.activeJudges(round.programmeId), conflicts, planned };
  }

  private async shown(
    { round, candidates, judges, conflicts, planned }: Whole,
    rehearsal: boolean,
    closed: RoundAssignment['closed'],
  ): Promise<RoundAssignment> {
    const judgesOf = new Map(planned.map(({ candidateId, judgeIds }) => [candidateId, judgeIds]));
    const reviews = round.method === 'qualifying' || round.method === 'scoring' ? (round.settings.reviews ?? 3) : null;
    const numberOf = ({ id }: CandidateFacts) => judgesOf.get(id)?.length ?? 0;
    const short = Map.groupBy(
      candidates.filter((one) => reviews !== null && numberOf(one) < reviews),
      numberOf,
    );
    const loads = new Map(judges.map((id) => [id, 0]));
    for (const { id } of candidates) for (const judge of judgesOf.get(id) ?? []) loads.set(judge, (loads.get(judge) ?? 0) + 1);
    const people = await this.employees.named([...loads.keys(), ...conflicts.map(({ judgeId }) => judgeId)]);
    const first = closed ? [] : candidates.toSorted((a, b) => numberOf(a) - numberOf(b)).slice(0, SHOWN);
    const names = await this.programmes.namesOf(first.map(({ id }) => id));
    const { categories } = await this.programmes.get(round.programmeId);
    const excluded = Map.groupBy(conflicts, ({ candidateId }) => candidateId);
    const free = new Set(judges);
    return {
      rehearsal,
      closed,
      reviews,
      judges: [...loads].map(([id, load]) => ({ id, name: people.get(id)?.name ?? '', load })).sort((a, b) => b.load - a.load || a.name.localeCompare(b.name)),
      short: [...short].map(([n, own]) => ({ judges: n, candidates: own.length })).sort((a, b) => a.judges - b.judges),
      nobody: round.method === 'public-vote' ? 0 : candidates.filter((one) => numberOf(one) === 0).length,
      candidates: first.map(({ id, categoryId }) => ({
        id,
        names: names.get(id) ?? [],
        categoryName: categories.find((one) => one.id === categoryId)!.name,
        judgeIds: [...(judgesOf.get(id) ?? [])],
        excluded: (excluded.get(id) ?? []).filter(({ judgeId }) => free.has(judgeId)).map(({ judgeId, reasons }) => ({ judgeId, reasons })),
      })),
      candidateCount: candidates.length,
    };
  }
}
