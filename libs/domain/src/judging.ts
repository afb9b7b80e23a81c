/** Counts of judging that the request classes and the forms share. */
export const JUDGING = {
  rounds: 8,
  judges: 1000,
  reviewsMost: 100,
  mostPerJudge: 10_000,
  marksMost: 100,
  advanceMost: 1000,
  rankedMost: 500,
  reasonMin: 10,
} as const;

/** Why judges were changed by hand. Words of a list and no text, because they go to the award log, from which no text could be erased. asked: she asked for it · away: she cannot judge in time · not-neutral: somebody doubts that she is · load: the work is shared more evenly · mistake: she was named by mistake. */
export const JUDGE_CHANGES = ['asked', 'away', 'not-neutral', 'load', 'mistake'] as const;
/** One of JUDGE_CHANGES. */
export type JudgeChange = (typeof JUDGE_CHANGES)[number];

/** qualifying: pass or fail · scoring: marks by criteria · ranking: judges rank · public-vote: employees rank. */
export const ROUND_METHODS = ['qualifying', 'scoring', 'ranking', 'public-vote'] as const;
/** One of ROUND_METHODS. */
export type RoundMethod = (typeof ROUND_METHODS)[number];

/** planned: may still change · open: judges or voters speak · closed: counted. */
export const ROUND_STATES = ['planned', 'open', 'closed'] as const;
/** One of ROUND_STATES. */
export type RoundState = (typeof ROUND_STATES)[number];
