import { lockedHash } from '@throughline/anonymity/trustee';
import type { TrusteeKeyMade } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import type { TrusteeEntry } from './trustee.rules.js';

/**
 * Throws Refusal `wrong-key` unless a key fits its cycle: a point of the curve, with one part for each trustee in their order, each under its own hash. What
 * is inside the parts nobody here can see.
 */
export async function mustFit({ publicKey, parts }: TrusteeKeyMade, trustees: readonly TrusteeEntry[]): Promise<void> {
  const wrong = (sentence: string): Refusal => new Refusal('invalid', 'wrong-key', `${sentence} Load the page again and make the key once more.`);
  if (parts.length !== trustees.length || parts.some(({ name }, i) => name !== trustees[i]!.name))
    throw wrong('The parts of this key are not those of the trustees of this cycle: HR may have changed them meanwhile.');
  if (!(await isCurvePoint(publicKey))) throw wrong('The public half of this key is not a key to seal answers to.');
  for (const { name, locked, sha256 } of parts) {
    const value = parsed(locked);
    if (value === undefined || (await lockedHash(value)) !== sha256) throw wrong(`The part of ${name} came damaged.`);
  }
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // SyntaxError of a text that is no JSON; only parsing tells
    return undefined;
  }
}

async function isCurvePoint(key: string): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), { name: 'ECDH', namedCurve: 'P-256' }, false, []);
    return true;
  } catch {
    // WebCrypto's DataError: the only way to ask it whether a point lies on the curve
    return false;
  }
}
