/** Why a statistic was refused. */
export type StatisticsErrorCode = 'not-finite' | 'unequal-lengths' | 'too-few' | 'zero-variance' | 'out-of-range' | 'degenerate';
/**
 * The one error this library throws: the input cannot be answered honestly.
 * `code` is for programs, `message` is a sentence that names the argument, the position or value, and what would be right.
 */
export declare class StatisticsError extends Error {
    readonly code: StatisticsErrorCode;
    readonly name = "StatisticsError";
    constructor(code: StatisticsErrorCode, sentence: string);
}
