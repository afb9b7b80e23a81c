/** What the address of these pages says, after the # sign: it reaches no server, log or referrer. */
export interface Address {
  readonly cycle: string;
  /** The secret of a mailed link; absent when opened from the signed-in home. */
  readonly invitation?: string;
  /** Hash of the rules that everybody was told. */
  readonly manifestHash?: string;
  /** A word of the home page that keeps people who share a browser apart. Stays on the device. */
  readonly person?: string;
}

const form = {
  c: /^[\w-]{1,64}$/,
  t: /^[\w-]{43}$/,
  m: /^[\w-]{43}$/,
  p: /^[\w-]{1,64}$/,
};

/** Reads `#c=…&t=…&m=…`. Undefined without a fragment; `damaged` when a part is cut off or changed, as mail programs do. */
export function readAddress(hash: string): Address | 'damaged' | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  if ([...parts.keys()].length === 0) return undefined;
  const part = (key: keyof typeof form) => parts.get(key) ?? undefined;
  const damaged = (['c', 't', 'm', 'p'] as const).some((key) => part(key) !== undefined && !form[key].test(part(key) ?? ''));
  const [cycle, invitation, manifestHash, person] = [part('c'), part('t'), part('m'), part('p')];
  if (cycle === undefined || damaged) return 'damaged';
  return { cycle, ...(invitation && { invitation }), ...(manifestHash && { manifestHash }), ...(person && { person }) };
}

/** Where answers to comments are looked for: the claim code, and the survey. Either may be missing, and is then asked for. */
export interface Claim {
  readonly cycle?: string;
  readonly code?: string;
  readonly manifestHash?: string;
}

/** Reads `#claim=…&c=…`, as it stands on a receipt. Undefined when the address is about something else. */
export function readClaim(hash: string): Claim | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [code, cycle] = [parts.get('claim'), parts.get('c') ?? ''];
  if (code === null) return undefined;
  return { ...(code && { code }), ...(form.c.test(cycle) && { cycle }) };
}

/** The address on a receipt that leads to the answers. */
export const claimAddress = (origin: string, cycle: string, code?: string): string =>
  `${origin}/i#claim${code ? `=${code.replaceAll(' ', '-')}` : ''}&c=${cycle}`;
