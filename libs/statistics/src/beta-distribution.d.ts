/**
 * Beta distribution function: the share below x (0 … 1) for shapes a, b > 0; with `upper` the share above.
 * @throws StatisticsError `out-of-range`
 */
export declare function betaCdf(x: number, a: number, b: number, upper?: boolean): number;
/**
 * Beta quantile: the x below which a share p (0 … 1) lies.
 * @throws StatisticsError `out-of-range`
 */
export declare function betaQuantile(p: number, a: number, b: number): number;
