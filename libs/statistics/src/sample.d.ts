/** A list of figures: a plain array or a typed one. */
export type Sample = ArrayLike<number>;
/**
 * Refuses a sample that is too short or holds something that is not a finite number.
 * @param name how the sentence calls the sample
 * @throws StatisticsError `too-few`, `not-finite`
 */
export declare function requireSample(name: string, xs: Sample, atLeast: number): void;
/**
 * Refuses two samples that cannot be read as pairs.
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`
 */
export declare function requirePairs(x: Sample, y: Sample, atLeast: number): void;
/**
 * Refuses a number outside low … high (both allowed unless `open`).
 * @throws StatisticsError `not-finite`, `out-of-range`
 */
export declare function requireWithin(name: string, value: number, low: number, high: number, open?: boolean): void;
/**
 * Refuses a count that is not a whole number of at least `atLeast`.
 * @throws StatisticsError `not-finite`, `out-of-range` (not whole, negative), `too-few`
 */
export declare function requireCount(name: string, n: number, atLeast: number): void;
