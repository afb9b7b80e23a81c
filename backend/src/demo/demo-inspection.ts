import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BarrierRun, ComplaintInspectionView, NewBarrierRun } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';
import type { DemoHelpdesk } from './demo-helpdesk.js';
import { SERVICE_MANAGER } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

type Trial = Omit<NewBarrierRun, 'on'> & { readonly ago: number };
const WELL = { deadEnds: 0, foundAlone: true, toldNext: true, takenIn: true, freeOfCharge: true };

/** Trial complaints of the last months: what it took somebody to complain who tried it. */
const TRIALS: readonly Trial[] = [
  { ...WELL, ago: 110, channel: 'telephone', steps: 3, minutes: 9, handOvers: 1, note: 'Friendly; asked for the order number twice.' },
  { ...WELL, ago: 92, channel: 'email', steps: 2, minutes: 6, handOvers: 0, note: 'Receipt confirmed at once, with a number.' },
  { ...WELL, ago: 71, channel: 'web', steps: 7, minutes: 18, handOvers: 0, deadEnds: 1, foundAlone: false, note: 'The form is behind the return form.' },
  { ...WELL, ago: 49, channel: 'chat', steps: 5, minutes: 24, handOvers: 2, toldNext: false, note: 'Passed on twice.' },
  { ...WELL, ago: 30, channel: 'in-person', steps: 2, minutes: 5, handOvers: 0, note: 'The shop wrote it down and gave a copy.' },
  { ...WELL, ago: 16, channel: 'web', steps: 6, minutes: 15, handOvers: 0, note: 'Found, after a search on the page.' },
];

/** One inspection of how complaints were handled in the last twelve months, with trial complaints. */
export async function demoInspection(app: NestFastifyApplication, { metrics }: DemoHelpdesk, today: PlainDate): Promise<void> {
  const service = await DemoRequests.of(app, SERVICE_MANAGER);
  for (const { ago, ...trial } of TRIALS) await service.send<BarrierRun>('POST', '/api/complaint-barrier-runs', { on: addDays(today, -ago), ...trial });
  const chosen = { teamIds: [], ratingMetricId: metrics['csat-top-box'], contactMetricId: metrics.contacts };
  await service.send<ComplaintInspectionView>('POST', '/api/complaint-inspections', chosen);
}
