import { mailboxAddress } from '@throughline/anonymity/mailbox';
import type { PublishedComment } from './counted-ballot.js';

/** The comments, without the mailboxes that two of them name: each would get what is meant for the other. An honest device never makes one twice. */
export function withOwnMailboxes(comments: readonly PublishedComment[]): PublishedComment[] {
  const named = new Map<string, number>();
  for (const { mailbox } of comments) if (mailbox) named.set(mailbox.id, (named.get(mailbox.id) ?? 0) + 1);
  return comments.map(({ mailbox, ...comment }) => (mailbox && named.get(mailbox.id) === 1 ? { ...comment, mailbox } : comment));
}

/** Whether the mailboxes of comments that somebody else counted are such as these rules leave: of the agreed form, nothing beside it, none twice. */
export function mailboxesFit(comments: readonly PublishedComment[]): boolean {
  const mailboxes = comments.flatMap(({ mailbox }) => (mailbox === undefined ? [] : [mailbox]));
  const sound = mailboxes.every((mailbox) => mailboxAddress(mailbox) !== undefined && Object.keys(mailbox).length === 3);
  return sound && new Set(mailboxes.map(({ id }) => id)).size === mailboxes.length;
}
