import { type Criterion, JudgingError } from '@throughline/judging';
import { type CategoryResult, type GivenVerdict, type JudgedRound, roundResult } from '../judging/round-result.rules.js';
import type { AwardAct } from './award-act.js';

/** What a line of a kind says. */
export type DetailOf<Kind extends AwardAct['kind']> = Extract<AwardAct, { kind: Kind }>['detail'];

/** A category as it was fixed when the programme opened. */
export interface FixedCategory {
  readonly winners: number;
  readonly criteria: readonly Criterion[];
}

/** A round of an award, built up again from the lines of the log that speak of it. */
export class ReplayedRound {
  private readonly judges = new Map<string, Set<string>>();
  /** Candidates with judges who are not free for them, as far as that was noted since it opened. */
  private readonly barred = new Set<string>();
  /** The id of its category by candidate. */
  private readonly categoryOf: ReadonlyMap<string, string>;
  private readonly verdicts: GivenVerdict[] = [];
  private readonly rankings: DetailOf<'ranking-given'>[] = [];
  private readonly papers = new Map<string, DetailOf<'votes-counted'>['papers']>();
  readonly chosen = new Map<string, readonly string[]>();
  /** By category, once it is closed. */
  results: ReadonlyMap<string, CategoryResult> | undefined;

  constructor(
    readonly opened: DetailOf<'round-opened'>,
    private readonly categories: ReadonlyMap<string, FixedCategory>,
  ) {
    this.categoryOf = new Map(opened.categories.flatMap(({ id, candidates }) => candidates.map((one) => [one, id] as const)));
  }

  /** Lets judges judge from now on; what is wrong with that, as sentences: none may be removed from the judges, or not be free for the candidate since the round opened. The second holds only for rounds whose log also says when she is free again. */
  assign({ judges }: DetailOf<'judges-assigned'>, removed: ReadonlySet<string>): string[] {
    const wrong: string[] = [];
    for (const { candidate, judges: own } of judges) {
      const of = this.judges.get(candidate) ?? new Set();
      for (const judge of own) {
        of.add(judge);
        if (removed.has(judge)) wrong.push(`${judge} is to judge ${candidate}, but was removed from the judges before.`);
        if (this.opened.version !== undefined && this.barred.has(`${candidate} ${judge}`))
          wrong.push(`${judge} is to judge ${candidate}, for whom the log says before that she is not free.`);
      }
      this.judges.set(candidate, of);
    }
    return wrong;
  }

  exclude({ candidate, judge }: DetailOf<'judge-excluded'>): void {
    this.barred.add(`${candidate} ${judge}`);
  }

  free({ candidate, judge }: DetailOf<'judge-freed'>): void {
    this.barred.delete(`${candidate} ${judge}`);
  }

  unassign({ candidate, judge }: DetailOf<'judge-unassigned'>): void {
    this.judges.get(candidate)?.delete(judge);
  }

  /** What is wrong with a verdict, as the rest of a sentence; undefined when it counts. */
  take(verdict: DetailOf<'verdict-given'>): string | undefined {
    const category = this.categoryOf.get(verdict.candidate);
    if (category === undefined) return `is on ${verdict.candidate}, who was not in the round`;
    if (!this.judges.get(verdict.candidate)?.has(verdict.judge)) return `is of ${verdict.judge}, who was not to judge ${verdict.candidate}`;
    const criteria = this.categories.get(category)?.criteria ?? [];
    const most = this.opened.settings.marksTo ?? Infinity;
    for (const [criterion, mark] of Object.entries(verdict.marks ?? {})) {
      if (!criteria.some(({ id }) => id === criterion)) return `has a mark for ${criterion}, which is no criterion of the category`;
      if (!Number.isInteger(mark) || mark < 0 || mark > most) return `has a mark of ${mark}, where whole marks from 0 to ${most} were to be given`;
    }
    this.verdicts.push(verdict);
    return undefined;
  }

  rank(ranking: DetailOf<'ranking-given'>): void {
    this.rankings.push(ranking);
  }

  count({ category, papers }: DetailOf<'votes-counted'>): void {
    this.papers.set(category, papers);
  }

  /** Counts the round; why it cannot be counted, as a sentence, when it cannot. */
  close(gone: ReadonlySet<string>): string | undefined {
    const { method, settings, last, categories } = this.opened;
    const round: JudgedRound = {
      method,
      settings,
      categories: categories.map(({ id, candidates, lot }) => {
        const fixed = this.categories.get(id);
        return {
          id,
          candidates,
          lot,
          places: last ? (fixed?.winners ?? 1) : (settings.advance ?? null),
          criteria: fixed?.criteria ?? [],
          gone: candidates.filter((one) => gone.has(one)),
        };
      }),
      assigned: [...this.judges].map(([candidate, judges]) => ({ candidate, judges: [...judges] })),
      verdicts: this.verdicts,
      rankings: this.rankings,
      papers: [...this.papers].map(([category, papers]) => ({ category, papers })),
    };
    try {
      this.results = new Map(roundResult(round).categories.map((result) => [result.category, result]));
      return undefined;
    } catch (error) {
      // what a log of another hand may hold: a lot without a candidate, a paper that ranks somebody twice
      if (!(error instanceof JudgingError)) throw error;
      this.results = new Map();
      return error.message;
    }
  }
}
