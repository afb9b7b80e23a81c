import type { BallotPaper } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';

/** What GET /api/cycles/:id/ballot-paper replies, with the questions as the cycle fixed them. The same for everybody: it comes in all its languages. */
export type Paper = Omit<BallotPaper, 'questions'> & { readonly questions: readonly CycleQuestion[] };
