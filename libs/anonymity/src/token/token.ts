import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { bytesOf, concat, equalBytes, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { blind, finalize, prepare, verify } from './blind-rsa.js';
import { rsaPublicKey } from './rsa-key.js';

/** What the respondent's device keeps between asking and getting: store it before sending `blinded`, and send the same bytes
 *  again after a lost connection. All in base64url but the cycle's id. Only `blinded` may leave the device. */
export interface TokenRequest {
  readonly cycle: string;
  readonly input: string;
  readonly blinded: string;
  readonly inv: string;
}

/** The right to answer once: `input` is 32 random bytes and `ballot-v1|<cycle>`, `signature` the issuer's RSA-PSS signature
 *  of it. Base64url. */
export interface Token {
  readonly input: string;
  readonly signature: string;
}

/** The respondent's end of a token scheme. Another scheme (a VOPRF, say) would replace these three small interfaces only. */
export interface TokenClient {
  /** Makes a fresh request for the cycle. */
  request(cycle: string): Promise<TokenRequest>;
  /** Turns the issuer's reply (base64url) into a checked token; throws an AnonymityError (`malformed`, `bad-signature`). */
  finish(request: TokenRequest, reply: string): Promise<Token>;
  /** Whether the token is genuine and for this cycle. */
  verify(cycle: string, token: Token): Promise<boolean>;
}

/** The identity side's end: signs what it cannot read. */
export interface TokenIssuer {
  /** Throws as `issue` would for this value, without signing: for asking before the right to answer counts as used. */
  check(blinded: string): void;
  /** Signs a blinded value; the same value gives the same reply, so a repeated request is harmless. */
  issue(blinded: string): string;
}

/** The ballot host's end: needs the public key only. */
export interface TokenVerifier {
  /** Whether the token is genuine and for this cycle. Never throws for a malformed token: it answers false. */
  verify(cycle: string, token: Token): boolean;
}

/** The respondent's end for blind RSA (RFC 9474, RSABSSA-SHA384-PSS-Randomized) under the modulus n of the manifest, which
 *  checkManifest has accepted. Throws an AnonymityError (`malformed`, `unsafe-key`) for an unusable modulus. */
export function blindRsaClient(n: string): TokenClient {
  const key = rsaPublicKey(n);
  return {
    async request(cycle) {
      const input = prepare(purpose(cycle));
      const { blinded, inv } = await blind(key, input);
      return { cycle, input: toBase64url(input), blinded: toBase64url(blinded), inv: toBase64url(inv) };
    },
    async finish(request, reply) {
      const input = tokenInput(request.cycle, request.input);
      if (!input) throw new AnonymityError('malformed', 'The stored token request does not belong to its cycle.');
      const signature = await finalize(key, input, bytesOf(reply, key.length, 'The blind signature'), bytesOf(request.inv, key.length, 'inv'));
      return { input: request.input, signature: toBase64url(signature) };
    },
    async verify(cycle, token) {
      const input = tokenInput(cycle, token.input);
      const signature = fromBase64url(token.signature);
      return input !== undefined && signature?.length === key.length && verify(key, input, signature);
    },
  };
}

/** The bytes of a token's input when it has the right length and ends with `ballot-v1|<cycle>`, otherwise undefined. */
export function tokenInput(cycle: string, input: string): Bytes | undefined {
  const bytes = typeof input === 'string' ? fromBase64url(input) : undefined;
  const tail = purpose(cycle);
  return bytes?.length === 32 + tail.length && equalBytes(bytes.subarray(32), tail) ? bytes : undefined;
}

/** The message that is randomized and signed: tells ballots of one cycle from anything else the key could ever sign. */
const purpose = (cycle: string): Bytes => concat(utf8(`ballot-v1|${plainId(cycle, 'The cycle id')}`));
