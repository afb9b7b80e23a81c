import type { BallotPaper } from '@throughline/contract';
import type { CycleQuestion, LocalText } from '@throughline/domain';

/** What GET /api/cycles/:id/ballot-paper replies, with the questions as the cycle fixed them. The same for everybody: it comes in all its languages. */
export type Paper = Omit<BallotPaper, 'questions' | 'introduction'> & {
  readonly questions: readonly CycleQuestion[];
  /** In which it is written; the first is that of the questions themselves. */
  readonly languages?: readonly string[];
  readonly introduction: LocalText | string;
  /** What HR did with the answers of last time. */
  readonly lastTime?: LocalText;
};
