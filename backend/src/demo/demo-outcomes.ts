import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RandomSource } from '@throughline/statistics';
import { monthsFrom, QUARTERS } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';
import { monthOfTeam, type Outcomes } from './demo-outcomes.rules.js';
import { DemoRequests } from './demo-requests.js';
import { type Outcome, outcomeOf, PLANTED } from './demo-truth.js';

/** Customer outcomes of every month, brought in by the service manager as one file. */
export async function bringOutcomes(app: NestFastifyApplication, cast: Cast, random: RandomSource): Promise<Outcomes> {
  const outcomes = outcomesOf(cast, random);
  const service = await DemoRequests.signedIn(app, 'service');
  await service.send('POST', '/api/metric-defaults');
  const { items } = await service.send<{ items: { id: string; kind: string }[] }>('GET', '/api/metrics');
  const metric = (kind: string): string => `metric:${items.find((one) => one.kind === kind)!.id}`;
  await service.importFile('outcome-imports', 'customer-figures-by-month.csv', outcomeLines(outcomes).join('\n'), {
    team: 'team',
    month: 'period',
    csat: metric('csat'),
    recommend: metric('nps'),
    complaints: metric('complaints'),
    ratings: 'base',
  });
  return outcomes;
}

function outcomesOf(cast: Cast, random: RandomSource): Outcomes {
  const outcomes = new Map<string, Outcome>();
  const own = new Map(cast.teams.map((team) => [team.key, PLANTED.customers * random.normal()]));
  for (const [i, month] of monthsFrom(cast.begin, QUARTERS * 3).entries()) {
    for (const team of cast.teams) {
      const course = cast.courses.get(team.key)!;
      const before = course[Math.max(0, Math.floor(i / 3) - 1)]!;
      const outcome = outcomeOf(random, before, own.get(team.key)!);
      if (team.parentKey !== null && team.parentKey !== 'HH') outcomes.set(monthOfTeam(team.key, month), outcome);
    }
  }
  return outcomes;
}

function outcomeLines(outcomes: Outcomes): string[] {
  const lines = [...outcomes].map(([place, { csat, recommend, complaints, contacts }]) =>
    [...place.split(' '), csat, recommend, complaints, contacts].join(';'),
  );
  return ['team;month;csat;recommend;complaints;ratings', ...lines];
}
