import type { PlainDate } from '@throughline/domain';

/** What a customer wrote and allowed to pass on as thanks; nothing of her, of her answer or of who helped her. */
export interface CustomerWords {
  commentId: string;
  /** Without names. */
  text: string;
  /** The team that it is about. */
  teamId: string;
  /** 2026-03; nothing finer. */
  month: string;
}

/** Words of customers that may speak for a nominee; a feature that knows them provides them. Every method runs inside a unit of work. */
export abstract class WordsOfCustomers {
  /** Those about the teams since the day, of teams and months that are large enough to tell of nobody: the latest month first, `most` at most. */
  abstract of(teamIds: readonly string[], since: PlainDate, most: number): Promise<CustomerWords[]>;

  /** Those of these that are not deleted; none of them is before the unit of work ends. */
  abstract held(ids: readonly string[]): Promise<string[]>;
}
