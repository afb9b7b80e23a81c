/**
 * The one error this library throws: the input cannot be answered honestly.
 * `code` is for programs, `message` is a sentence that names the argument, the position or value, and what would be right.
 */
export class StatisticsError extends Error {
    code;
    name = 'StatisticsError';
    constructor(code, sentence) {
        super(sentence);
        this.code = code;
    }
}
//# sourceMappingURL=statistics-error.js.map