import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { daysBetween, KUDOS_REACTIONS, type PlainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import type { PastKudos } from '../recognition/kudos/kudos-batch.js';
import { nineOn } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';
import type { DemoPerson } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

/** Kudos for each person of the demo: about 400 for the whole of it. */
const PER_PERSON = 0.6;
const SEED = 20_260_115;
const DAY_MS = 86_400_000;
/** The team of the employee one can sign in as always has some of this week. */
const LOOKED_AT = 'A4-3';

const VALUES = [
  ['We pick up the phone', 'Nobody is sent on to the next desk.'],
  ['Plain words', 'We say what is, also when it is not pretty.'],
  ['Safe hands', 'No parcel, and no person, gets hurt.'],
  ['Leave it better', 'Each of us may change what does not work.'],
  ['All hands', 'We help out before we are asked.'],
] as const;

const THANKS: readonly (readonly [message: string, value: number])[] = [
  ['You stayed on the line until the customer had her pram, forty minutes after your shift.', 0],
  ['Thank you for calling back every one of the missed deliveries of Thursday.', 0],
  ['You told me straight that my offer was too late, and helped me say so to the customer.', 1],
  ['Thanks for the honest numbers in the meeting. They saved us a bad decision.', 1],
  ['You stopped the belt in time. Nobody else had seen the loose strap.', 2],
  ['Thank you for walking the new colleagues through the night yard, twice.', 2],
  ['Your sheet for the handover saves the early shift half an hour every day.', 3],
  ['You rewrote the reply for returns, and the complaints about it have stopped.', 3],
  ['You came over and packed with us until the last lorry was gone.', 4],
  ['Thank you for taking my Saturday when my son was in hospital.', 4],
  ['You found the driver for the urgent ones when everybody had given up.', 4],
  ['You listened to a very angry customer until he laughed. I learned a lot.', 0],
];

/**
 * Two years of thanks, in a pattern of each team: some thank often, some hardly ever; some stay among themselves, others thank across. Rather more of it lies in the second year.
 * `end` is the last day, on which nothing is given any more.
 */
export function demoKudos({ people, ids, begin }: Cast, valueIds: readonly string[], end: PlainDate): PastKudos[] {
  const random = seededRandom(SEED);
  const byTeam = Map.groupBy(people, ({ teamKey }) => teamKey);
  const habits = new Map([...byTeam.keys()].map((team) => [team, { often: 0.2 + 1.8 * random.unit() ** 2, inside: 0.35 + 0.6 * random.unit() }]));
  const days = daysBetween(begin, end);
  const at = (share: number): Date => new Date(nineOn(begin).getTime() + (1 + Math.floor(share * (days - 2))) * DAY_MS + random.below(8 * 60) * 60_000);
  const kudos = people.flatMap((giver) => {
    const { often, inside } = habits.get(giver.teamKey)!;
    const count = Math.floor(PER_PERSON * often + random.unit());
    return Array.from({ length: count }, () => thanks(random, giver, { near: byTeam.get(giver.teamKey)!, people, inside }, at(Math.sqrt(random.unit()))));
  });
  const team = byTeam.get(LOOKED_AT) ?? [];
  const recent = team.slice(1, 4).map((giver, i) => thanks(random, giver, { near: team, people, inside: 1 }, at(1 - (i + 1) / days)));
  return [...kudos, ...recent].flatMap(({ giver, recipients, said, givenAt }) => {
    const [message, value] = THANKS[said]!;
    const to = recipients.filter((person) => person !== giver);
    if (to.length === 0) return [];
    const reactions = people
      .filter(({ teamKey }) => teamKey === to[0]!.teamKey)
      .filter(() => random.below(6) === 0)
      .map(({ key }) => ({ employeeId: ids.get(key)!, kind: KUDOS_REACTIONS[random.below(KUDOS_REACTIONS.length)]! }));
    const recipientIds = [...new Set(to.map(({ key }) => ids.get(key)!))];
    const visibility = random.below(3) === 0 ? ('all' as const) : ('team' as const);
    return [{ giverId: ids.get(giver.key)!, recipientIds, message, valueIds: random.below(4) === 0 ? [] : [valueIds[value]!], visibility, givenAt, reactions }];
  });
}

/** The five values of the demo, written by its HR; their ids. */
export async function writeValues(app: NestFastifyApplication): Promise<string[]> {
  const hr = await DemoRequests.signedIn(app, 'hr');
  const ids: string[] = [];
  for (const [name, description] of VALUES) ids.push((await hr.send<{ id: string }>('POST', '/api/values', { name, description })).id);
  return ids;
}

function thanks(
  random: RandomSource,
  giver: DemoPerson,
  { near, people, inside }: { near: readonly DemoPerson[]; people: readonly DemoPerson[]; inside: number },
  givenAt: Date,
): { giver: DemoPerson; recipients: DemoPerson[]; said: number; givenAt: Date } {
  const among = random.unit() < inside ? near : people;
  const recipients = Array.from({ length: random.below(5) === 0 ? 2 : 1 }, () => among[random.below(among.length)]!);
  return { giver, recipients, said: random.below(THANKS.length), givenAt };
}
