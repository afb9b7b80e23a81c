/** What the address of these pages says, after the # sign: it reaches no server, log or referrer. */
export interface Address {
  readonly cycle: string;
  /** The secret of a mailed link; absent when opened from the signed-in home. */
  readonly invitation?: string;
  /** Hash of the rules that everybody was told. */
  readonly manifestHash?: string;
  /** A word of the home page that keeps people who share a browser apart. Stays on the device. */
  readonly person?: string;
  /** The code of a printed card. */
  readonly card?: string;
}

/** A page that asks for the code of a card, on her own device or on one that several share. */
export interface CodeEntry {
  readonly entry: 'code' | 'kiosk';
  readonly cycle: string;
  readonly manifestHash?: string;
}

/** A ballot that was begun on another device, and its receipt if it was sent from there. */
export interface Moving {
  readonly moving: string;
  readonly receipt?: { readonly envelope_hash: string; readonly signature: string };
}

const form = {
  c: /^[\w-]{1,64}$/,
  t: /^[\w-]{43}$/,
  m: /^[\w-]{43}$/,
  p: /^[\w-]{1,64}$/,
  k: /^[0-9A-Za-z-]{20,40}$/,
};

/** Reads `#c=…&t=…&m=…`. Undefined without a fragment; `damaged` when a part is cut off or changed, as mail programs do. */
export function readAddress(hash: string): Address | 'damaged' | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  if ([...parts.keys()].length === 0) return undefined;
  const part = (key: keyof typeof form) => parts.get(key) ?? undefined;
  const damaged = (['c', 't', 'm', 'p', 'k'] as const).some((key) => part(key) !== undefined && !form[key].test(part(key) ?? ''));
  const [cycle, invitation, manifestHash, person, card] = [part('c'), part('t'), part('m'), part('p'), part('k')];
  if (cycle === undefined || damaged) return 'damaged';
  return { cycle, ...(invitation && { invitation }), ...(manifestHash && { manifestHash }), ...(person && { person }), ...(card && { card }) };
}

/** Reads `#code=…&m=…` of a poster and `#kiosk=…&m=…`. Undefined when the address is about something else. */
export function readEntry(hash: string): CodeEntry | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const entry = parts.has('kiosk') ? 'kiosk' : 'code';
  const [cycle, manifestHash] = [parts.get(entry) ?? '', parts.get('m') ?? ''];
  return form.c.test(cycle) ? { entry, cycle, ...(form.m.test(manifestHash) && { manifestHash }) } : undefined;
}

/** Reads `#lusab-babad`: the first two words of the rules, as somebody types them in from a card or poster. */
export function readWords(hash: string): readonly [string, string] | undefined {
  const found = /^#([a-z]{5})[-+ ]([a-z]{5})$/.exec(decodeURI(hash).toLowerCase());
  return found ? [found[1] ?? '', found[2] ?? ''] : undefined;
}

/** Reads `#x=…&r=…`. Undefined when the address is about something else. */
export function readMoving(hash: string): Moving | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [moving, receipt] = [parts.get('x'), /^([\w-]{43})\.([\w-]{86})$/.exec(parts.get('r') ?? '')];
  if (moving === null) return undefined;
  return { moving, ...(receipt && { receipt: { envelope_hash: receipt[1] ?? '', signature: receipt[2] ?? '' } }) };
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

/** The address on a receipt that leads to the answers; without a code the one that people type in. */
export const claimAddress = (origin: string, cycle: string, code?: string): string =>
  `${origin}/i#claim${code ? `=${code.replaceAll(' ', '-')}&c=${cycle}` : ''}`;

// the spelling of words of a hash: consonants and vowels take turns
const word = '[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]';
const written = new RegExp(`^\\s*(${word})[\\s-]+(${word})[\\s,.:·-]+(.*)$`, 'is');

/** A claim code as somebody wrote it down: with the two words of the survey before it, or without. */
export function readWrittenClaim(text: string): { readonly words?: readonly [string, string]; readonly code: string } {
  const [, first, second, code] = written.exec(text) ?? [];
  return code === undefined ? { code: text } : { words: [(first ?? '').toLowerCase(), (second ?? '').toLowerCase()], code };
}
