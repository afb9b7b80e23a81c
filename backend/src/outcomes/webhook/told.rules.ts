import { ADDRESS_LEFT_OUT, type Kept, type KeptValue } from './kept-fields.rules.js';

/** An agent or group as a system names it. */
export interface ToldAgent {
  readonly key: string;
  /** '' when the system tells only its key. */
  readonly name: string;
}

/** What a delivery tells of one request of a customer. Instants are milliseconds. */
export interface ToldTicket {
  /** The number of the ticket or conversation. */
  readonly key: string;
  /** When the system last changed it. */
  readonly changedAt: number;
  readonly createdAt: number | null;
  /** When it was solved; null when the delivery does not tell of a solution. */
  readonly solvedAt: number | null;
  /** Whether it was opened again after it was solved; null when the delivery does not tell. */
  readonly reopened: boolean | null;
  /** From 1 to 5. */
  readonly rating: number | null;
  readonly ratedAt: number | null;
  readonly firstReplyAt: number | null;
  readonly channel: string;
  readonly category: string;
  readonly agent: ToldAgent | null;
  readonly group: ToldAgent | null;
}

/** One single value, for each metric of the organisation that was made by one of these definitions of the library. */
export interface Measure {
  readonly definitions: readonly string[];
  readonly happenedAt: number;
  readonly value: number;
  /** When the system last changed it: what is older never stands in the place of what is newer. */
  readonly asOf: number;
}

/** What is wrong with a delivery, as a sentence that says what would be right. */
export class Untold extends Error {
  override readonly name = 'Untold';
}

const HOUR = 3_600_000;

/**
 * The single values that a request gives, by the definitions of the library. Reply and solution are counted around the clock, as the definitions say; times within business hours that a system
 * computes are not taken.
 *
 * Whether a request was opened again belongs to the day on which it was made, so that the order in which deliveries come makes no difference. A solution says "not opened again" as of the day it was
 * made, so that it never stands in the place of "opened again", whichever comes first; where a system counts how often it was opened again, the newest count holds.
 * Throws Untold when times contradict each other.
 */
export function measuresOf(ticket: ToldTicket): Measure[] {
  const { createdAt, changedAt, solvedAt, reopened, rating, ratedAt, firstReplyAt } = ticket;
  const measures: Measure[] = [];
  if (createdAt !== null) measures.push({ definitions: ['contacts'], happenedAt: createdAt, value: 1, asOf: changedAt });
  if (solvedAt !== null && createdAt !== null)
    measures.push({ definitions: ['resolution-time'], happenedAt: solvedAt, value: since(createdAt, solvedAt, 'solved') / HOUR, asOf: changedAt });
  if (createdAt !== null && reopened !== null) measures.push({ definitions: ['reopen-rate'], happenedAt: createdAt, value: reopened ? 1 : 0, asOf: changedAt });
  else if (createdAt !== null && solvedAt !== null) measures.push({ definitions: ['reopen-rate'], happenedAt: createdAt, value: 0, asOf: createdAt });
  if (firstReplyAt !== null && createdAt !== null)
    measures.push({ definitions: ['first-reply'], happenedAt: createdAt, value: since(createdAt, firstReplyAt, 'answered') / 60_000, asOf: changedAt });
  if (rating !== null) measures.push({ definitions: ['csat-top-box', 'csat-mean'], happenedAt: ratedAt ?? changedAt, value: rating, asOf: changedAt });
  return measures;
}

function since(createdAt: number, at: number, what: string): number {
  // systems that give whole minutes may seem to act up to a minute before
  if (at < createdAt - 60_000)
    throw new Untold(
      `It was ${what} at ${new Date(at).toISOString()}, before it was made at ${new Date(createdAt).toISOString()}; send both times as they are.`,
    );
  return Math.max(0, at - createdAt);
}

/** The text of a field; '' when there is none. Numbers are written out. */
export function textOf(kept: Kept, name: string): string {
  const value = Object.hasOwn(kept, name) ? kept[name] : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** What a request or an event is called by; `what` says what that is, `where` is the field as people know it. Throws Untold when it is missing, or was a mail address, of which nothing is kept. */
export function requiredKey(kept: Kept, name: string, what: string, where = name): string {
  const key = textOf(kept, name);
  if (key === '') throw new Untold(`"${where}" is missing; it is ${what}.`);
  if (key === ADDRESS_LEFT_OUT) throw new Untold(`"${where}" was a mail address, which is not kept; it is to be ${what}, such as a number.`);
  return key;
}

/** The fields inside a field; none when it is none. */
export function partOf(kept: Kept, name: string): Kept {
  const value = Object.hasOwn(kept, name) ? kept[name] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : {};
}

/** The list in a field; empty when it is none. */
export function listOf(kept: Kept, name: string): readonly KeptValue[] {
  const value = Object.hasOwn(kept, name) ? kept[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** The instant in a field, which is a time with a zone such as 2026-03-31T09:30Z; null for an empty one. Throws Untold. */
export function instantOf(kept: Kept, name: string): number | null {
  const text = textOf(kept, name);
  if (text === '') return null;
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : NaN;
  // what is before 1970 is no time of a helpdesk, but a zero that was written as a time
  if (!(time > 0)) throw new Untold(`"${name}" is "${text}"; write a time with its zone, such as 2026-03-31T09:30:00Z.`);
  return time;
}

/** The same, of a field that must not be empty. */
export function requiredInstant(kept: Kept, name: string): number {
  const time = instantOf(kept, name);
  if (time === null) throw new Untold(`"${name}" is missing; it is a time with its zone, such as 2026-03-31T09:30:00Z.`);
  return time;
}

/** The instant in a field that holds seconds since 1970; null when it holds none. */
export function secondsOf(kept: Kept, name: string): number | null {
  const value = Object.hasOwn(kept, name) ? kept[name] : undefined;
  return typeof value === 'number' && value > 0 ? value * 1000 : null;
}

/** A channel or category as it is shown: short, and nothing in it that looks like an address. */
export function wordOf(text: string): string {
  return text.includes('@') ? '' : text.trim().slice(0, 60);
}

/** An agent or group; null when no key is told. */
export function agentOf(key: string, name = ''): ToldAgent | null {
  return key === '' || key === '0' ? null : { key, name };
}
