import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, type PlainDate } from '@throughline/domain';
import type { RandomSource } from '@throughline/statistics';
import type { Cast } from './demo-cast.js';
import { DemoRequests } from './demo-requests.js';

interface Programme {
  id: string;
  nominationsUntil: string;
  categories: { id: string; name: string }[];
}

const WHEN = { label: 'When was it?', help: 'A day or a month is enough.', required: false, most: 120 };
const HERE_FOR_SIX_MONTHS = { rule: 'tenure-at-least', months: 6 };
const NOT_TWICE = { rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' };

/** The award programme of last year, whose nominations are closed. `day`: a day inside its nominations; `values`: ids of those that categories are tied to. */
export async function holdAwards(app: NestFastifyApplication, cast: Cast, random: RandomSource, day: PlainDate, values: readonly string[]): Promise<string> {
  const hr = await DemoRequests.signedIn(app, 'hr');
  const programme = await hr.send<Programme>('POST', '/api/award-programmes', {
    name: `Harbour Lights ${addDays(day, 20).slice(0, 4)}`,
    description: 'Once a year we thank colleagues whom customers and colleagues remember.',
    nominationsFrom: addDays(day, -10),
    nominationsUntil: addDays(day, 20),
    closesAtTime: '18:00',
    nominationsMost: 5,
    categories: [
      {
        name: 'Customer moment',
        description: 'One time somebody made it right for a customer.',
        tiedTo: 'value',
        valueId: values[0],
        criteria: [
          { name: 'What it meant to the customer', description: 'What would have happened to her otherwise?', weight: 60 },
          { name: 'What it took', description: 'Time, courage, or an idea that nobody had before.', weight: 40 },
        ],
        form: [WHEN, { label: 'What did the customer say?', help: 'In her own words, if you know them.', required: false, most: 600 }],
        eligibility: [HERE_FOR_SIX_MONTHS, NOT_TWICE],
      },
      {
        name: 'Quiet strength',
        description: 'Keeps things running, and others upright.',
        nominees: ['person', 'group'],
        criteria: [
          { name: 'What rests on it', description: 'What would not work without her?', weight: 50 },
          { name: 'How she does it', description: 'Calmly, kindly, day after day.', weight: 50 },
        ],
        eligibility: [HERE_FOR_SIX_MONTHS, NOT_TWICE],
      },
      {
        name: 'Better tomorrow',
        description: 'Changed how we work for the better.',
        tiedTo: 'value',
        valueId: values[1],
        nominees: ['person', 'group', 'team'],
        criteria: [
          { name: 'What is better now', description: 'For customers, for colleagues, or both.', weight: 70 },
          { name: 'Whether it lasts', description: 'Do others do it, too?', weight: 30 },
        ],
        form: [WHEN],
        eligibility: [NOT_TWICE],
      },
    ],
  });
  await hr.send('POST', `/api/award-programmes/${programme.id}/opening`);
  await nominate(app, cast, random, programme, addDays(day, -200));
  await hr.send('POST', `/api/award-programmes/${programme.id}/closure`);
  return programme.id;
}

/** The award programme of this year, cloned from that of last year, which is open today, with the first nominations. */
export async function openAwards(app: NestFastifyApplication, cast: Cast, random: RandomSource, lastAwards: string): Promise<void> {
  const hr = await DemoRequests.signedIn(app, 'hr');
  const programme = await hr.send<Programme>('POST', `/api/award-programmes/${lastAwards}/clones`);
  await hr.send('POST', `/api/award-programmes/${programme.id}/opening`);
  await nominate(app, cast, random, programme, addDays(programme.nominationsUntil as PlainDate, -220));
}

/** Four nominations, of people who joined before the day. */
async function nominate(app: NestFastifyApplication, cast: Cast, random: RandomSource, programme: Programme, joinedBefore: PlainDate): Promise<void> {
  const people = cast.people.slice(20).filter(({ joinedOn }) => joinedOn < joinedBefore);
  for (const key of ['hr', 'leader', 'service', 'judge']) {
    const requests = await DemoRequests.signedIn(app, key);
    const nominee = people[random.below(people.length)]!;
    await requests.send('POST', `/api/award-programmes/${programme.id}/nominations`, {
      categoryId: programme.categories[random.below(3)]!.id,
      nomineeId: cast.ids.get(nominee.key)!,
      reasons: `${nominee.name.split(' ')[0]!} stayed after the late shift to call back every customer of the missed delivery, and found a driver for the urgent ones.`,
    });
  }
}
