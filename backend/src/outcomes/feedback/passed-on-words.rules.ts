/** What a customer wrote and allowed to pass on, with what decides whether it is. */
export interface PassedOn {
  /** The answer beside it. */
  readonly value: number;
  /** The first day of the month in which it was written. */
  readonly month: string;
  /** The team that the answer counted for. */
  readonly teamId: string;
}

/** What is known of the survey of such words. */
export interface PassingTerms {
  /** The least value that its metric calls good; null where it calls none so. */
  readonly goodFrom: number | null;
  readonly minimumBase: number;
  /** The first day of the running month. */
  readonly runningMonth: string;
  /** What may be told of the survey (`toldOf`). */
  readonly told: {
    readonly places: readonly { readonly month: string; readonly teamId: string | null; readonly n: number }[];
    readonly wholeMonths: readonly string[];
  };
}

/**
 * Those of the words that are offered beside the name of their team: with a good answer, of months that are over and of which comments may be read, and of a team of whose answers in that month enough may be told for a
 * figure. So nobody reads words here that she could not read among the comments of the survey, and none of a team or month that is too small for a figure of its own.
 */
export function offeredWords<Words extends PassedOn>(all: readonly Words[], { goodFrom, minimumBase, runningMonth, told }: PassingTerms): Words[] {
  if (goodFrom === null) return [];
  const large = new Set(told.places.filter(({ n }) => n >= minimumBase).map(({ month, teamId }) => `${month} ${teamId}`));
  const whole = new Set(told.wholeMonths.filter((month) => month < runningMonth));
  return all.filter(({ value, month, teamId }) => value >= goodFrom && whole.has(month) && large.has(`${month} ${teamId}`));
}
