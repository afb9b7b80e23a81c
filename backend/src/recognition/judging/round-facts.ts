import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PackReader } from '../pack/pack.reader.js';
import { AwardJudgeRow } from './award-judge.entity.js';
import { AwardRoundRow } from './award-round.entity.js';
import { type CandidateFacts, type JudgedProgramme, JudgedProgrammes } from './judged-programmes.js';
import type { OpeningFacts } from './round-plan.rules.js';

/** What the parts of judging ask about rounds. Runs inside a unit of work. */
@Injectable()
export class RoundFacts {
  constructor(
    @InjectRows(AwardRoundRow) private readonly rounds: Rows<AwardRoundRow>,
    @InjectRows(AwardJudgeRow) private readonly judges: Rows<AwardJudgeRow>,
    private readonly programmes: JudgedProgrammes,
    private readonly packs: PackReader,
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
  ) {}

  /** Throws Refusal `not-found`. `locked`: for whoever changes its state or speaks in it. */
  require(id: string, locked?: 'pessimistic_write' | 'pessimistic_read'): Promise<AwardRoundRow> {
    return this.rounds.require({ id }, 'this round', locked ? { lock: { mode: locked } } : {});
  }

  /** In their order. */
  all(programmeId: string): Promise<AwardRoundRow[]> {
    return this.rounds.find({ programmeId }, { order: { position: 'ASC' } });
  }

  async isLast({ programmeId, position }: AwardRoundRow): Promise<boolean> {
    return (await this.all(programmeId)).at(-1)!.position === position;
  }

  /** Judges of a programme who work here today, by id. */
  async activeJudges(programmeId: string): Promise<string[]> {
    const ids = (await this.judges.find({ programmeId })).map(({ employeeId }) => employeeId);
    return (await this.employees.activeAmong(ids)).map(({ employeeId }) => employeeId);
  }

  /** Closed rounds that are not finished: not counted yet, or waiting for the panel. */
  async waiting(programmeId: string): Promise<Set<string>> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT r.id FROM org.award_round r LEFT JOIN org.award_round_result s ON s.organisation_id = r.organisation_id AND s.round_id = r.id
       WHERE r.organisation_id = $1 AND r.programme_id = $2 AND r.state = 'closed' AND (s.round_id IS NULL OR EXISTS (
         SELECT 1 FROM jsonb_array_elements(s.result->'categories') c WHERE (c->>'open')::int > 0 AND NOT EXISTS (
           SELECT 1 FROM org.award_panel_decision d WHERE d.organisation_id = r.organisation_id AND d.round_id = r.id AND d.category_id = (c->>'category')::uuid)))`,
      [programmeId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Who would stand in a round that opened now. */
  async candidatesFor({ position }: AwardRoundRow, programmeId: string, rounds: readonly AwardRoundRow[]): Promise<CandidateFacts[]> {
    const before = rounds.findLast((other) => other.position < position);
    return before ? this.programmes.advanced(before.id) : this.programmes.standing(programmeId);
  }

  /** Whether the log says who won, also when that is nobody. */
  private async decided(programmeId: string): Promise<boolean> {
    const lines = await this.work.query(
      `SELECT position FROM org.award_log_line WHERE organisation_id = $1 AND programme_id = $2 AND kind = 'winners-decided' LIMIT 1`,
      [programmeId],
    );
    return lines.length > 0;
  }

  /** What decides whether a round may open. */
  async opening(
    round: AwardRoundRow,
    programme: JudgedProgramme,
    rounds: readonly AwardRoundRow[],
    candidates: readonly CandidateFacts[],
  ): Promise<OpeningFacts> {
    const waiting = await this.waiting(programme.id);
    const before = rounds.filter(({ position }) => position < round.position);
    const used = new Set(candidates.map(({ categoryId }) => categoryId));
    return {
      name: round.name,
      state: round.state,
      method: round.method,
      nominationsClosed: programme.nominationsClosed,
      over: programme.revealed || (await this.decided(programme.id)),
      unfinishedBefore: before.filter(({ id, state }) => state !== 'closed' || waiting.has(id)).map(({ name }) => name),
      candidates: candidates.length,
      judges: (await this.activeJudges(programme.id)).length,
      withoutCriteria: programme.categories.filter(({ id, criteria }) => used.has(id) && criteria.length === 0).map(({ name }) => name),
      packsMissing: round.method === 'public-vote' ? 0 : (await this.packs.waiting(candidates.map(({ id }) => id))).length,
    };
  }
}
