import { readRating } from '@throughline/domain';
import type { Kept } from './kept-fields.rules.js';
import { agentOf, instantOf, listOf, requiredKey, textOf, type ToldTicket, Untold, wordOf } from './told.rules.js';

const EVENTS = ['created', 'updated', 'solved', 'reopened', 'rated'] as const;

/** The scale of ratings. */
const SCALE = { valueMin: 1, valueMax: 5 } as const;
/** Freshdesk numbers its words for ratings (developers.freshdesk.com, "Satisfaction ratings"). */
const NUMBERED: Readonly<Record<string, string>> = {
  '103': 'extremely happy',
  '102': 'very happy',
  '101': 'happy',
  '100': 'neutral',
  '-101': 'unhappy',
  '-102': 'very unhappy',
  '-103': 'extremely unhappy',
};
const NO_WORDS: ReadonlyMap<string, number> = new Map();

/** A request as triggers of Zendesk and automations of Freshdesk tell it, in the body that our guide gives. `cameAt` stands for the time of change where it is not told. Throws Untold. */
export function ticketOfBody(kept: Kept, cameAt: number): ToldTicket {
  const event = textOf(kept, 'event');
  if (!(EVENTS as readonly string[]).includes(event))
    throw new Untold(`"event" is ${event === '' ? 'missing' : `"${event}"`}; write one of ${EVENTS.join(', ')}, as in the body of our guide.`);
  const key = requiredKey(kept, 'ticket_id', 'the number of the ticket').replace(/^#/, '');
  if (key === '') throw new Untold('"ticket_id" is missing; it is the number of the ticket.');
  const changedAt = instantOf(kept, 'updated_at') ?? cameAt;
  const createdAt = instantOf(kept, 'created_at') ?? (event === 'created' ? changedAt : null);
  return {
    key,
    createdAt,
    changedAt,
    solvedAt: event === 'solved' ? (instantOf(kept, 'solved_at') ?? changedAt) : null,
    reopened: reopenedOf(kept, event),
    rating: event === 'rated' ? ratingOf(textOf(kept, 'rating')) : null,
    ratedAt: null,
    firstReplyAt: firstReplyOf(kept, createdAt),
    channel: wordOf(textOf(kept, 'channel').toLowerCase()),
    category: wordOf(textOf(kept, 'category')) || wordOf(String(listOf(kept, 'tags')[0] ?? '')),
    agent: agentOf(textOf(kept, 'agent_id') || textOf(kept, 'agent_name'), textOf(kept, 'agent_name')),
    group: agentOf(textOf(kept, 'group_id') || textOf(kept, 'group_name'), textOf(kept, 'group_name')),
  };
}

function reopenedOf(kept: Kept, event: string): boolean | null {
  if (event === 'reopened') return true;
  const reopens = textOf(kept, 'reopens');
  return reopens === '' ? null : numberOf('reopens', reopens) > 0;
}

function firstReplyOf(kept: Kept, createdAt: number | null): number | null {
  const minutes = textOf(kept, 'first_reply_minutes');
  return minutes === '' || createdAt === null ? null : createdAt + numberOf('first_reply_minutes', minutes) * 60_000;
}

/** A number of 0 or more. */
function numberOf(name: string, text: string): number {
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(number)) throw new Untold(`"${name}" is "${text}"; write a number of 0 or more.`);
  return number;
}

/** A rating on 1 to 5, by the same words as in files; one that was only offered is none. */
function ratingOf(text: string): number | null {
  if (/^[1-5]$/.test(text)) return Number(text);
  const read = text === '' ? undefined : readRating(NUMBERED[text] ?? text, SCALE, NO_WORDS);
  if (read === undefined)
    throw new Untold(`"rating" is ${text === '' ? 'missing' : `"${text}"`}; write good, bad, a number from 1 to 5, or the word or number of Freshdesk.`);
  return 'value' in read ? read.value : null;
}
