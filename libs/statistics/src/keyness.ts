/** How often something is said in a text of interest and in one to compare it with, in words. */
export interface Counts {
  /** How often it is said in the text of interest, which has `words` words. */
  readonly said: number;
  readonly words: number;
  /** The same of the other text. */
  readonly saidElsewhere: number;
  readonly wordsElsewhere: number;
}

/**
 * How much speaks for a word being said more (or less) often in one text than in another: the log-likelihood ratio of a two by two table, -2 log lambda, with the chi-squared distribution of one degree of freedom when both say it alike
 * (Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993). Zero when either text is empty. Throws RangeError for counts that cannot be.
 */
export function logLikelihood({ said, words, saidElsewhere, wordsElsewhere }: Counts): number {
  mustBeCounts(said, words);
  mustBeCounts(saidElsewhere, wordsElsewhere);
  if (words === 0 || wordsElsewhere === 0) return 0;
  const all = words + wordsElsewhere;
  const table = [
    [said, words, said + saidElsewhere],
    [saidElsewhere, wordsElsewhere, said + saidElsewhere],
    [words - said, words, all - said - saidElsewhere],
    [wordsElsewhere - saidElsewhere, wordsElsewhere, all - said - saidElsewhere],
  ] as const;
  const sum = table.reduce((before, [seen, row, column]) => before + (seen === 0 ? 0 : seen * Math.log((seen * all) / (row * column))), 0);
  return Math.max(0, 2 * sum);
}

/**
 * How many times as often it is said, as a power of two: 1 is twice, -1 is half as often (Hardie's log ratio). What is never said in one of them counts as half a time there. Throws RangeError for counts that cannot be, and for an empty text.
 */
export function logRatio({ said, words, saidElsewhere, wordsElsewhere }: Counts): number {
  mustBeCounts(said, words);
  mustBeCounts(saidElsewhere, wordsElsewhere);
  if (words === 0 || wordsElsewhere === 0) throw new RangeError('An empty text says nothing more often than another.');
  return Math.log2((Math.max(said, 0.5) / words) * (wordsElsewhere / Math.max(saidElsewhere, 0.5)));
}

function mustBeCounts(said: number, words: number): void {
  if (!Number.isInteger(said) || !Number.isInteger(words) || said < 0 || said > words) throw new RangeError(`${said} of ${words} words is no count.`);
}
