import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Metric, OutcomeSource } from '@throughline/contract';
import type { PlainDate } from '@throughline/domain';
import { AgentMapBatch } from '../directory/agent-map/agent-map-batch.js';
import type { OutcomeEvent } from '../outcomes/event/event.rules.js';
import { EventWriter } from '../outcomes/event/event-writer.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Cast } from './demo-cast.js';
import { bringEventFile } from './demo-event-file.js';
import { type Desk, demoTickets, helpdeskBegin, STRANGERS, type Ticket } from './demo-helpdesk.rules.js';
import type { Outcomes } from './demo-outcomes.rules.js';
import { SERVICE_MANAGER } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

/** The area whose teams handle requests of customers. */
const CARE = 'A4';
/** Agents of a team at most; enough for its figures to be shown. */
const AGENTS_MOST = 7;
const DEFINITIONS = ['contacts', 'csat-top-box', 'first-reply', 'resolution-time', 'fcr-one-reply', 'registered-complaints-per-1000'] as const;
type Definition = (typeof DEFINITIONS)[number];

/** The helpdesk of the demo as the rest of its service area needs it. */
export interface DemoHelpdesk {
  readonly sourceId: string;
  readonly desks: readonly Desk[];
  readonly metrics: Readonly<Record<Definition, string>>;
}

/** A helpdesk of the teams of Customer Care: who works in it for whom, and twelve months of requests with all that it tells of them, the first month from a file. They are added up later, with all else. */
export async function demoHelpdesk(app: NestFastifyApplication, cast: Cast, outcomes: Outcomes, today: PlainDate): Promise<DemoHelpdesk> {
  const service = await DemoRequests.of(app, SERVICE_MANAGER);
  const { id: sourceId } = await service.send<OutcomeSource>('POST', '/api/outcome-sources', { key: 'care-desk', name: 'Care desk', kind: 'zendesk' });
  const metrics = {} as Record<Definition, string>;
  const keys = new Map<string, string>();
  for (const definition of DEFINITIONS) {
    const { id, key } = await service.send<Metric>('POST', '/api/defined-metrics', { definition });
    metrics[definition] = id;
    keys.set(id, key);
  }
  const desks = await app.get(UnitOfWork).run(cast.organisationId, () => staffed(app, cast, sourceId));
  const events = demoTickets(desks, outcomes, today).flatMap((ticket) => told(ticket, metrics));
  const month = helpdeskBegin(today).slice(0, 7);
  const { file = [], sent = [] } = Object.groupBy(events, ({ happenedOn }) => (happenedOn.startsWith(month) ? 'file' : 'sent'));
  await bringEventFile(service, sourceId, keys, file);
  await app.get(UnitOfWork).run(cast.organisationId, () => app.get(EventWriter, { strict: false }).write({ sourceId, importId: null, events: sent }));
  return { sourceId, desks, metrics };
}

/** Makes the agents known, and who they are: so a request counts for the team in which somebody was that day. */
async function staffed(app: NestFastifyApplication, { teams, people, ids }: Cast, sourceId: string): Promise<Desk[]> {
  const handling = teams.filter(({ parentKey }) => parentKey === CARE).map(({ key }) => ({ key, people: people.filter(({ teamKey }) => teamKey === key) }));
  const agents = handling.flatMap(({ key, people: of }) => of.slice(0, AGENTS_MOST).map((person) => ({ person, teamKey: key })));
  const named = agents.map(({ person }, i) => ({ key: String(6001 + i), name: person.name, employeeId: ids.get(person.key)! }));
  const strangers = STRANGERS.flatMap(({ kind, key, name }) => (kind === 'agent' ? [{ key, name, employeeId: null }] : []));
  await app.get(AgentMapBatch, { strict: false }).keep(sourceId, [...named, ...strangers]);
  return handling.map(({ key }) => ({ teamKey: key, agents: agents.flatMap(({ teamKey }, i) => (teamKey === key ? [named[i]!.key] : [])) }));
}

/** The events of one request, each on the day on which it happened. */
function told(
  { key, agent, askedOn, channel, category, replied, solved }: Ticket,
  metrics: Readonly<Record<Exclude<Definition, 'registered-complaints-per-1000'>, string>>,
): OutcomeEvent[] {
  const group = STRANGERS.find((one) => one.kind === 'group' && one.key === agent) ?? null;
  const event = (metric: keyof typeof metrics, value: number, happenedOn: string): OutcomeEvent => ({
    eventKey: key,
    metricId: metrics[metric],
    happenedOn,
    value,
    teamId: null,
    agent: group === null ? { key: agent, name: '' } : null,
    group,
    channel,
    category,
    asOf: `${happenedOn}T20:00:00Z`,
  });
  return [
    event('contacts', 1, askedOn),
    event('first-reply', replied, askedOn),
    ...(solved
      ? [
          event('resolution-time', solved.hours, solved.on),
          event('fcr-one-reply', solved.byOneReply ? 1 : 0, solved.on),
          ...(solved.rating === null ? [] : [event('csat-top-box', solved.rating, solved.on)]),
        ]
      : []),
  ];
}
