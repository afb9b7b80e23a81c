/** Lengths and counts that the request classes and the forms share. */
export declare const LIMITS: {
    readonly name: 120;
    readonly email: 254;
    readonly passwordMin: 12;
    readonly passwordMax: 256;
    readonly title: 200;
    readonly sentence: 500;
    readonly text: 4000;
    readonly questionsPerQuestionnaire: 120;
    readonly page: 50;
    readonly pageMax: 200;
    readonly importBytes: number;
    readonly importRows: 200000;
    readonly importColumns: 200;
};
/** Smallest group a number may be about, before an organisation chooses a larger one. */
export declare const SMALLEST_K = 5;
/** Smallest group whose comments may be shown. */
export declare const SMALLEST_K_COMMENTS = 10;
