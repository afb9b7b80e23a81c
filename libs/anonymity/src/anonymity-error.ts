/** Why this library said no. `malformed`: bytes, text or fields of the wrong form. `unsafe-key`: a key that must not be used.
 *  `bad-signature`: a signature that does not verify. `too-long`: the answers do not fit the largest envelope.
 *  `unreadable`: an envelope that cannot be opened or does not hold a ballot. `tree`: teams that do not form one tree.
 *  `mistyped`: a code or share that was not copied right. `mixed-shares`: shares that do not make one secret. `weak-passphrase`,
 *  `wrong-passphrase`: as they say. `unsupported`: this browser lacks what is needed. */
export type AnonymityErrorCode =
  | 'malformed'
  | 'unsafe-key'
  | 'bad-signature'
  | 'too-long'
  | 'unreadable'
  | 'tree'
  | 'mistyped'
  | 'mixed-shares'
  | 'weak-passphrase'
  | 'wrong-passphrase'
  | 'unsupported';

/** The only error this library throws on purpose. The message is a sentence that names the field and what would be right;
 *  it never contains a secret or an answer, so it may be shown and logged. */
export class AnonymityError extends Error {
  override readonly name = 'AnonymityError';

  constructor(
    readonly code: AnonymityErrorCode,
    message: string,
  ) {
    super(message);
  }
}
