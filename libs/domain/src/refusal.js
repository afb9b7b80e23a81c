/**
 * A "no" that a person can read. Thrown by rules and services; one filter turns it into problem+json.
 * `code` is stable and for programs (`cycle-not-open`), the message is a sentence for the person.
 */
export class Refusal extends Error {
    constructor(kind, code, sentence, fields = []) {
        super(sentence);
        this.kind = kind;
        this.code = code;
        this.fields = fields;
        this.name = 'Refusal';
    }
}
//# sourceMappingURL=refusal.js.map