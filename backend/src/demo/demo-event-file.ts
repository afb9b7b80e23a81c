import { setTimeout as pause } from 'node:timers/promises';
import type { EventImportView } from '@throughline/contract';
import type { OutcomeEvent } from '../outcomes/event/event.rules.js';
import type { DemoRequests } from './demo-requests.js';

/** A file is looked through and brought in by jobs, each within seconds. */
const PATIENCE = { tries: 300, ms: 200 } as const;
const COLUMNS = 'event_id;metric;happened_on;value;agent;group;group_name;channel;category;changed_at';
/** Two rows as people type them: a rating beyond the scale, and a day that there is not. */
const SLIPS = (day: string): string[] => [
  `HH-39998;csat-top-box;${day};6;6001;;;email;delivery;${day}T20:00:00Z`,
  `HH-39999;contacts;${day.slice(0, 4)}-02-30;1;6002;;;phone;returns;${day}T20:00:00Z`,
];

/** What was there before the helpdesk was connected, brought in as a file whose two bad rows were left out. `keys`: the key of each metric by its id. */
export async function bringEventFile(
  service: DemoRequests,
  sourceId: string,
  keys: ReadonlyMap<string, string>,
  events: readonly OutcomeEvent[],
): Promise<void> {
  const first = events[0]!.happenedOn;
  const rows = events.map(({ eventKey, metricId, happenedOn, value, agent, group, channel, category, asOf }) =>
    [eventKey, keys.get(metricId), happenedOn, value, agent?.key ?? '', group?.key ?? '', group?.name ?? '', channel, category, asOf].join(';'),
  );
  const file = [COLUMNS, ...rows, ...SLIPS(first)].join('\r\n');
  const { id } = await service.send<EventImportView>('POST', `/api/event-imports?sourceId=${sourceId}&fileName=care-desk-${first.slice(0, 7)}.csv`, file);
  await settled(service, id, 'previewed');
  // as it is recognised
  await service.send('PUT', `/api/event-imports/${id}/mapping`, { mapping: {}, options: { skipBadRows: true } });
  await settled(service, id, 'previewed');
  await service.send('POST', `/api/event-imports/${id}/application`);
  await settled(service, id, 'applied');
}

async function settled(service: DemoRequests, id: string, wanted: EventImportView['state']): Promise<EventImportView> {
  for (let tries = 0; tries < PATIENCE.tries; tries++) {
    const view = await service.send<EventImportView>('GET', `/api/event-imports/${id}`);
    if (view.state === wanted) return view;
    if (!['receiving', 'reading', 'applying'].includes(view.state))
      throw new Error(`The demo's file of events is ${view.state}: ${view.failure ?? 'no reason told'}`);
    await pause(PATIENCE.ms);
  }
  throw new Error(`The demo's file of events was not ${wanted} within a minute.`);
}
