/** A repeatable source of random numbers. Not for secrets. */
export interface RandomSource {
    /** Whole number 0 … 2³²−1. */
    uint32(): number;
    /** Whole number 0 … n−1, every one equally likely; n ≤ 2³². */
    below(n: number): number;
    /** 0 ≤ u < 1 with 53 random bits. */
    unit(): number;
    /** Standard normal deviate. */
    normal(): number;
}
/**
 * PCG32 (XSH RR 64/32): the same seed and stream give the same numbers on every machine, so a result that used chance can be
 * checked by anyone who knows the seed.
 * @param seed whole number 0 … 2⁵³−1, to be stored with the result  @param stream another sequence for the same seed
 * @throws StatisticsError `out-of-range`, `not-finite`
 * Source: O'Neill 2014, PCG (pcg-random.org), `pcg32_srandom_r` and `pcg32_random_r`.
 */
export declare function seededRandom(seed: number, stream?: number): RandomSource;
