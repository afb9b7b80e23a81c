import type { Kept } from './kept-fields.rules.js';
import { ticketOfBody } from './ticket-body.rules.js';
import { agentOf, instantOf, listOf, partOf, requiredInstant, requiredKey, textOf, type ToldTicket, wordOf } from './told.rules.js';

const TYPE = 'zen:event-type:ticket.';
const SOLVED = ['SOLVED', 'CLOSED'];

/**
 * What a delivery of Zendesk tells of a request: an event that a webhook subscribed to (developer.zendesk.com/api-reference/webhooks/event-types/ticket-events), else the body of a trigger.
 * Undefined when it is about something else. Throws Untold.
 */
export function zendeskTicket(kept: Kept, cameAt: number): ToldTicket | undefined {
  const type = textOf(kept, 'type');
  // a trigger may have a field of this name too
  if (!type.startsWith('zen:')) return ticketOfBody(kept, cameAt);
  if (!type.startsWith(TYPE)) return undefined;
  const detail = partOf(kept, 'detail');
  const key = requiredKey(detail, 'id', 'the number of the ticket', 'detail.id');
  const changedAt = requiredInstant(kept, 'time');
  const status = type === `${TYPE}status_changed` ? partOf(kept, 'event') : {};
  const [before, now] = [textOf(status, 'previous').toUpperCase(), textOf(status, 'current').toUpperCase()];
  return {
    key,
    changedAt,
    createdAt: instantOf(detail, 'created_at'),
    solvedAt: now === 'SOLVED' ? changedAt : null,
    reopened: SOLVED.includes(before) && now !== '' && !SOLVED.includes(now) ? true : null,
    rating: null,
    ratedAt: null,
    firstReplyAt: null,
    channel: wordOf(textOf(partOf(detail, 'via'), 'channel').toLowerCase()),
    category: wordOf(String(listOf(detail, 'tags')[0] ?? '')) || wordOf(textOf(detail, 'type').toLowerCase()),
    agent: agentOf(textOf(detail, 'assignee_id')),
    group: agentOf(textOf(detail, 'group_id')),
  };
}
