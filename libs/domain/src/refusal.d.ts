/** Why something is refused; each kind maps to one HTTP status at the door. */
export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'too-large' | 'unsupported' | 'too-many' | 'unavailable';
/** One field that is wrong: a JSON pointer into the body (`#/email`) and a sentence saying what would be right. */
export interface FieldProblem {
    pointer: string;
    detail: string;
}
/**
 * A "no" that a person can read. Thrown by rules and services; one filter turns it into problem+json.
 * `code` is stable and for programs (`cycle-not-open`), the message is a sentence for the person.
 */
export declare class Refusal extends Error {
    readonly kind: RefusalKind;
    readonly code: string;
    readonly fields: readonly FieldProblem[];
    readonly name = "Refusal";
    constructor(kind: RefusalKind, code: string, sentence: string, fields?: readonly FieldProblem[]);
}
