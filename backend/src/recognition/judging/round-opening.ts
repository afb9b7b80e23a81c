import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { AssignmentPlan } from './assignment-plan.js';
import { AwardRoundRow } from './award-round.entity.js';
import { ConflictFinder, type FoundConflict } from './conflict-finder.js';
import { type CandidateFacts, JudgedProgrammes } from './judged-programmes.js';
import { RoundFacts } from './round-facts.js';
import { mayOpenRound } from './round-plan.rules.js';

/** A round that is about to open: all of it is computed before anything is written. */
interface Prepared {
  readonly round: AwardRoundRow;
  readonly candidates: readonly CandidateFacts[];
  readonly judges: readonly string[];
  readonly conflicts: readonly FoundConflict[];
}

/** Opens a round: fixes who stands, draws the lot, writes down who is not free, and shares the candidates out among the judges. */
@Injectable()
export class RoundOpening {
  constructor(
    @InjectRows(AwardRoundRow) private readonly rounds: Rows<AwardRoundRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly finder: ConflictFinder,
    private readonly plan: AssignmentPlan,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Must be the first of its unit of work: what is asked beforehand is asked in one of its own, so that no connection waits while the candidates are shared out. What may have changed meanwhile is asked again before anything is written.
   * `by`: who opens it, null when its moment has come. Throws what `mayOpenRound` throws, and Refusal `not-found`, `candidates-changed`, `judges-changed` and `round-changed`.
   */
  async open(roundId: string, by: string | null): Promise<void> {
    const { round, candidates, judges, conflicts } = await this.work.ahead(() => this.prepared(roundId), { readOnly: true });
    const planned = await this.plan.of(round.method, round.settings, candidates, judges, conflicts);
    // nobody plans or opens it twice, and whoever declined or left meanwhile does not stand; who does so now is noted after the opening
    await this.programmes.hold(round.programmeId);
    const now = await this.facts.require(roundId, 'pessimistic_write');
    await this.log.hold(round.programmeId);
    const programme = await this.programmes.get(round.programmeId);
    const all = await this.facts.all(round.programmeId);
    const standing = await this.facts.candidatesFor(now, round.programmeId, all);
    mayOpenRound(await this.facts.opening(now, programme, all, standing));
    if (standing.length !== candidates.length || standing.some(({ id }, i) => id !== candidates[i]!.id))
      throw new Refusal('conflict', 'candidates-changed', 'Somebody joined or left the candidates at this very moment. Please open the round again.');
    const free = round.method === 'public-vote' ? [] : await this.facts.activeJudges(round.programmeId);
    if (new Set(free).symmetricDifference(new Set(judges)).size > 0)
      throw new Refusal('conflict', 'judges-changed', 'Somebody joined or left the judges at this very moment. Please open the round again.');
    if (now.method !== round.method || JSON.stringify(now.settings) !== JSON.stringify(round.settings))
      throw new Refusal('conflict', 'round-changed', `The plan of "${now.name}" changed at this very moment. Please open the round again.`);
    const last = all.at(-1)!.id === roundId;
    const categories = programme.categories.flatMap(({ id }) => {
      const own = candidates.filter(({ categoryId }) => categoryId === id).map((one) => one.id);
      return own.length ? [{ id, candidates: own, lot: shuffled(own) }] : [];
    });
    await this.keepCandidates(roundId, categories);
    const changed = await this.finder.keep(
      conflicts,
      candidates.map(({ id }) => id),
      judges,
    );
    await this.plan.keep(roundId, planned);
    await this.rounds.update({ id: roundId }, { state: 'open' });
    const acts: AwardAct[] = [
      { kind: 'round-opened', detail: { version: 2, round: roundId, last, method: round.method, settings: round.settings, categories } },
      ...changed,
    ];
    if (round.method !== 'public-vote')
      acts.push({
        kind: 'judges-assigned',
        detail: { round: roundId, judges: planned.map(({ candidateId, judgeIds }) => ({ candidate: candidateId, judges: judgeIds })) },
      });
    await this.log.note(round.programmeId, by, ...acts);
  }

  /** What an opening would begin with now. Reads only. */
  async prepared(roundId: string): Promise<Prepared> {
    const round = await this.facts.require(roundId);
    const programme = await this.programmes.get(round.programmeId);
    const all = await this.facts.all(round.programmeId);
    const candidates = await this.facts.candidatesFor(round, round.programmeId, all);
    mayOpenRound(await this.facts.opening(round, programme, all, candidates));
    const judges = round.method === 'public-vote' ? [] : await this.facts.activeJudges(round.programmeId);
    const conflicts = await this.finder.find(round.programmeId, candidates, judges);
    return { round, candidates, judges, conflicts };
  }

  private async keepCandidates(roundId: string, categories: readonly { id: string; lot: readonly string[] }[]): Promise<void> {
    const rows = categories.flatMap(({ id, lot }) => lot.map((candidate, drawn) => ({ id, candidate, drawn })));
    await this.work.query(
      `INSERT INTO org.award_round_candidate (organisation_id, round_id, category_id, candidate_id, drawn, judged_as)
       SELECT $1, $2, g.* FROM unnest($3::uuid[], $4::uuid[], $5::int[], $6::uuid[]) AS g`,
      // ids of chance alone: those of the house are in the order in which they were made
      [roundId, rows.map(({ id }) => id), rows.map(({ candidate }) => candidate), rows.map(({ drawn }) => drawn), rows.map(() => randomUUID())],
    );
  }
}

/** All in an order that chance makes, each order as likely as any other. */
function shuffled(ids: readonly string[]): string[] {
  const drawn = [...ids];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [drawn[i], drawn[j]] = [drawn[j]!, drawn[i]!];
  }
  return drawn;
}
