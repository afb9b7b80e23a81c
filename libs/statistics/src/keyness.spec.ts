import { logLikelihood, logRatio } from './keyness.js';

/** A pair AB as Dunning counts it: A B, A not B, not A B, neither. */
const ofPair = (ab: number, a: number, b: number, neither: number) => ({ said: ab, words: ab + b, saidElsewhere: a, wordsElsewhere: a + neither });

describe('keyness', () => {
  // Dunning 1993, table 1: -2 log lambda of pairs of words in a text of 31,777
  it.each([
    ['the swiss', 110, 2442, 111, 29114, 270.72],
    ['can be', 29, 13, 123, 31612, 263.9],
    ['previous year', 31, 23, 139, 31584, 256.84],
  ])('is the log-likelihood ratio of Dunning for "%s"', (_, ab, a, b, neither, expected) => {
    expect(logLikelihood(ofPair(ab, a, b, neither))).toBeCloseTo(expected, 1);
  });

  // the example of the University of Lancaster's lessons on Rayson's calculator: 52 in 50,000 words, 57 in 75,000. Of rare words its sum over two cells and Dunning's over four are the same to a hundredth
  it('is that of Rayson’s calculator for a word that is rare', () => {
    expect(logLikelihood({ said: 52, words: 50_000, saidElsewhere: 57, wordsElsewhere: 75_000 })).toBeCloseTo(2.65, 1);
  });

  it('is nothing where both say it alike, and the same whichever of the two is asked about', () => {
    expect(logLikelihood({ said: 5, words: 100, saidElsewhere: 50, wordsElsewhere: 1000 })).toBeCloseTo(0, 10);
    const one = { said: 9, words: 100, saidElsewhere: 20, wordsElsewhere: 1000 };
    expect(logLikelihood({ said: 20, words: 1000, saidElsewhere: 9, wordsElsewhere: 100 })).toBeCloseTo(logLikelihood(one), 10);
    expect(logLikelihood({ said: 0, words: 0, saidElsewhere: 9, wordsElsewhere: 100 })).toBe(0);
  });

  it('has a size in powers of two, also for what one of them never says', () => {
    expect(logRatio({ said: 20, words: 1000, saidElsewhere: 10, wordsElsewhere: 1000 })).toBeCloseTo(1, 12);
    expect(logRatio({ said: 10, words: 1000, saidElsewhere: 40, wordsElsewhere: 1000 })).toBeCloseTo(-2, 12);
    expect(logRatio({ said: 8, words: 1000, saidElsewhere: 0, wordsElsewhere: 1000 })).toBeCloseTo(4, 12);
  });

  it('refuses counts that cannot be', () => {
    expect(() => logLikelihood({ said: 11, words: 10, saidElsewhere: 0, wordsElsewhere: 10 })).toThrow(RangeError);
    expect(() => logLikelihood({ said: Number.NaN, words: 10, saidElsewhere: 0, wordsElsewhere: 10 })).toThrow(RangeError);
    expect(() => logRatio({ said: 0, words: 0, saidElsewhere: 1, wordsElsewhere: 10 })).toThrow(RangeError);
  });
});
