/** Why a panel was refused. */
export type LinkageErrorCode = 'duplicate-unit' | 'value-not-a-figure' | 'base-not-a-count' | 'option-out-of-range' | 'periods-without-order';

/**
 * The one error this library throws: the panel cannot be put together as it stands.
 * `message` is a sentence that names team, period and value, and what would be right.
 */
export class LinkageError extends Error {
  override readonly name = 'LinkageError';

  constructor(
    readonly code: LinkageErrorCode,
    sentence: string,
  ) {
    super(sentence);
  }
}
