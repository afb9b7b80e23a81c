import { createHash } from 'node:crypto';
import type { HookKind } from '@throughline/domain';

/** What is kept of a delivery: numbers, switches and short texts in the places that the system names them by. */
export type Kept = { readonly [name: string]: KeptValue };
/** What a place can hold. */
export type KeptValue = string | number | boolean | null | Kept | readonly KeptValue[];

/** A delivery as it is stored. */
export interface KeptDelivery {
  /** What it is told apart by: of the system where it is signed, else a hash of the body. */
  readonly key: string;
  /** What it is about, in the word of the system. */
  readonly kind: string;
  readonly kept: Kept;
}

/** Which fields may be kept: `true` for a single value, `'tags'` for a list of short words, a list for each of many, or the fields inside. Whatever is not named is dropped. */
type Allowed = true | 'tags' | readonly [Fields] | Fields;
interface Fields {
  readonly [name: string]: Allowed;
}

const TICKET: Fields = {
  event: true,
  ticket_id: true,
  status: true,
  created_at: true,
  updated_at: true,
  solved_at: true,
  rating: true,
  reopens: true,
  first_reply_minutes: true,
  channel: true,
  category: true,
  tags: 'tags',
  agent_id: true,
  agent_name: true,
  group_id: true,
  group_name: true,
};

const EVENT: Fields = {
  event_id: true,
  metric: true,
  happened_on: true,
  happened_at: true,
  value: true,
  team: true,
  agent: true,
  agent_name: true,
  group: true,
  group_name: true,
  channel: true,
  category: true,
  changed_at: true,
};

/**
 * What is kept of each system's deliveries. Nobody who asks for help is in it, nor what she wrote: no requester, contact, address, subject, description, comment or remark. A mail address that stands
 * in one of these fields is left out, but for those of whoever handles requests.
 * Zendesk and Freshdesk send, from triggers and automations, the body that our guide gives. Zendesk's own events are as in developer.zendesk.com/api-reference/webhooks/event-types/ticket-events,
 * Intercom's as in developers.intercom.com, "Webhook models" and "Conversation".
 */
const ALLOWED: Readonly<Record<HookKind, Fields>> = {
  zendesk: {
    ...TICKET,
    type: true,
    id: true,
    time: true,
    detail: {
      id: true,
      status: true,
      created_at: true,
      updated_at: true,
      assignee_id: true,
      group_id: true,
      type: true,
      tags: 'tags',
      via: { channel: true },
    },
  },
  freshdesk: TICKET,
  intercom: {
    type: true,
    topic: true,
    id: true,
    created_at: true,
    data: {
      item: {
        type: true,
        id: true,
        created_at: true,
        updated_at: true,
        state: true,
        admin_assignee_id: true,
        team_assignee_id: true,
        source: { type: true },
        conversation_rating: { rating: true, created_at: true, updated_at: true },
        statistics: { first_admin_reply_at: true, first_close_at: true, last_close_at: true, count_reopens: true },
        tags: { tags: [{ name: true }] },
      },
    },
  },
  generic: { ...EVENT, events: [EVENT] },
};

/** Events of Zendesk that tell in `event` which state came after which; in others it holds what somebody wrote. */
const STATE_EVENTS: Fields = { event: { current: true, previous: true } };
const MOST_TEXT = 120;
const MOST_TAGS = 20;
/** Short words without an address or a long number in them. */
const TAG = /^(?!.*\d{6})[\p{L}\p{N}_\-./& ]{1,50}$/u;

/** What stands in the place of a text with a mail address in it. */
export const ADDRESS_LEFT_OUT = '…@…';
/** However the sign is written. */
const ADDRESS = /[@\uFE6B\uFF20]|%40/;
/** Fields of whoever handles requests, whom a helpdesk may call by a mail address. Everybody else's is a customer's. */
const OF_HANDLERS = /^(agent|group|(admin_|team_)?assignee)(_id|_name)?$/;

/** What is kept of a delivery. `body` is the JSON that came, `raw` its bytes, `deliveryId` what the header of Standard Webhooks calls it, which is signed. */
export function keptOf(kind: HookKind, body: Kept, raw: Buffer, deliveryId: string, cameAt: Date): KeptDelivery {
  const type = body['type'];
  // an event of a trigger is one word, of Zendesk's own events an object
  const fields: Fields = kind === 'zendesk' && type === 'zen:event-type:ticket.status_changed' ? { ...ALLOWED.zendesk, ...STATE_EVENTS } : ALLOWED[kind];
  const kept = inside(body, fields);
  // Zendesk's own events have an id; in the body of a trigger it is whatever somebody wrote there, such as the number of the ticket, the same in each of its deliveries
  const own = typeof type === 'string' && type.startsWith('zen:');
  const named = { zendesk: own ? body['id'] : undefined, intercom: body['id'], generic: deliveryId, freshdesk: undefined }[kind];
  const about = { zendesk: own ? type : body['event'], intercom: body['topic'], generic: body['metric'] ?? 'events', freshdesk: body['event'] }[kind];
  const isKey = typeof named === 'string' && /^[\x21-\x7e]{1,100}$/.test(named) && !ADDRESS.test(named);
  return { key: isKey ? named : hashOf(body, raw, cameAt), kind: word(about), kept };
}

/** The same bytes are the same delivery; where they name no time, only within an hour: a rating that is changed and changed back is the same body twice. */
function hashOf(body: Kept, raw: Buffer, cameAt: Date): string {
  const hour = body['updated_at'] === undefined ? cameAt.toISOString().slice(0, 13) : '';
  return createHash('sha256').update(hour).update(raw).digest('base64url');
}

function inside(value: KeptValue | undefined, fields: Fields): Kept {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const from = value as Kept;
  const entries = Object.entries(fields).flatMap(([name, allowed]) => {
    const kept = Object.hasOwn(from, name) ? keptValue(from[name]!, allowed, OF_HANDLERS.test(name)) : undefined;
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(entries);
}

function keptValue(value: KeptValue, allowed: Allowed, ofHandlers: boolean): KeptValue | undefined {
  if (allowed === true) return single(value, ofHandlers);
  if (allowed === 'tags') return tagsOf(value);
  // one more than may be sent is kept, so that it is seen to be too many
  if (Array.isArray(allowed)) return Array.isArray(value) ? value.slice(0, 101).map((each) => inside(each, allowed[0] as Fields)) : undefined;
  return inside(value, allowed as Fields);
}

function single(value: KeptValue, ofHandlers: boolean): KeptValue | undefined {
  if (typeof value === 'string') return ofHandlers ? plain(value) : withoutAddress(value);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : undefined;
}

function tagsOf(value: KeptValue): KeptValue[] {
  const all = typeof value === 'string' ? value.split(/[,\s]+/) : Array.isArray(value) ? value : [];
  return all.filter((tag) => typeof tag === 'string' && TAG.test(tag)).slice(0, MOST_TAGS);
}

function word(value: KeptValue | undefined): string {
  return typeof value === 'string' ? withoutAddress(value).slice(0, 60) : '';
}

// looked for before the text is cut, which could part an address from its sign
function withoutAddress(text: string): string {
  return ADDRESS.test(text) ? ADDRESS_LEFT_OUT : plain(text);
}

// PostgreSQL keeps no zero byte and no half of a character
function plain(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_TEXT)
    .toWellFormed();
}
