import { type MetricPartition, Refusal } from '@throughline/domain';

/** Channel for category, and the other way round. */
function otherThan(one: MetricPartition): MetricPartition {
  return one === 'channel' ? 'category' : 'channel';
}

/**
 * Refuses to tell figures apart by something else once there are events. `fixedBy`: the name of a metric that has some, null where none has. What somebody saw by the one, less what she sees by the
 * other, could be what a single agent did. Throws Refusal `outcomes-told`.
 */
export function mayTellBy(asked: MetricPartition, now: MetricPartition, fixedBy: string | null): void {
  if (asked === now || fixedBy === null) return;
  const detail =
    `Figures are told by ${now}, and there are events of "${fixedBy}" already. Figures by ${now}, which people may have seen, less figures by ${asked} could tell what single agents did. ` +
    `It can be changed only while there are no events: take back every file of events that was brought in, change it, and bring them in again. Events of webhooks and answers to surveys cannot be taken back.`;
  throw new Refusal('conflict', 'outcomes-told', detail, [{ pointer: '#/toldBy', detail }]);
}

/** What is asked for of figures: those of one channel or category alone, or as they would be at one mix of them. */
interface AskedParts {
  readonly channel?: string | undefined;
  readonly category?: string | undefined;
  readonly mix?: MetricPartition | undefined;
}

/** Refuses figures of one channel, or at one mix of channels, where figures are told by category, and the other way round. Throws Refusal `told-otherwise` naming each field. */
export function mustBeToldBy(now: MetricPartition, asked: AskedParts): void {
  const other = otherThan(now);
  const detail = `Figures of this organisation are told by ${now}, never by ${other}. Leave this out, or ask by ${now}.`;
  const fields = [...(asked[other] === undefined ? [] : [other]), ...(asked.mix === other ? ['mix'] : [])].map((field) => ({ pointer: `#/${field}`, detail }));
  if (fields.length) throw new Refusal('invalid', 'told-otherwise', detail, fields);
}
