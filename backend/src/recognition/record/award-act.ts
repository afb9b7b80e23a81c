import type { JudgeChange } from '@throughline/domain';
import type { ConsensusRule } from '@throughline/judging';

/** Why places are taken: whoever is clear takes one, and among the tied the panel decides who takes those that are open. Ids of candidates. */
export interface PlacesOnRecord {
  readonly category: string;
  /** Who goes on to the next round or, in the last, wins; in the order of their places. */
  readonly clear: readonly string[];
  readonly tied: readonly string[];
  readonly open: number;
}

/** How a round judges, as it stood when it opened. Whole numbers only: the log holds no fractions. */
export interface RoundSettings {
  /** qualifying: how judges agree that a candidate goes on. */
  readonly consensus?: ConsensusRule;
  /** scoring: marks go from 0 to this. */
  readonly marksTo?: number;
  /** scoring and qualifying: whether a verdict needs a comment. */
  readonly commentsRequired?: boolean;
  /** qualifying and scoring: how many judges each candidate should get. */
  readonly reviews?: number;
  /** qualifying and scoring: most candidates a judge takes. */
  readonly mostPerJudge?: number;
  /** scoring, ranking and public vote, in a round that is not the last: how many of each category go on. In the last it is the winners of the category. */
  readonly advance?: number;
  /** public vote: how many candidates of a category a voter may put in order, 1 for a single choice; as many as `PUBLIC_VOTE.ranksMost` when absent. */
  readonly ranks?: number;
}

/** How a round judges. */
export type RoundMethod = 'qualifying' | 'scoring' | 'ranking' | 'public-vote';

/**
 * Everything that the log of an award programme can say. The winners follow from these lines alone: `npm run ops -- replay-award` computes them again. Ids and whole numbers only, never a text that somebody wrote: a person who is erased leaves an id behind that
 * leads nowhere. A public vote is on record as papers, without their voters.
 */
export type AwardAct =
  | {
      readonly kind: 'programme-opened';
      readonly detail: {
        readonly categories: readonly {
          readonly id: string;
          readonly winners: number;
          readonly criteria: readonly { readonly id: string; readonly weight: number }[];
        }[];
      };
    }
  | { readonly kind: 'programme-changed'; readonly detail: { readonly fields: readonly string[] } }
  | {
      readonly kind: 'nomination-submitted' | 'nomination-changed' | 'nomination-withdrawn';
      readonly detail: { readonly nomination: string; readonly candidate: string; readonly category: string };
    }
  | { readonly kind: 'candidate-endorsed' | 'endorsement-withdrawn'; readonly detail: { readonly candidate: string; readonly endorser: string } }
  | { readonly kind: 'candidate-declined' | 'candidate-returned'; readonly detail: { readonly candidate: string } }
  | { readonly kind: 'candidate-removed'; readonly detail: { readonly candidate: string; readonly because: 'left' | 'ineligible' | 'withdrawn' | 'secretary' } }
  /** Of a group, or a team after the close, one person is no part any more; the candidate stands as long as somebody is left. */
  | { readonly kind: 'member-declined' | 'member-left'; readonly detail: { readonly candidate: string; readonly member: string } }
  | {
      readonly kind: 'nominations-closed';
      readonly detail: { readonly categories: readonly { readonly id: string; readonly candidates: readonly string[] }[] };
    }
  | { readonly kind: 'pack-approved'; readonly detail: { readonly candidate: string } }
  | {
      readonly kind: 'round-opened';
      readonly detail: {
        /** Since 2 the log also says when a judge who was not free is free again; absent in logs of before. */
        readonly version?: 2;
        readonly round: string;
        readonly last: boolean;
        readonly method: RoundMethod;
        readonly settings: RoundSettings;
        /** `lot`: the candidates in an order drawn by chance now, before anybody votes. */
        readonly categories: readonly { readonly id: string; readonly candidates: readonly string[]; readonly lot: readonly string[] }[];
      };
    }
  | { readonly kind: 'judge-named'; readonly detail: { readonly judge: string } }
  /** What is open goes to others; the lines after it say to whom. */
  | { readonly kind: 'judge-removed'; readonly detail: { readonly judge: string; readonly because: JudgeChange } }
  /** Also when she was not free before, for other reasons: these are all that hold now. */
  | { readonly kind: 'judge-excluded'; readonly detail: { readonly candidate: string; readonly judge: string; readonly reasons: readonly string[] } }
  /** What kept her from judging somebody does not hold any more. What was taken from her meanwhile stays with others. */
  | { readonly kind: 'judge-freed'; readonly detail: { readonly candidate: string; readonly judge: string } }
  | {
      readonly kind: 'judges-assigned';
      readonly detail: {
        readonly round: string;
        readonly judges: readonly { readonly candidate: string; readonly judges: readonly string[] }[];
        /** When it was done by hand: why. */
        readonly because?: JudgeChange;
      };
    }
  | {
      readonly kind: 'judge-unassigned';
      readonly detail: { readonly round: string; readonly candidate: string; readonly judge: string; readonly because: 'conflict' | 'left' | 'secretary' };
    }
  | {
      readonly kind: 'verdict-given';
      /** The last one of a judge on a candidate counts. `marks` by id of the criterion. */
      readonly detail: {
        readonly round: string;
        readonly candidate: string;
        readonly judge: string;
        readonly pass: boolean | null;
        readonly marks: Readonly<Record<string, number>> | null;
      };
    }
  | {
      readonly kind: 'ranking-given';
      readonly detail: { readonly round: string; readonly category: string; readonly judge: string; readonly preferences: readonly string[] };
    }
  | {
      readonly kind: 'votes-counted';
      /** Papers that say the same stand together, in the order of their text, so that their order tells nobody. */
      readonly detail: {
        readonly round: string;
        readonly category: string;
        readonly papers: readonly { readonly preferences: readonly string[]; readonly papers: number }[];
      };
    }
  | { readonly kind: 'round-closed'; readonly detail: { readonly round: string; readonly categories: readonly PlacesOnRecord[] } }
  | {
      readonly kind: 'panel-decided';
      /** The reason itself stands with the outcome; here its SHA-256 in base64url, so that it cannot be changed unseen. */
      readonly detail: {
        readonly round: string;
        readonly category: string;
        readonly chosen: readonly string[];
        readonly among: readonly string[];
        readonly reason: string;
      };
    }
  | {
      readonly kind: 'winners-decided';
      readonly detail: {
        readonly categories: readonly { readonly id: string; readonly winners: readonly { readonly candidate: string; readonly place: number }[] }[];
      };
    }
  /** Nobody is left who could win it. The reason stands beside the log; here its SHA-256 in base64url. */
  | { readonly kind: 'no-winner'; readonly detail: { readonly category: string; readonly reason: string } }
  /** In the event, before the programme as a whole is revealed. */
  | { readonly kind: 'category-shown'; readonly detail: { readonly category: string } }
  | { readonly kind: 'looked-early'; readonly detail: Readonly<Record<string, never>> }
  | { readonly kind: 'secretary-changed'; readonly detail: { readonly secretary: string } }
  | { readonly kind: 'revealed'; readonly detail: Readonly<Record<string, never>> };
