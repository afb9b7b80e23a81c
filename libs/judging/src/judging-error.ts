/** Why something cannot be counted or shared out. */
export type JudgingErrorCode = 'no-votes' | 'no-candidates' | 'unknown-candidate' | 'ranked-twice' | 'bad-count' | 'bad-lot' | 'too-few-judges' | 'not-finite';

/**
 * The one error this library throws: what was given cannot be counted honestly.
 * `code` is for programs, `message` is a sentence that names the argument and what would be right.
 */
export class JudgingError extends Error {
  override readonly name = 'JudgingError';

  constructor(
    readonly code: JudgingErrorCode,
    sentence: string,
  ) {
    super(sentence);
  }
}
