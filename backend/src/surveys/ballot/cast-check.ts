import { createHash } from 'node:crypto';
import { envelopeLengths, fromBase64url, type Manifest } from '@throughline/anonymity';
import type { blindRsaVerifier } from '@throughline/anonymity/server';
import type { BallotCast } from '@throughline/contract';
import { Refusal } from '@throughline/domain';

/** Says whether a token was signed with the key of its cycle. */
export type Verifier = ReturnType<typeof blindRsaVerifier>;

/** Checks everything about a ballot that can be checked without the database. Returns the envelope's bytes. Throws Refusals. */
export function castEnvelope(
  { cycleId, manifest }: { readonly cycleId: string; readonly manifest: Pick<Manifest, 'cohorts'> },
  tag: string,
  body: BallotCast,
  verifier: Verifier,
): Buffer {
  const input = bytesOf(body.input);
  if (!tagBytes(tag).equals(sha256(Buffer.from(`spend|${cycleId}|`), input)))
    throw new Refusal('invalid', 'wrong-tag', 'The address does not fit the token: the ballot would be filed under a wrong name.');
  const envelope = bytesOf(body.envelope);
  if (!envelopeLengths.includes(envelope.length)) {
    throw new Refusal('invalid', 'wrong-size', `An envelope has ${envelopeLengths.join(', ')} bytes.`, [
      { pointer: '#/envelope', detail: `Must have ${envelopeLengths.join(', ')} bytes.` },
    ]);
  }
  const cohort = manifest.cohorts.find((one) => one.id === body.cohort);
  if (!cohort || sha256(bytesOf(body.cohortSecret)).toString('base64url') !== cohort.proof)
    throw new Refusal('forbidden', 'wrong-cohort', 'The ballot names a group whose secret it does not know.');
  if (!verifier.verify(cycleId, { input: body.input, signature: body.signature })) {
    throw new Refusal('forbidden', 'forged-token', 'The token of this ballot is not genuine, so it cannot be counted.');
  }
  return envelope;
}

export function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Bytes of base64url without padding. Throws Refusal `not-base64url`. */
export function bytesOf(text: string): Buffer {
  const decoded = Buffer.from(text, 'base64url');
  // Node skips what it does not know; only what comes back the same was base64url
  if (decoded.toString('base64url') !== text) throw new Refusal('invalid', 'not-base64url', 'Bytes must be base64url without padding.');
  return decoded;
}

/** The spend tag that is the address of a ballot. Throws Refusal `no-such-ballot`. */
export function tagBytes(tag: string): Buffer {
  const decoded = fromBase64url(tag);
  if (decoded?.length !== 32) throw new Refusal('not-found', 'no-such-ballot', 'There is no ballot at this address.');
  return Buffer.from(decoded);
}
