import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from '../bytes/base64url.js';
import { randomBytes, utf8 } from '../bytes/bytes.js';
import { inGroups, plainSymbols, toCrockford } from '../bytes/crockford.js';
import { sha256 } from '../bytes/sha256.js';

const symbols = 20;

/** A fresh code for a printed card: 100 random bits as XXXXX-XXXXX-XXXXX-XXXXX in Crockford's base 32. Whoever holds the card may collect one
 *  ballot of the group it was printed for. */
export const newCardCode = (): string => inGroups(toCrockford(randomBytes(13)).slice(0, symbols), 5);

/** The code in its printed form, of whatever somebody typed: any case, with or without spaces and dashes, O for 0, I and L for 1. Throws an
 *  AnonymityError (`mistyped`) with a sentence for her when it cannot be a code; whether it is one that was printed, the server tells. */
export function normaliseCardCode(text: string): string {
  const plain = plainSymbols(text);
  if (plain === undefined)
    throw new AnonymityError('mistyped', 'The code on a card has digits and letters only, and never the letter U. Please check what you typed.');
  if (plain.length !== symbols)
    throw new AnonymityError(
      'mistyped',
      `The code on a card has ${symbols} signs in four groups of five; this one has ${plain.length}. Please check what you typed.`,
    );
  return inGroups(plain, 5);
}

/** What a card's code stands for at the door that takes invitations: a secret of the same form (43 characters of base64url), of which the server
 *  stores the SHA-256 and nothing else. It is derived from the code, so two spellings give the same secret. Throws as normaliseCardCode does. */
export async function cardSecret(code: string): Promise<string> {
  return toBase64url(await sha256(utf8(`throughline|card|v1|${normaliseCardCode(code)}`)));
}
