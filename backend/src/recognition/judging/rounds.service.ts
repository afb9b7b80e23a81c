import { Injectable } from '@nestjs/common';
import type { RoundList, RoundPlan } from '@throughline/contract';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { AwardRoundRow } from './award-round.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { RoundClosing } from './round-closing.js';
import { RoundFacts } from './round-facts.js';
import { RoundOpening } from './round-opening.js';
import { mayReplan, missingForOpening, mustBeSoundRounds, settingsDraftOf, settingsOf } from './round-plan.rules.js';

/** Rounds of a programme as HR plans, opens and closes them. */
@Injectable()
export class RoundsService {
  constructor(
    @InjectRows(AwardRoundRow) private readonly rounds: Rows<AwardRoundRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly opening: RoundOpening,
    private readonly closing: RoundClosing,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  async list(caller: Caller, programmeId: string): Promise<RoundList> {
    const programme = await this.programmes.get(programmeId);
    const all = await this.facts.all(programmeId);
    const waiting = await this.facts.waiting(programmeId);
    const stood = await this.work.query<{ id: string; n: number }>(
      `SELECT round_id AS id, count(*)::int AS n FROM org.award_round_candidate WHERE organisation_id = $1 AND round_id = ANY($2::uuid[]) GROUP BY round_id`,
      [all.map(({ id }) => id)],
    );
    const candidates = new Map(stood.map(({ id, n }) => [id, n]));
    const items = [];
    for (const round of all) {
      const { id, name, method, settings, opensAt, closesAt, state } = round;
      // a round that is behind others is missing them, whoever would stand in it
      const would = state === 'planned' ? await this.would(round, all, programme) : undefined;
      items.push({
        id,
        name,
        method,
        settings: settingsDraftOf(settings),
        opensAt: opensAt?.toISOString() ?? null,
        closesAt: closesAt?.toISOString() ?? null,
        state,
        last: id === all.at(-1)!.id,
        candidates: would ? would.candidates : (candidates.get(id) ?? 0),
        missing: would?.missing ?? [],
        panelWaits: waiting.has(id),
      });
    }
    return {
      programme: { id: programme.id, name: programme.name },
      secretary: programme.secretaryId === caller.employeeId,
      revealed: programme.revealed,
      decided: all.length > 0 && all.at(-1)!.state === 'closed' && waiting.size === 0,
      items,
    };
  }

  async plan(caller: Caller, programmeId: string, { rounds: planned }: RoundPlan): Promise<RoundList> {
    // two plans at once follow one another, and so do a plan and the opening of a round
    await this.work.query(`SELECT id FROM org.award_programme WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`, [programmeId]);
    await this.programmes.get(programmeId);
    const existing = await this.facts.all(programmeId);
    mayReplan(existing, planned);
    mustBeSoundRounds(planned);
    const kept = new Set(planned.map(({ id }) => id));
    for (const { id } of existing.filter((one) => !kept.has(one.id))) await this.rounds.remove({ id });
    // out of the way of each other, since no two may have one place
    await this.work.query(`UPDATE org.award_round SET position = -1 - position WHERE organisation_id = $1 AND programme_id = $2`, [programmeId]);
    for (const [position, draft] of planned.entries()) {
      const before = existing.find(({ id }) => id === draft.id);
      const moments = { opensAt: draft.opensAt ? new Date(draft.opensAt) : null, closesAt: draft.closesAt ? new Date(draft.closesAt) : null };
      const row = { name: draft.name.trim(), method: draft.method, settings: settingsOf(draft.method, draft.settings), ...moments };
      if (!before) await this.rounds.insert({ id: newId(), programmeId, position, state: 'planned', reminded: false, ...row });
      else if (before.state === 'planned') await this.rounds.update({ id: before.id }, { position, ...row });
      // of a round that runs only the moment of its close can move
      else await this.rounds.update({ id: before.id }, { position, ...(before.state === 'open' && { closesAt: moments.closesAt }) });
    }
    const moved = existing.filter(({ id, state, closesAt }) => {
      const next = planned.find((one) => one.id === id)?.closesAt;
      return state === 'open' && (closesAt?.getTime() ?? null) !== (next ? Date.parse(next) : null);
    });
    // how long judges and voters may still speak must not move unseen
    if (moved.length) await this.log.note(programmeId, caller.employeeId, { kind: 'programme-changed', detail: { fields: ['rounds'] } });
    return this.list(caller, programmeId);
  }

  open(caller: Caller, roundId: string): Promise<void> {
    return this.opening.open(roundId, caller.employeeId);
  }

  close(caller: Caller, roundId: string): Promise<void> {
    return this.closing.close(roundId, caller.employeeId);
  }

  /** What an opening would find now: what keeps it from going on, and who would stand, unless rounds before it still decide that. */
  private async would(
    round: AwardRoundRow,
    all: readonly AwardRoundRow[],
    programme: Awaited<ReturnType<JudgedProgrammes['get']>>,
  ): Promise<{ missing: string[]; candidates: number | null }> {
    const facts = await this.facts.opening(round, programme, all, await this.facts.candidatesFor(round, programme.id, all));
    return { missing: missingForOpening(facts), candidates: facts.nominationsClosed && facts.unfinishedBefore.length === 0 ? facts.candidates : null };
  }
}
