import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { HOOK_LIMITS, type HookKind } from '@throughline/domain';

/** Headers of a request, their names in small letters. */
export type HookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A delivery as it came: the bytes that were signed, and what stood beside them. */
export interface SignedBody {
  readonly headers: HookHeaders;
  readonly body: Buffer;
}

/** Whether a delivery is from who has the secret, and fresh. */
export type Verdict = 'genuine' | 'forged' | 'stale';

type Check = (signed: SignedBody, secret: string, now: Date) => Verdict;

/**
 * How each system shows that a delivery is its own.
 *
 * - Zendesk: `x-zendesk-webhook-signature` is base64(HMAC-SHA256(secret, timestamp + body)), the timestamp as it stands in `x-zendesk-webhook-signature-timestamp`; the secret is the text that
 *   Zendesk shows. From developer.zendesk.com/documentation/webhooks/verifying.
 * - Intercom: `x-hub-signature` is `sha1=` and the hexadecimal HMAC-SHA1 of the body with the client secret of the app. From developers.intercom.com/docs/webhooks. No time is signed beside
 *   the body; how old a delivery is stands in it (`isTooOld`).
 * - Freshdesk: its automations can set headers and sign in, but cannot sign (support.freshdesk.com, "Using webhooks in automation rules"). So the secret itself is sent, as the header
 *   `x-webhook-secret` or as the password of basic authentication, and anybody who reads a request can repeat it.
 * - Generic: Standard Webhooks (github.com/standard-webhooks/standard-webhooks, spec): `webhook-signature` holds, among others with blanks between, `v1,` and
 *   base64(HMAC-SHA256(key, id.timestamp.body)); the key is what stands after `whsec_`, from base64; the timestamp is in seconds. Tested with the example of the specification.
 */
const CHECKS: Readonly<Record<HookKind, Check>> = {
  zendesk: ({ headers, body }, secret, now) => {
    const timestamp = one(headers, 'x-zendesk-webhook-signature-timestamp');
    const expected = createHmac('sha256', secret).update(timestamp).update(body).digest('base64');
    if (timestamp === '' || !same(one(headers, 'x-zendesk-webhook-signature'), expected)) return 'forged';
    return fresh(Date.parse(timestamp), now);
  },
  intercom: ({ headers, body }, secret) =>
    same(one(headers, 'x-hub-signature'), `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`) ? 'genuine' : 'forged',
  freshdesk: ({ headers }, secret) => {
    const basic = /^Basic ([\w+/=-]+)$/i.exec(one(headers, 'authorization'))?.[1];
    const password =
      basic === undefined
        ? ''
        : Buffer.from(basic, 'base64')
            .toString('utf8')
            .replace(/^[^:]*:?/, '');
    // both are always compared, so that the time tells nothing of which was sent
    return [same(one(headers, 'x-webhook-secret'), secret), same(password, secret)].includes(true) ? 'genuine' : 'forged';
  },
  generic: ({ headers, body }, secret, now) => {
    const id = one(headers, 'webhook-id');
    const timestamp = one(headers, 'webhook-timestamp');
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
    const signatures = one(headers, 'webhook-signature').split(' ').slice(0, 10);
    if (id === '' || timestamp === '' || !signatures.some((signature) => same(signature, `v1,${expected}`))) return 'forged';
    return fresh(/^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : NaN, now);
  },
};

/** Whether one of the secrets made the delivery. During a change of the secret there are two. */
export function verdictOn(kind: HookKind, signed: SignedBody, secrets: readonly string[], now: Date): Verdict {
  const verdicts = secrets.map((secret) => CHECKS[kind](signed, secret, now));
  return verdicts.find((verdict) => verdict !== 'forged') ?? 'forged';
}

/**
 * Whether a delivery that names its own time is older than what is kept: then nobody could tell any more that it came before. For Intercom, which signs no time beside the body.
 * `made` in milliseconds.
 */
export function isTooOld(made: number, keepDays: number, now: Date): boolean {
  return made < now.getTime() - keepDays * 86_400_000;
}

function fresh(time: number, now: Date): Verdict {
  return Math.abs(now.getTime() - time) <= HOOK_LIMITS.toleranceSeconds * 1000 ? 'genuine' : 'stale';
}

function one(headers: HookHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

// hashes are of equal length, so that not even the length of what is expected can be found by trying
function same(given: string, expected: string): boolean {
  const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashed(given), hashed(expected));
}
