import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, type PlainDate } from '@throughline/domain';
import type { RandomSource } from '@throughline/statistics';
import type { Cast } from './demo-cast.js';
import { DemoRequests } from './demo-requests.js';

/** An award programme that is open today, with the first nominations. */
export async function openAwards(app: NestFastifyApplication, cast: Cast, random: RandomSource, today: PlainDate): Promise<void> {
  const hr = await DemoRequests.signedIn(app, 'hr');
  const programme = await hr.send<{ id: string; categories: { id: string }[] }>('POST', '/api/award-programmes', {
    name: 'Harbour Lights',
    description: 'Once a year we thank colleagues whom customers and colleagues remember.',
    nominationsFrom: addDays(today, -10),
    nominationsUntil: addDays(today, 20),
    categories: [
      { name: 'Customer moment', description: 'One time somebody made it right for a customer.' },
      { name: 'Quiet strength', description: 'Keeps things running, and others upright.' },
      { name: 'Better tomorrow', description: 'Changed how we work for the better.' },
    ],
  });
  await hr.send('POST', `/api/award-programmes/${programme.id}/opening`);
  for (const key of ['hr', 'leader', 'service', 'judge']) {
    const requests = await DemoRequests.signedIn(app, key);
    const nominee = cast.people[20 + random.below(cast.people.length - 20)]!;
    await requests.send('POST', `/api/award-programmes/${programme.id}/nominations`, {
      categoryId: programme.categories[random.below(3)]!.id,
      nomineeId: cast.ids.get(nominee.key)!,
      reasons: `${nominee.name.split(' ')[0]!} stayed after the late shift to call back every customer of the missed delivery, and found a driver for the urgent ones.`,
    });
  }
}
