import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RandomSource } from '@throughline/statistics';
import { monthsFrom, QUARTERS } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';
import { DemoRequests } from './demo-requests.js';
import { outcomeOf, PLANTED } from './demo-truth.js';

/** Customer outcomes of every month, brought in by the service manager as one file. */
export async function bringOutcomes(app: NestFastifyApplication, cast: Cast, random: RandomSource): Promise<void> {
  const service = await DemoRequests.signedIn(app, 'service');
  await service.send('POST', '/api/metric-defaults');
  const { items } = await service.send<{ items: { id: string; kind: string }[] }>('GET', '/api/metrics');
  const metric = (kind: string): string => `metric:${items.find((one) => one.kind === kind)!.id}`;
  await service.importFile('outcome-imports', outcomeLines(cast, random).join('\n'), {
    team: 'team',
    month: 'period',
    csat: metric('csat'),
    recommend: metric('nps'),
    complaints: metric('complaints'),
    ratings: 'base',
  });
}

function outcomeLines(cast: Cast, random: RandomSource): string[] {
  const lines = ['team;month;csat;recommend;complaints;ratings'];
  const own = new Map(cast.teams.map((team) => [team.key, PLANTED.customers * random.normal()]));
  for (const [i, month] of monthsFrom(cast.begin, QUARTERS * 3).entries()) {
    for (const team of cast.teams) {
      const course = cast.courses.get(team.key)!;
      const before = course[Math.max(0, Math.floor(i / 3) - 1)]!;
      const outcome = outcomeOf(random, before, own.get(team.key)!);
      if (team.parentKey !== null && team.parentKey !== 'HH')
        lines.push([team.key, month, outcome.csat, outcome.recommend, outcome.complaints, outcome.contacts].join(';'));
    }
  }
  return lines;
}
