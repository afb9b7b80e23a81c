import { Injectable } from '@nestjs/common';
import type { CategoryResults, CountSheet, RoundResults } from '@throughline/contract';
import { Refusal, type RoundMethod } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { Seal } from '../reveal/seal.js';
import { AwardPanelDecisionRow } from './award-panel-decision.entity.js';
import { AwardRoundResultRow } from './award-round-result.entity.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { RoundFacts } from './round-facts.js';
import { type CategoryResult, takenPlaces } from './round-result.rules.js';

/** What closed rounds came to: sealed until the reveal for all but the secretary, whose looks are noted. */
@Injectable()
export class ResultsService {
  constructor(
    @InjectRows(AwardRoundResultRow) private readonly results: Rows<AwardRoundResultRow>,
    @InjectRows(AwardPanelDecisionRow) private readonly decisions: Rows<AwardPanelDecisionRow>,
    private readonly facts: RoundFacts,
    private readonly programmes: JudgedProgrammes,
    private readonly employees: EmployeeReader,
    private readonly seal: Seal,
    private readonly blindness: BlindJudges,
    private readonly work: UnitOfWork,
  ) {}

  async show(caller: Caller, roundId: string): Promise<RoundResults> {
    const round = await this.facts.require(roundId);
    await this.seal.mustBeOpen(round.programmeId, caller);
    await this.blindness.mustReadNames(round.programmeId, caller);
    const kept = await this.results.findOne({ roundId });
    if (!kept)
      throw new Refusal(
        'conflict',
        'not-counted',
        round.state === 'closed' ? `"${round.name}" is being counted.` : `"${round.name}" is not closed yet, so there is nothing to see.`,
      );
    const { categories: named } = await this.programmes.get(round.programmeId);
    const decisions = new Map((await this.decisions.find({ roundId })).map((one) => [one.categoryId, one]));
    const names = await this.programmes.namesOf((await this.programmes.ofRound(roundId)).map(({ id }) => id));
    const comments = await this.comments(roundId);
    const judges = await this.employees.named(kept.result.leniencies.map(({ judge }) => judge));
    const last = await this.facts.isLast(round);
    // who is taken out after the last close has no place any more, whatever the count said
    const gone = last ? await this.programmes.goneOf(roundId) : new Set<string>();
    const shown = kept.result.categories.map((one) => ({
      ...categoryShown(round.method, one, decisions.get(one.category), { names, comments, gone }),
      name: named.find(({ id }) => id === one.category)?.name ?? '',
    }));
    return {
      id: roundId,
      name: round.name,
      method: round.method,
      last,
      marksTo: round.settings.marksTo ?? null,
      categories: shown,
      leniencies: kept.result.leniencies.map(({ judge, ...rest }) => ({ id: judge, name: judges.get(judge)?.name ?? '', ...rest })),
    };
  }

  private async comments(roundId: string): Promise<Map<string, string[]>> {
    const rows = await this.work.query<{ id: string; texts: string[] }>(
      `SELECT v.candidate_id AS id, array_agg(v.comment ORDER BY v.comment) AS texts FROM org.award_verdict v
       JOIN org.award_assignment a ON a.organisation_id = v.organisation_id AND a.round_id = v.round_id AND a.candidate_id = v.candidate_id AND a.judge_id = v.judge_id
       WHERE v.organisation_id = $1 AND v.round_id = $2 AND v.state = 'given' AND v.comment <> '' GROUP BY v.candidate_id`,
      [roundId],
    );
    return new Map(rows.map(({ id, texts }) => [id, texts]));
  }
}

function categoryShown(
  method: RoundMethod,
  one: CategoryResult,
  decision: AwardPanelDecisionRow | undefined,
  of: Readonly<Record<'names' | 'comments', ReadonlyMap<string, string[]>>> & { readonly gone: ReadonlySet<string> },
): Omit<CategoryResults, 'name'> {
  const chosen = decision?.chosen ?? [];
  const places = new Map(takenPlaces(method, one, chosen).flatMap(({ candidate, place }) => (of.gone.has(candidate) ? [] : [[candidate, place] as const])));
  return {
    id: one.category,
    open: decision ? 0 : one.open,
    undecided: one.undecided ?? null,
    unadjusted: one.scoring?.unadjusted ?? null,
    exact: one.scoring?.exact ?? false,
    rows: rowsOf(one).map((row) => ({
      ...row,
      names: of.names.get(row.candidate) ?? [],
      comments: of.comments.get(row.candidate) ?? [],
      standing: of.gone.has(row.candidate) ? 'out' : one.clear.includes(row.candidate) ? 'clear' : one.tied.includes(row.candidate) ? 'tied' : 'out',
      place: places.get(row.candidate) ?? null,
      chosen: chosen.includes(row.candidate),
    })),
    count: sheetOf(one),
    panel: decision ? { chosen, reason: decision.reason } : null,
  };
}

type Row = Omit<CategoryResults['rows'][number], 'names' | 'standing' | 'place' | 'chosen' | 'comments'>;

/** Every candidate once: those of scores as they are ordered, those of a count as they were elected, then the others. */
function rowsOf({ scoring, qualifying, count, clear, tied }: CategoryResult): Row[] {
  if (scoring) return scoring.scores.map(({ interval, ...one }) => ({ ...one, interval: interval && [interval[0], interval[1]] }));
  if (qualifying) return qualifying.map(({ candidate, pass, fail, waiting }) => ({ candidate, pass, fail, waiting }));
  return [...new Set([...clear, ...tied, ...Object.keys(count?.stages[0]?.votes ?? {})])].map((candidate) => ({ candidate }));
}

function sheetOf({ count }: CategoryResult): CountSheet | null {
  if (!count) return null;
  const candidates = Object.keys(count.stages[0]!.votes);
  return {
    papers: count.papers,
    quota: count.quota,
    candidates,
    stages: count.stages.map(({ action, votes, notTransferable, elected }) => ({
      kind: action.kind,
      of: 'of' in action ? action.of : null,
      tie: 'tie' in action ? (action.tie?.decidedBy ?? null) : null,
      votes: candidates.map((one) => votes[one]!),
      notTransferable,
      elected: [...elected],
    })),
  };
}
