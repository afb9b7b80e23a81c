import type { MailboxAddress } from '@throughline/anonymity/mailbox';

/** An opened ballot as the publication rules see it: a cohort, answers by question id, claims, comments. It lives in memory only. */
export interface CountedBallot {
  readonly cohortId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** What she says about herself, by demographic: only values that the manifest names. */
  readonly claims: Readonly<Record<string, string>>;
  /** `mailbox`: where an answer to it may be sent, when she asked for one. */
  readonly comments: readonly { readonly q: string; readonly text: string; readonly mailbox?: MailboxAddress }[];
}

/** One published figure, ready to be stored. Means and intervals are in tenths of a point. */
export interface Cell {
  /** `team`, or the id of a demographic or crossing. */
  readonly family: string;
  /** Empty for `team`, else the value that the people of the group have. */
  readonly value: string;
  readonly nodeId: string;
  readonly kind: 'question' | 'driver';
  readonly measure: string;
  readonly sizeBand: string;
  readonly meanX10: number;
  readonly lowX10: number | null;
  readonly highX10: number | null;
  readonly favourable: string | null;
}

/** How the answers of a group to one question are spread, ready to be stored. Every list is in the order of the question's own points or options. */
export interface Distribution {
  /** As in `Cell`. */
  readonly family: string;
  readonly value: string;
  readonly nodeId: string;
  readonly questionId: string;
  readonly sizeBand: string;
  /** As `displayShare` shows them: at each point of a scale (as it was answered, not turned round), with each option picked, or with each option put first. */
  readonly shares: readonly string[];
  /** Of a ranking: the mean place of each option in tenths, the best being 1; those left out share the places that are left. */
  readonly ranksX10: readonly number[] | null;
  readonly recommend: RecommendFigures | null;
}

/** What is shown of a question from 0 to 10 beside its points. `score` is promoters less detractors, from -100 to 100, and null for fewer than 10 people; `low` and `high` are its 95 % interval, null for
 *  fewer than 20. */
export interface RecommendFigures {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A comment at the smallest group that is large enough to show it. No other comment has the same mailbox. */
export interface PublishedComment {
  readonly nodeId: string;
  readonly questionId: string;
  readonly text: string;
  readonly mailbox?: MailboxAddress;
}

/** Everything one cycle publishes. Nothing else about its answers is ever stored. */
export interface PublicationTables {
  readonly nodes: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly name: string;
    readonly sizeBand: string | null;
    /** The team that the people of this one are counted in: itself, one above, or none when nothing is shown. */
    readonly shownAt: string | null;
    /** Whether some at or below a team that is shown are counted above it. */
    readonly liftedOut: boolean;
    /** Whether its own ballots are left out, since there were more than had been handed out. */
    readonly overfull: boolean;
  }[];
  /** The groups of the demographics that are shown. */
  readonly groups: readonly Pick<Cell, 'family' | 'value' | 'nodeId' | 'sizeBand'>[];
  readonly cells: readonly Cell[];
  readonly distributions: readonly Distribution[];
  readonly comments: readonly PublishedComment[];
  readonly certificate: Readonly<Record<string, unknown>>;
  readonly withheld: string | null;
}
