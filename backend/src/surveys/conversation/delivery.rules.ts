/** A reply that waits, checked against the key of its mailbox. */
export interface WaitingReply {
  readonly kind: 'reply' | 'close' | 'withdraw';
  readonly counter: number;
}

/**
 * What becomes of the genuine replies of one mailbox: those that are delivered, in the order in which she numbered them. A number that is not higher than
 * the ones before is a replay, nothing follows the end of the conversation but the wish to take the comment down, and that wish leaves nothing else to deliver.
 * `last`: the highest number accepted before.
 */
export function deliverable<T extends WaitingReply>(waiting: readonly T[], mailbox: { readonly last: number; readonly closed: boolean }): T[] {
  const fresh = waiting.filter(({ counter }) => counter > mailbox.last).sort((a, b) => a.counter - b.counter);
  const withdrawn = fresh.find(({ kind }) => kind === 'withdraw');
  if (withdrawn) return [withdrawn];
  const delivered: T[] = [];
  let { last, closed } = mailbox;
  for (const reply of fresh) {
    if (closed || reply.counter === last) continue;
    delivered.push(reply);
    last = reply.counter;
    closed = reply.kind === 'close';
  }
  return delivered;
}
