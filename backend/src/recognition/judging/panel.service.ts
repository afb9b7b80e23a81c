import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PanelDecision } from '@throughline/contract';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { AwardPanelDecisionRow } from './award-panel-decision.entity.js';
import { AwardRoundResultRow } from './award-round-result.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { mayDecide } from './panel.rules.js';
import { RoundFacts } from './round-facts.js';
import { Winners } from './winners.js';

/** What the panel decides between those who cannot be told apart, as the secretary enters it. */
@Injectable()
export class PanelService {
  constructor(
    @InjectRows(AwardPanelDecisionRow) private readonly decisions: Rows<AwardPanelDecisionRow>,
    @InjectRows(AwardRoundResultRow) private readonly results: Rows<AwardRoundResultRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly winners: Winners,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  async decide(caller: Caller, roundId: string, { categoryId, chosen, reason }: PanelDecision): Promise<void> {
    const round = await this.facts.require(roundId, 'pessimistic_write');
    this.programmes.mustBeSecretary(await this.programmes.get(round.programmeId), caller.employeeId, 'enter what the panel decided');
    // whoever takes a candidate out now waits, so that the log tells it in the order in which it was
    await this.log.hold(round.programmeId);
    const kept = await this.results.findOne({ roundId });
    const category = kept?.result.categories.find((one) => one.category === categoryId);
    const decided = await this.decisions.findOne({ roundId, categoryId });
    mayDecide(category, decided !== undefined, chosen, await this.programmes.goneOf(roundId));
    const words = reason.trim();
    await this.decisions.insert({ roundId, categoryId, chosen, reason: words });
    await this.work.query(
      `UPDATE org.award_round_candidate SET advanced = candidate_id = ANY($4::uuid[]) WHERE organisation_id = $1 AND round_id = $2 AND category_id = $3 AND advanced IS NULL`,
      [roundId, categoryId, chosen],
    );
    const hash = createHash('sha256').update(words).digest('base64url');
    await this.log.note(
      round.programmeId,
      caller.employeeId,
      { kind: 'panel-decided', detail: { round: roundId, category: categoryId, chosen, among: category!.tied, reason: hash } },
      ...(await this.winners.decide(round)),
    );
  }
}
