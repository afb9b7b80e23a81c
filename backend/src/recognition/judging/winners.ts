import { Injectable } from '@nestjs/common';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardPanelDecisionRow } from './award-panel-decision.entity.js';
import { AwardRoundResultRow } from './award-round-result.entity.js';
import type { AwardRoundRow } from './award-round.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { RoundFacts } from './round-facts.js';
import { takenPlaces } from './round-result.rules.js';

/** Writes down who won, once the last round is closed and the panel has decided all that was left to it. Runs inside a unit of work. */
@Injectable()
export class Winners {
  constructor(
    @InjectRows(AwardRoundResultRow) private readonly results: Rows<AwardRoundResultRow>,
    @InjectRows(AwardPanelDecisionRow) private readonly decisions: Rows<AwardPanelDecisionRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly work: UnitOfWork,
  ) {}

  /** Keeps the outcomes when nothing is open any more; returns what is to be noted. Of whoever left, or was taken out, since the last round closed the place stays empty. The log must be held. */
  async decide(round: AwardRoundRow): Promise<AwardAct[]> {
    if (!(await this.facts.isLast(round)) || (await this.facts.waiting(round.programmeId)).size > 0) return [];
    const { result } = await this.results.require({ roundId: round.id }, 'the result of this round');
    const decisions = new Map((await this.decisions.find({ roundId: round.id })).map((one) => [one.categoryId, one]));
    const gone = await this.programmes.goneOf(round.id);
    const outcomes = result.categories.flatMap((category) => {
      const decision = decisions.get(category.category);
      const taken = takenPlaces(round.method, category, decision?.chosen).filter(({ candidate }) => !gone.has(candidate));
      return taken.map((one) => ({ ...one, category: category.category, reason: one.decidedBy === 'panel' ? decision!.reason : '' }));
    });
    await this.work.query(
      `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by, reason)
       SELECT $1, $2, g.* FROM unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[]) AS g`,
      [
        round.programmeId,
        outcomes.map(({ category }) => category),
        outcomes.map(({ candidate }) => candidate),
        outcomes.map(({ place }) => place),
        outcomes.map(({ decidedBy }) => decidedBy),
        outcomes.map(({ reason }) => reason),
      ],
    );
    const { categories } = await this.programmes.get(round.programmeId);
    const winners = categories.map(({ id }) => ({
      id,
      winners: outcomes.filter(({ category }) => category === id).map(({ candidate, place }) => ({ candidate, place })),
    }));
    return [{ kind: 'winners-decided', detail: { categories: winners } }];
  }
}
