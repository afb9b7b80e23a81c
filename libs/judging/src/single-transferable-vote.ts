import { decideTie, type Tie } from './earlier-stages.js';
import { requireElection, type Election } from './election.js';

/** What happened at a stage of a count. */
export type StageAction =
  | { readonly kind: 'first-preferences' }
  /** The papers of somebody elected went on, each at `surplus × value when received ÷ votes`. */
  | { readonly kind: 'surplus'; readonly of: string; readonly surplus: number; readonly tie?: Tie }
  /** The papers of whoever had the fewest votes went on, each at the value at which it came. */
  | { readonly kind: 'exclusion'; readonly of: string; readonly tie?: Tie }
  /** As many are left as there are seats: they are elected without any further transfer. */
  | { readonly kind: 'last-seats' };

/** One line of the count sheet. Votes are numbers with at most five decimals. */
export interface CountStage {
  readonly action: StageAction;
  /** Votes of every candidate at the end of the stage, the excluded with 0. */
  readonly votes: Readonly<Record<string, number>>;
  /** What is with nobody any more: papers without a further preference, and what is cut off after five decimals. */
  readonly notTransferable: number;
  /** Who was elected at the end of the stage, the most votes first. */
  readonly elected: readonly string[];
}

/** The whole count sheet, from which anybody can follow the count by hand. */
export interface VoteCount {
  readonly papers: number;
  readonly quota: number;
  readonly stages: readonly CountStage[];
  /** In the order of election. */
  readonly elected: readonly string[];
}

/** Papers that lie with one candidate at one value, in units. `next`: place of the first preference that was not looked at yet. */
interface Parcel {
  readonly preferences: readonly string[];
  readonly papers: number;
  readonly next: number;
  readonly value: number;
}

/** Votes are counted in hundred thousandths, so that sums are exact. */
const UNIT = 100_000;

/**
 * Counts ranked votes for one or several seats by the single transferable vote of the Scottish Local Government Elections Order 2007 (rules 45 to 52): Droop quota; a surplus goes on from all papers of the elected at a
 * fraction of the value at which they came, cut off after five decimals, the largest surplus first, one at each stage; then whoever has the fewest votes is excluded, and her papers go on at their value. A tie is decided
 * by the votes at the last stage before at which they differed, and where they never did by the lot that was drawn before the count.
 * Cost grows with papers that differ × stages.
 * @throws JudgingError `no-candidates`, `no-votes`, `unknown-candidate`, `ranked-twice`, `bad-count`, `bad-lot`
 */
export function countTransferableVotes(election: Election): VoteCount {
  requireElection(election);
  const { candidates, seats } = election;
  const papers = election.votes.reduce((sum, vote) => sum + vote.papers, 0);
  const quota = Math.floor(papers / (seats + 1)) + 1;
  const continuing = new Set(candidates);
  const piles = new Map<string, Parcel[]>(candidates.map((candidate) => [candidate, []]));
  const votes = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  const waiting: string[] = [];
  const elected: string[] = [];
  const stages: CountStage[] = [];
  const inOrderOfVotes = (some: readonly string[]) => [...some].sort((one, other) => votes.get(other)! - votes.get(one)! || lotOf(one) - lotOf(other));
  const lotOf = (candidate: string) => election.lot.indexOf(candidate);

  const give = ({ preferences, papers, next, value }: Parcel): void => {
    for (let place = next; place < preferences.length; place++) {
      const candidate = preferences[place]!;
      if (!continuing.has(candidate)) continue;
      piles.get(candidate)!.push({ preferences, papers, next: place + 1, value });
      votes.set(candidate, votes.get(candidate)! + papers * value);
      return;
    }
  };
  const endStage = (action: StageAction, chosen?: readonly string[]): void => {
    const now = inOrderOfVotes(chosen ?? [...continuing].filter((candidate) => votes.get(candidate)! >= quota * UNIT));
    for (const candidate of now) {
      continuing.delete(candidate);
      elected.push(candidate);
      if (votes.get(candidate)! > quota * UNIT) waiting.push(candidate);
    }
    const held = [...votes.values()].reduce((sum, one) => sum + one, 0);
    stages.push({
      action,
      votes: Object.fromEntries([...votes].map(([candidate, units]) => [candidate, units / UNIT])),
      notTransferable: (papers * UNIT - held) / UNIT,
      elected: now,
    });
  };
  const moveSurplus = (): void => {
    const most = Math.max(...waiting.map((candidate) => votes.get(candidate)!));
    const [of, tie] = decideTie(
      waiting.filter((candidate) => votes.get(candidate) === most),
      stages,
      election.lot,
      'most',
    );
    waiting.splice(waiting.indexOf(of), 1);
    const surplus = most - quota * UNIT;
    const pile = piles.get(of)!;
    piles.set(of, []);
    votes.set(of, quota * UNIT);
    // products of two large numbers: exact, and the remainder is ignored as the rule says
    for (const parcel of pile) give({ ...parcel, value: Number((BigInt(surplus) * BigInt(parcel.value)) / BigInt(most)) });
    endStage({ kind: 'surplus', of, surplus: surplus / UNIT, ...(tie && { tie }) });
  };
  const excludeLast = (): void => {
    const fewest = Math.min(...[...continuing].map((candidate) => votes.get(candidate)!));
    const [of, tie] = decideTie(
      [...continuing].filter((candidate) => votes.get(candidate) === fewest),
      stages,
      election.lot,
      'fewest',
    );
    continuing.delete(of);
    const pile = piles.get(of)!;
    piles.set(of, []);
    votes.set(of, 0);
    for (const parcel of pile) give(parcel);
    endStage({ kind: 'exclusion', of, ...(tie && { tie }) });
  };

  for (const vote of election.votes) give({ ...vote, next: 0, value: UNIT });
  endStage({ kind: 'first-preferences' });
  while (elected.length < seats && continuing.size > 0) {
    if (continuing.size <= seats - elected.length) endStage({ kind: 'last-seats' }, [...continuing]);
    else if (waiting.length > 0) moveSurplus();
    else excludeLast();
  }
  return { papers, quota, stages, elected };
}
