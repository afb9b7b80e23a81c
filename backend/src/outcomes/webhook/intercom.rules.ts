import type { Kept } from './kept-fields.rules.js';
import { agentOf, listOf, partOf, requiredKey, secondsOf, textOf, type ToldTicket, Untold, wordOf } from './told.rules.js';

/**
 * What a notification of Intercom tells of a conversation, as the topics `conversation.…` carry it (developers.intercom.com, "Webhook models", "Conversation", "Conversation statistics"); undefined
 * when it is about something else, such as the `ping` at the beginning. Times are seconds since 1970. Throws Untold.
 */
export function intercomTicket(kept: Kept): ToldTicket | undefined {
  const item = partOf(partOf(kept, 'data'), 'item');
  if (!textOf(kept, 'topic').startsWith('conversation') || textOf(item, 'type') !== 'conversation') return undefined;
  const key = requiredKey(item, 'id', 'the number of the conversation', 'data.item.id');
  const changedAt = secondsOf(item, 'updated_at') ?? secondsOf(kept, 'created_at');
  if (changedAt === null) throw new Untold('"data.item.updated_at" is missing; it is a time in seconds since 1970.');
  const statistics = partOf(item, 'statistics');
  const rating = partOf(item, 'conversation_rating');
  const reopens = statistics['count_reopens'];
  const closed = textOf(item, 'state') === 'closed';
  return {
    key,
    changedAt,
    createdAt: secondsOf(item, 'created_at'),
    solvedAt: closed ? secondsOf(statistics, 'last_close_at') : null,
    reopened: secondsOf(statistics, 'first_close_at') !== null && typeof reopens === 'number' ? reopens > 0 : null,
    rating: ratingOf(rating['rating']),
    ratedAt: secondsOf(rating, 'updated_at') ?? secondsOf(rating, 'created_at'),
    firstReplyAt: secondsOf(statistics, 'first_admin_reply_at'),
    channel: wordOf(textOf(partOf(item, 'source'), 'type').toLowerCase()),
    category: wordOf(textOf(firstTag(item), 'name')),
    agent: agentOf(textOf(item, 'admin_assignee_id')),
    group: agentOf(textOf(item, 'team_assignee_id')),
  };
}

function firstTag(item: Kept): Kept {
  const tag = listOf(partOf(item, 'tags'), 'tags')[0];
  return typeof tag === 'object' && tag !== null && !Array.isArray(tag) ? (tag as Kept) : {};
}

function ratingOf(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && value >= 1 && value <= 5) return value;
  throw new Untold(`"conversation_rating.rating" is ${JSON.stringify(value)}; it is a number from 1 to 5.`);
}
