import { createHmac, timingSafeEqual } from 'node:crypto';
import { CUSTOMER_SURVEY } from '@throughline/domain';

const SEAL_BYTES = 10;
const ID_BYTES = 16;

/** What a link is for; each kind is sealed with a key of its own, so that none passes for another. */
export const LINK_PURPOSES = { survey: 'customer survey link', invitation: 'customer survey invitation', visit: 'customer survey visit' } as const;

/** An id of an organisation and one of something of it. */
export interface LinkedIds {
  readonly organisationId: string;
  readonly id: string;
}

/** Both ids as they stand in an address: 56 letters, sealed with `key`. */
export function sealedIds({ organisationId, id }: LinkedIds, key: Buffer): string {
  const ids = Buffer.from(`${organisationId}${id}`.replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, seal(ids, key)]).toString('base64url');
}

/** The ids of `sealedIds`; undefined when it is not one that `key` has sealed. */
export function idsIn(text: string, key: Buffer): LinkedIds | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SEAL_BYTES || bytes.toString('base64url') !== text) return undefined;
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(2 * ID_BYTES), seal(ids, key))) return undefined;
  return { organisationId: idOf(ids.subarray(0, ID_BYTES)), id: idOf(ids.subarray(ID_BYTES)) };
}

/** What a link may say of the request that it was sent for, and of where it hangs. Each is '' when it does not say. */
export const LINK_FIELDS = ['agent', 'category', 'channel', 'group', 'team', 'ticket'] as const;
/** One of LINK_FIELDS. */
export type LinkField = (typeof LINK_FIELDS)[number];
/** What a link says. */
export type LinkSays = Readonly<Record<LinkField, string>>;

/** The text that is signed: a line `name=value` for each thing that the link says, in the order of the alphabet. */
export function signedText(says: Partial<LinkSays>): string {
  return LINK_FIELDS.filter((field) => says[field])
    .map((field) => `${field}=${says[field]}`)
    .join('\n');
}

/** The signature of what a link says: HMAC-SHA-256 in hexadecimal digits. `key` is used as it is: a text as its UTF-8 bytes. */
export function signatureOf(says: Partial<LinkSays>, key: string): string {
  return createHmac('sha256', key).update(signedText(says)).digest('hex');
}

/** What the query of a link says, as far as it is signed with one of the keys; undefined when anything is said that is not. A link that says nothing needs no signature. */
export function saysOf(query: Readonly<Record<string, unknown>>, keys: readonly string[]): LinkSays | undefined {
  const text = (field: string): string | undefined => (query[field] === undefined ? '' : typeof query[field] === 'string' ? query[field] : undefined);
  const fields = LINK_FIELDS.map((field) => [field, text(field)] as const);
  if (fields.some(([, value]) => value === undefined || value.length > CUSTOMER_SURVEY.key || /\p{Cc}/u.test(value))) return undefined;
  const says = Object.fromEntries(fields) as Record<LinkField, string>;
  if (signedText(says) === '') return says;
  const given = Buffer.from(text('s')?.toLowerCase() ?? '');
  const fits = (key: string): boolean => {
    const right = Buffer.from(signatureOf(says, key));
    return given.length === right.length && timingSafeEqual(given, right);
  };
  return keys.some(fits) ? says : undefined;
}

/** The query of a signed link; with a leading question mark, empty when it says nothing. */
export function signedQuery(says: Partial<LinkSays>, key: string): string {
  const said = LINK_FIELDS.filter((field) => says[field]).map((field) => [field, says[field]!]);
  return said.length === 0 ? '' : `?${new URLSearchParams([...said, ['s', signatureOf(says, key)]]).toString()}`;
}

/** The number of a request as it is kept: a hash that nobody makes without the key. */
export function ticketHash(ticket: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(ticket).digest();
}

/** Whom an answer counts for, and how the request came. */
export interface AnswerSubject {
  readonly teamId: string | null;
  readonly agent: string;
  readonly group: string;
  readonly channel: string;
  readonly category: string;
}

/** What an answer is about: what its link says; team and group of the survey only where the link says neither team nor agent nor group. */
export function subjectOf(survey: Omit<AnswerSubject, 'agent'>, link: AnswerSubject): AnswerSubject {
  const own = link.teamId !== null || link.agent !== '' || link.group !== '';
  return {
    teamId: own ? link.teamId : survey.teamId,
    agent: link.agent,
    group: own ? link.group : survey.group,
    channel: link.channel || survey.channel,
    category: link.category || survey.category,
  };
}

function seal(ids: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(ids).digest().subarray(0, SEAL_BYTES);
}

const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
