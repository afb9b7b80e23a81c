import { addDays, type PlainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { monthOfTeam, type Outcomes } from './demo-outcomes.rules.js';

const SEED = 20_260_611;
/** Requests of an average team and month: few enough to be made quickly, enough for figures of most teams and months. */
const REQUESTS_A_MONTH = 30;
/** Of 100 solved requests, how many are rated. */
const RATED = 45;
const CATEGORIES = ['delivery', 'returns', 'payment', 'product', 'account'];

/** A team that handles requests, with the keys of its agents in the helpdesk. */
export interface Desk {
  readonly teamKey: string;
  readonly agents: readonly string[];
}

/** A request of a customer, as the helpdesk tells it. */
export interface Ticket {
  readonly key: string;
  readonly agent: string;
  readonly askedOn: PlainDate;
  readonly channel: string;
  readonly category: string;
  /** Minutes to the first reply. */
  readonly replied: number;
  /** Null for a request that is not solved yet. */
  readonly solved: { readonly on: PlainDate; readonly hours: number; readonly byOneReply: boolean; readonly rating: number | null } | null;
}

/** How a channel is: the median of the minutes to a reply, that of the hours to a solution, and of 100 requests how many one reply solves. */
const CHANNELS = {
  phone: { minutes: 2, hours: 1.5, oneReply: 82 },
  chat: { minutes: 4, hours: 3, oneReply: 74 },
  web: { minutes: 150, hours: 22, oneReply: 61 },
  email: { minutes: 210, hours: 26, oneReply: 56 },
} as const;
type Channel = keyof typeof CHANNELS;

/** By which channels a desk is reached, in the order of the desks; a channel that stands twice is used twice as often. */
const REACHED_BY: readonly (readonly Channel[])[] = [
  ['phone', 'phone', 'chat'],
  ['phone', 'phone', 'email'],
  ['chat', 'chat', 'web'],
  ['email', 'email', 'web'],
  ['web', 'email'],
  ['email', 'email', 'phone'],
  ['email', 'phone'],
];

/** Who handles requests in the helpdesk and is nobody whom the organisation knows, as there are some in every helpdesk: an agent, and a group that names no agents. */
export const STRANGERS = [
  { kind: 'agent', key: '5107', name: 'Old returns account' },
  { kind: 'group', key: 'overflow', name: 'Overflow partner' },
] as const;
/** Of 100 requests, how many a stranger handles. */
const BY_STRANGERS = 3;

/** The first day of the twelve months that end with the month of `today`. */
export function helpdeskBegin(today: PlainDate): PlainDate {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10) as PlainDate;
}

/**
 * Twelve months of requests up to yesterday. Ratings are drawn so that the share of satisfied ones is, but for chance, the satisfaction that the organisation reports of the same team and month; so
 * the two never say different things.
 */
export function demoTickets(desks: readonly Desk[], outcomes: Outcomes, today: PlainDate): Ticket[] {
  const random = seededRandom(SEED);
  const tickets: Ticket[] = [];
  const own = desks.map(() => ({ busy: 0.75 + 0.5 * random.unit(), slow: Math.exp(0.25 * random.normal()) }));
  let satisfied = desks.map(() => 80);
  let past = 0;
  for (let day = helpdeskBegin(today); day < today; day = addDays(day, 1), past++) {
    satisfied = desks.map(({ teamKey }, d) => outcomes.get(monthOfTeam(teamKey, day.slice(0, 7)))?.csat ?? satisfied[d]!);
    for (const [d, desk] of desks.entries()) {
      const count = Math.floor((REQUESTS_A_MONTH / 30) * own[d]!.busy * busyOn(day) + random.unit());
      for (let n = 0; n < count; n++) {
        const reached = REACHED_BY[d % REACHED_BY.length]!;
        const channel = reached[random.below(reached.length)]!;
        // the year went a little faster from month to month
        const pace = own[d]!.slow * (1.2 - 0.4 * (past / 365));
        tickets.push(ticket(random, { key: `HH-${40_000 + tickets.length}`, askedOn: day, today, desk, channel, pace, satisfied: satisfied[d]! }));
      }
    }
  }
  return tickets;
}

interface Told {
  key: string;
  askedOn: PlainDate;
  today: PlainDate;
  desk: Desk;
  channel: Channel;
  pace: number;
  satisfied: number;
}

function ticket(random: RandomSource, { key, askedOn, today, desk, channel, pace, satisfied }: Told): Ticket {
  const { minutes, hours, oneReply } = CHANNELS[channel];
  const around = (median: number): number => median * pace * Math.exp(0.7 * random.normal());
  const agent = random.below(100) < BY_STRANGERS ? STRANGERS[random.below(STRANGERS.length)]!.key : desk.agents[random.below(desk.agents.length)]!;
  const replied = Math.max(1, Math.round(around(minutes)));
  const took = Math.max(replied / 60, Math.round(10 * around(hours)) / 10);
  const on = addDays(askedOn, Math.floor(took / 24));
  const byOneReply = random.below(100) < oneReply;
  const rating = random.below(100) < RATED ? ratingOf(random, satisfied) : null;
  const category = CATEGORIES[random.below(CATEGORIES.length)]!;
  return { key, agent, askedOn, channel, category, replied, solved: on < today && random.below(20) > 0 ? { on, hours: took, byOneReply, rating } : null };
}

/** 4 or 5 in `satisfied` of 100 cases. */
function ratingOf(random: RandomSource, satisfied: number): number {
  if (random.unit() * 100 < satisfied) return random.below(3) === 0 ? 4 : 5;
  return [3, 3, 2, 1][random.below(4)]!;
}

/** Weekends are quiet, and the weeks before the winter holidays are not. */
function busyOn(day: PlainDate): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const season = day.slice(5, 7) === '12' ? 1.5 : day.slice(5, 7) === '11' ? 1.2 : 1;
  return season * (weekday === 0 || weekday === 6 ? 0.45 : 1.22);
}
