import { AnonymityError } from '../anonymity-error.js';
import { integerBytes, integerOf } from '../bytes/big-integer.js';
import { bytesOf, concat, plainId, type Bytes } from '../bytes/bytes.js';
import { fromCrockford, inGroups, plainSymbols, toCrockford } from '../bytes/crockford.js';
import { hkdf } from '../bytes/hkdf.js';

const symbols = 28;

// the largest prime that leaves 12 bits: a wrong symbol, or two that changed places, always leave another remainder
const prime = 4093n;

/** The seed of all mailboxes of one ballot: 16 bytes by HKDF from its edit secret (32 bytes, base64url) and the cycle. It cannot be turned back
 *  into the edit secret, so whoever finds the code can read replies but neither change nor withdraw the ballot. Throws an AnonymityError (`malformed`). */
export const claimSeed = async (editSecret: string, cycle: string): Promise<Bytes> =>
  hkdf(bytesOf(editSecret, 32, 'The edit secret'), `throughline|claim-seed|v1|${plainId(cycle, 'The cycle id')}`, 16);

/** The seed as a code to write down: seven groups of four of Crockford's base 32, 128 bits and a check of 12. Throws an AnonymityError
 *  (`malformed`) for anything but 16 bytes. */
export function claimCode(seed: Uint8Array): string {
  if (seed.length !== 16) throw new AnonymityError('malformed', `The seed of a claim code must be 16 bytes, not ${seed.length}.`);
  const value = integerOf(seed);
  // 140 bits fill 28 symbols; the four bits that whole bytes have too many stand in front and are cut off
  const padded = integerBytes(((value << 12n) | (value % prime)) << 4n, 18);
  return inGroups(toCrockford(padded).slice(0, symbols), 4);
}

/** The seed of a code as somebody typed it: any case, with or without spaces and dashes, O for 0, I and L for 1. Throws an AnonymityError (`mistyped`)
 *  with a sentence for her when it has the wrong length, a sign that no code has, or does not fit its check: every single wrong sign and every two that
 *  changed places next to each other are noticed, anything else in all but one of 4093 cases. */
export function parseClaimCode(text: string): Bytes {
  const plain = plainSymbols(text);
  if (plain === undefined)
    throw new AnonymityError('mistyped', 'A claim code has digits and letters only, and never the letter U. Please check what you typed.');
  if (plain.length !== symbols)
    throw new AnonymityError(
      'mistyped',
      `A claim code has ${symbols} signs in seven groups of four; this one has ${plain.length}. Please check what you typed.`,
    );
  const bytes = fromCrockford(`${plain}0`);
  const whole = integerOf(bytes ?? concat()) >> 4n;
  const [value, check] = [whole >> 12n, whole & 4095n];
  if (!bytes || value % prime !== check)
    throw new AnonymityError('mistyped', 'This claim code is not right: at least one sign differs. Please compare it group by group.');
  return integerBytes(value, 16);
}
