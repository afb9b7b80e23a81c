import { addDays, type PlainDate } from '@throughline/domain';
import { seededRandom } from '@throughline/statistics';
import { nineOn } from './demo-calendar.rules.js';
import type { Desk } from './demo-helpdesk.rules.js';

const SEED = 20_260_716;
/** Requests that are told of live, two deliveries each: made, and solved or rated. */
const REQUESTS = 12;
/** Days before today within which they were made. */
const DAYS = 4;
const MINUTE = 60_000;

/** A delivery of the helpdesk as its triggers make them. */
export interface Delivery {
  readonly at: Date;
  readonly body: Readonly<Record<string, string | number>>;
  /** Signed by somebody else. */
  readonly forged?: boolean;
}

/** What the helpdesk sends in the days before `today`, in the order of the time: one of it tells nothing that counts, one has a rating that nobody can read, and one is forged. */
export function demoDeliveries(desks: readonly Desk[], today: PlainDate): Delivery[] {
  const random = seededRandom(SEED);
  const told = Array.from({ length: REQUESTS }, (_, i): Delivery[] => {
    const { agents } = desks[i % desks.length]!;
    const made = new Date(nineOn(addDays(today, (i % DAYS) - DAYS)).getTime() + random.below(480) * MINUTE);
    const later = (minutes: number): Date => new Date(made.getTime() + minutes * MINUTE);
    const about = { ticket_id: `HH-${90_001 + i}`, created_at: made.toISOString(), agent_id: agents[random.below(agents.length)]!, channel: 'chat' };
    const [answered, ended] = [later(5 + random.below(20)), later(45 + random.below(240))];
    const rated = i % 3 === 2;
    return [
      {
        at: answered,
        body: { event: 'created', ...about, updated_at: answered.toISOString(), first_reply_minutes: (answered.getTime() - made.getTime()) / MINUTE },
      },
      { at: ended, body: { event: rated ? 'rated' : 'solved', ...about, updated_at: ended.toISOString(), ...(rated && { rating: 'good' }) } },
    ];
  }).flat();
  const yesterday = (hours: number): Date => new Date(nineOn(addDays(today, -1)).getTime() + hours * 60 * MINUTE);
  const odd: Delivery[] = [
    { at: yesterday(2.5), body: { event: 'updated', ticket_id: 'HH-90001', updated_at: yesterday(2.5).toISOString() } },
    { at: yesterday(3.5), body: { event: 'rated', ticket_id: 'HH-90002', updated_at: yesterday(3.5).toISOString(), rating: 'splendid' } },
    { at: yesterday(4.5), body: { event: 'rated', ticket_id: 'HH-90003', updated_at: yesterday(4.5).toISOString(), rating: 'bad' }, forged: true },
  ];
  return [...told, ...odd].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
