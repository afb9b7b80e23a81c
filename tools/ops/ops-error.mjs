/** Something the operator can put right: the sentence says what. */
export class OpsError extends Error {}
