import { Refusal } from '@throughline/domain';

/** A category as far as it can be said that nobody wins it. */
export interface CategoryStanding {
  readonly id: string;
  readonly name: string;
  /** Candidates who could still win: who stands, and has come as far as the rounds have. */
  readonly standing: number;
  readonly winners: number;
  /** Why nobody wins it, once that is said. */
  readonly reason: string | null;
}

/** How far a programme is. `roundOpen`: judges or voters are at work; `lastClosed`: its last round is closed, so that only the panel can be waited for. */
export interface AwardProgress {
  readonly name: string;
  readonly nominationsClosed: boolean;
  readonly roundOpen: boolean;
  readonly lastClosed: boolean;
  readonly decided: boolean;
  readonly revealed: boolean;
}

/** Whether nobody can win the category any more although nobody has said so yet. */
export function isWithoutWinner(progress: AwardProgress, { standing, winners, reason }: CategoryStanding): boolean {
  if (!progress.nominationsClosed || progress.revealed || reason !== null) return false;
  return progress.decided ? winners === 0 : standing === 0 && !progress.lastClosed;
}

/**
 * Refuses to say that nobody wins a category while somebody could, or does, and when it is too late or said already. Throws Refusal `already-revealed`, `nominations-open`, `no-winner-decided`, `has-winners`, `somebody-stands` or `panel-decides`.
 */
export function mayLeaveWithoutWinner(progress: AwardProgress, category: CategoryStanding): void {
  if (isWithoutWinner(progress, category)) return;
  const refuse = (code: string, detail: string): Refusal => new Refusal('conflict', code, detail);
  if (progress.revealed) throw refuse('already-revealed', `"${progress.name}" is revealed already, and that cannot be taken back.`);
  if (!progress.nominationsClosed) throw refuse('nominations-open', `Nominations for "${progress.name}" are not closed yet; somebody may still be nominated.`);
  if (category.reason !== null) throw refuse('no-winner-decided', `Why nobody wins "${category.name}" is on record already, and stays.`);
  if (progress.decided) throw refuse('has-winners', `"${category.name}" has winners.`);
  if (category.standing > 0) throw refuse('somebody-stands', `Somebody can still win "${category.name}"; let the judges come to their result.`);
  throw refuse('panel-decides', `The last round is closed. What is open in "${category.name}" is for the panel, which may leave places empty.`);
}

/** Whether all is said: nobody can win any category any more, each has its reason, and no round is under way that would come to a result by itself. */
export function isOverWithoutWinners(progress: AwardProgress, categories: readonly CategoryStanding[]): boolean {
  return !progress.decided && !progress.roundOpen && !progress.lastClosed && categories.every(({ standing, reason }) => standing === 0 && reason !== null);
}
