import type { NewAwardProgramme, RoundDraft } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';

const WHEN = { label: 'When was it?', help: 'A day or a month is enough.', required: false, most: 120 };
const HERE_FOR_SIX_MONTHS = { rule: 'tenure-at-least', months: 6 } as const;
const NOT_TWICE = { rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' } as const;

/** A programme and how it is judged. */
export interface PlannedAwards {
  readonly programme: NewAwardProgramme;
  readonly rounds: readonly RoundDraft[];
}

/** The moment on a day. */
const at = (day: PlainDate, time: string): string => `${day}T${time}:00Z`;

/** A round that opens on the day and closes so many days later. It is opened before the hour that is planned, so that no clock can be quicker. */
function round(name: string, method: RoundDraft['method'], settings: RoundDraft['settings'], opensOn: PlainDate, days: number): RoundDraft {
  return { name, method, settings, opensAt: at(opensOn, '10:00'), closesAt: at(addDays(opensOn, days), '16:00') };
}

/** The awards of a year, whose nominations are open on the day: ten days before it, and twenty after. `values`: ids of those that categories are tied to. */
export function yearlyAwards(day: PlainDate, values: readonly string[]): PlannedAwards {
  const until = addDays(day, 20);
  return {
    programme: {
      name: `Harbour Lights ${until.slice(0, 4)}`,
      description: 'Once a year we thank colleagues whom customers and colleagues remember.',
      nominationsFrom: addDays(day, -10),
      nominationsUntil: until,
      closesAtTime: '18:00',
      revealAt: at(addDays(until, 40), '16:00'),
      nominationsMost: 5,
      categories: [
        {
          name: 'Customer moment',
          description: 'One time somebody made it right for a customer.',
          tiedTo: 'value',
          valueId: values[0]!,
          winners: 2,
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
          valueId: values[1]!,
          nominees: ['person', 'group', 'team'],
          criteria: [
            { name: 'What is better now', description: 'For customers, for colleagues, or both.', weight: 70 },
            { name: 'Whether it lasts', description: 'Do others do it, too?', weight: 30 },
          ],
          form: [WHEN],
          eligibility: [NOT_TWICE],
        },
      ],
    },
    rounds: [
      round('First reading', 'qualifying', { consensus: 'at-least', atLeast: 1, reviews: 2 }, addDays(until, 3), 7),
      round('Marks of the jury', 'scoring', { marksTo: 10, reviews: 4, advance: 3 }, addDays(until, 11), 9),
      round('Last word of the jury', 'ranking', {}, addDays(until, 21), 9),
    ],
  };
}

/** An award of the month, whose nominations closed six days before the day and which is being judged on it. */
export function monthlyAward(day: PlainDate, values: readonly string[]): PlannedAwards {
  return {
    programme: {
      name: 'Moment of the month',
      description: 'One small thing of this month that somebody did and nobody had to do.',
      kind: 'monthly',
      nominationsFrom: addDays(day, -27),
      nominationsUntil: addDays(day, -6),
      closesAtTime: '18:00',
      revealAt: at(addDays(day, 9), '14:00'),
      nominationsMost: 2,
      categories: [
        {
          name: 'Moment of the month',
          description: 'Small, concrete, and kind.',
          tiedTo: 'value',
          valueId: values[4]!,
          criteria: [
            { name: 'What it did for others', description: 'Customers or colleagues.', weight: 50 },
            { name: 'Beyond the job', description: 'Nobody had to.', weight: 30 },
            { name: 'Something to learn from', description: 'Could others do it tomorrow?', weight: 20 },
          ],
        },
      ],
    },
    rounds: [round('Marks', 'scoring', { marksTo: 10, reviews: 4 }, addDays(day, -4), 10)],
  };
}

/** The award of an away day, for teams, on which everybody votes on the day. */
export function awayDayAward(day: PlainDate): PlannedAwards {
  return {
    programme: {
      name: 'Away day: the team that helped us most',
      description: 'Everybody has one vote. The cup is handed over at the harbour.',
      kind: 'away-day',
      nominationsFrom: addDays(day, -16),
      nominationsUntil: addDays(day, -3),
      closesAtTime: '18:00',
      blind: false,
      revealAt: at(addDays(day, 5), '17:00'),
      categories: [{ name: 'Helping hands', description: 'A team without which your own week would have been worse.', nominees: ['team'] }],
    },
    rounds: [round('Vote of everybody', 'public-vote', { ranks: 3 }, addDays(day, -2), 5)],
  };
}
