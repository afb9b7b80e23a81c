import { addDays, type ComplaintAct, type ComplaintChannel, type ComplaintDecision, type PlainDate, type RedressKind } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { COMPLAINT_TEXTS, type ComplaintText } from './demo-complaint-texts.js';

const SEED = 20_260_618;
const CHANNELS: readonly ComplaintChannel[] = ['telephone', 'email', 'web', 'chat', 'email', 'letter', 'in-person', 'social-media'];

/** Something that is done with a complaint on a day. */
export interface StoryAct {
  readonly act: Exclude<ComplaintAct, 'note'>;
  readonly on: PlainDate;
  /** Of a closure. */
  readonly ending?: Ending;
  /** Of an escalation. */
  readonly to?: 'internal' | 'external';
}

/** How a complaint was decided. */
export interface Ending {
  readonly decision: ComplaintDecision;
  readonly redressKind: RedressKind;
  /** In euros. */
  readonly amount?: number;
}

/** A complaint of the demo from its receipt to where it stands today. */
export interface Story {
  readonly text: ComplaintText;
  readonly receivedOn: PlainDate;
  readonly channel: ComplaintChannel;
  /** Null where nobody knows which team it is about. */
  readonly teamKey: string | null;
  /** Number of the customer or of the order. */
  readonly reference: string;
  /** Place among the root causes. */
  readonly cause: number;
  /** Whether somebody deputises for its owner. */
  readonly hasDeputy: boolean;
  readonly acts: readonly StoryAct[];
}

type Step = StoryAct['act'];
interface Standing {
  /** Days since it was received. */
  readonly age: number;
  /** What was done with it, and how many days after the receipt. */
  readonly steps: readonly (readonly [act: Step, after: number])[];
  readonly to?: 'internal' | 'external';
  /** Of which category it must be. */
  readonly category?: ComplaintText['category'];
}

const ack = (after: number) => ['acknowledgement', after] as const;
const look = (after: number) => ['investigation', after] as const;
const answer = (after: number) => ['response', after] as const;

/** Those that are open, in every state: three of them past a deadline. */
const OPEN: readonly Standing[] = [
  { age: 95, steps: [ack(2), look(4), answer(20), ['closure', 24], ['reopening', 80]] },
  { age: 72, steps: [ack(1), look(3), answer(30), ['escalation', 41]], to: 'external' },
  { age: 66, steps: [ack(3), look(7)], category: 'Billing and payments' },
  { age: 43, steps: [ack(2)], category: 'Service' },
  { age: 34, steps: [ack(2), look(6), ['escalation', 27]], to: 'internal', category: 'Product or contract' },
  { age: 20, steps: [ack(1), look(2), answer(14)] },
  { age: 15, steps: [ack(3), look(5)], category: 'Product or contract' },
  { age: 12, steps: [ack(1), look(2), answer(9)] },
  { age: 10, steps: [], category: 'Service' },
  { age: 8, steps: [ack(1), look(3)] },
  { age: 6, steps: [ack(2)] },
  { age: 5, steps: [ack(1), ['joining', 2]] },
  { age: 3, steps: [ack(1)] },
  { age: 2, steps: [] },
  { age: 1, steps: [] },
];
/** How many are closed, and how they ended, over and over. */
const CLOSED = 17;
const ENDINGS: readonly Ending[] = [
  { decision: 'upheld', redressKind: 'refund', amount: 64.9 },
  { decision: 'upheld', redressKind: 'apology' },
  { decision: 'partly-upheld', redressKind: 'goodwill', amount: 20 },
  { decision: 'not-upheld', redressKind: 'explanation' },
  { decision: 'upheld', redressKind: 'replacement' },
  { decision: 'partly-upheld', redressKind: 'apology' },
  { decision: 'upheld', redressKind: 'correction' },
  { decision: 'withdrawn', redressKind: 'none' },
  { decision: 'upheld', redressKind: 'compensation', amount: 45 },
  { decision: 'not-upheld', redressKind: 'none' },
];

/** Some thirty complaints about the given teams over a year that ends today, in the order of their receipt. The first of the references are those of customers who have a plan; their complaints are open. */
export function complaintStories(teamKeys: readonly string[], references: readonly string[], today: PlainDate): Story[] {
  const random = seededRandom(SEED);
  const closed = Array.from({ length: CLOSED }, (_, i) => closedStanding(random, i));
  return [...closed, ...OPEN]
    .map((standing, i) => {
      const { age, steps, to, category } = standing;
      const receivedOn = workday(addDays(today, -age));
      const texts = COMPLAINT_TEXTS.filter((one) => category === undefined || one.category === category);
      // what is joined to another is the same once more
      const at = steps.some(([act]) => act === 'joining') ? i - 1 : i;
      let last = receivedOn;
      const acts = steps.map(([act, after]): StoryAct => {
        const on = workday(addDays(addDays(today, -age), after));
        last = on < last ? last : on;
        return { act, on: last, ...(act === 'closure' && { ending: ENDINGS[i % ENDINGS.length]! }), ...(act === 'escalation' && to && { to }) };
      });
      return {
        text: texts[at % texts.length]!,
        receivedOn,
        channel: CHANNELS[random.below(CHANNELS.length)]!,
        teamKey: at % 19 === 7 ? null : teamKeys[(5 * at + Math.floor(at / 6)) % teamKeys.length]!,
        reference: references[at - CLOSED] ?? `C-${2041 + 7 * at}`,
        cause: random.below(6),
        hasDeputy: random.below(4) === 0,
        acts,
      };
    })
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
}

/** Most are handled in time, some acknowledged or answered late, a few decided without an investigation, and one was reopened. */
function closedStanding(random: RandomSource, i: number): Standing {
  const age = 350 - Math.round(i * 19.4) + random.below(8);
  const withdrawn = ENDINGS[i % ENDINGS.length]!.decision === 'withdrawn';
  const acknowledged = i % 8 === 5 ? 7 : 1 + random.below(2);
  const answered = Math.min(age - 4, i % 9 === 4 ? 61 : 6 + random.below(18));
  const looked = i % 6 === 3 || withdrawn ? [] : [look(acknowledged + 1)];
  const done = withdrawn ? acknowledged + 5 : answered + 1 + random.below(2);
  const again = i === 10 ? ([['reopening', done + 9], answer(done + 15), ['closure', done + 17]] as const) : [];
  return { age, steps: [ack(acknowledged), ...looked, ...(withdrawn ? [] : [answer(answered)]), ['closure', done], ...again] };
}

/** The day itself, or the Friday before: nobody notes anything on a weekend. */
function workday(day: PlainDate): PlainDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}
