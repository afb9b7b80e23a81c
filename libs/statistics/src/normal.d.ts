/**
 * Standard normal distribution function: the share below z. With `upper`, the share above z, exact in the far tail
 * where 1 − share would be lost.
 * @throws StatisticsError `not-finite` when z is not a number
 * Source: Phi(z) = erfc(−z/√2)/2.
 */
export declare function normalCdf(z: number, upper?: boolean): number;
/**
 * Standard normal quantile: the z below which a share p lies (0 < p < 1).
 * @throws StatisticsError `out-of-range` when p is not strictly between 0 and 1
 * Source: inverse of the complementary error function.
 */
export declare function normalQuantile(p: number): number;
/** The z of a two-sided interval, e.g. 1.959963984540054 for a level of 0.95. */
export declare function normalCritical(level: number): number;
