import { dayIn, HOOK_LIMITS, type HookKind } from '@throughline/domain';
import type { FoundTeam } from '../../directory/team/team-finder.rules.js';
import { dayProblem, type OutcomeEvent, valueProblem } from '../event/event.rules.js';
import { intercomTicket } from './intercom.rules.js';
import type { Kept } from './kept-fields.rules.js';
import { ticketOfBody } from './ticket-body.rules.js';
import { agentOf, instantOf, listOf, type Measure, measuresOf, requiredKey, textOf, type ToldTicket, Untold, wordOf } from './told.rules.js';
import { zendeskTicket } from './zendesk.rules.js';

/** A metric that is computed from events, and not retired. */
export interface CountedMetric {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly definitionKey: string | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
}

/** What deliveries of a source are read with. */
export interface Reading {
  readonly kind: HookKind;
  readonly timeZone: string;
  /** In the time zone of the source. */
  readonly tomorrow: string;
  readonly metrics: readonly CountedMetric[];
  readonly team: (keyOrName: string) => FoundTeam;
}

/** What became of a delivery: its events; or why there is nothing in it that counts; or what is wrong with it. */
export type Read = { readonly state: 'counted'; readonly events: readonly OutcomeEvent[] } | { readonly state: 'empty' | 'failed'; readonly reason: string };

/** Reads a delivery as it is kept. The same delivery, read with the same metrics, gives the same events. `cameAt`: milliseconds. */
export function readDelivery(kept: Kept, cameAt: number, reading: Reading): Read {
  try {
    return reading.kind === 'generic' ? genericEvents(kept, cameAt, reading) : ticketEvents(kept, cameAt, reading);
  } catch (error) {
    // Untold is how the readers of fields say what is wrong, from deep inside
    if (error instanceof Untold) return { state: 'failed', reason: error.message };
    throw error;
  }
}

function ticketEvents(kept: Kept, cameAt: number, reading: Reading): Read {
  const ticket = ticketOf(kept, cameAt, reading.kind);
  if (!ticket) return { state: 'empty', reason: 'It is not about a request of a customer.' };
  const measures = measuresOf(ticket);
  const events = measures.flatMap((measure) =>
    reading.metrics
      .filter(({ definitionKey }) => definitionKey !== null && measure.definitions.includes(definitionKey))
      .map((metric) => eventOf(ticket, measure, metric, reading)),
  );
  if (events.length > 0) return { state: 'counted', events };
  const told = measures.flatMap(({ definitions }) => definitions);
  return {
    state: 'empty',
    reason: told.length
      ? `There is no metric that counts what it tells (${told.join(', ')}). Add one of these from the library of metrics, and count this again.`
      : `It tells nothing that is counted.${ticket.createdAt === null ? ' Without "created_at" neither a contact nor a solution can be.' : ''}`,
  };
}

function ticketOf(kept: Kept, cameAt: number, kind: HookKind): ToldTicket | undefined {
  if (kind === 'zendesk') return zendeskTicket(kept, cameAt);
  return kind === 'intercom' ? intercomTicket(kept) : ticketOfBody(kept, cameAt);
}

function eventOf(ticket: ToldTicket, { happenedAt, value, asOf }: Measure, metric: CountedMetric, { timeZone, tomorrow }: Reading): OutcomeEvent {
  const happenedOn = dayIn(new Date(happenedAt), timeZone);
  mustBe(valueProblem(value, metric) ?? dayProblem(happenedOn, tomorrow));
  const { key, agent, group, channel, category } = ticket;
  return { eventKey: key, metricId: metric.id, happenedOn, value, teamId: null, agent, group, channel, category, asOf: new Date(asOf).toISOString() };
}

/**
 * Single events as our own file of events has them: event_id, metric (the key of one), happened_on or happened_at, value, and, where they are known, team, agent, agent_name, group, group_name, channel,
 * category, changed_at. One of them, or a list of up to 100 as `events`.
 */
function genericEvents(kept: Kept, cameAt: number, reading: Reading): Read {
  const told = Object.hasOwn(kept, 'events') ? listOf(kept, 'events') : [kept];
  if (told.length > HOOK_LIMITS.events) throw new Untold(`There are more than ${HOOK_LIMITS.events} events in it; send them in several deliveries.`);
  if (told.length === 0) return { state: 'empty', reason: 'There is no event in it.' };
  const events = told.map((one, i) => {
    try {
      return genericEvent(one as Kept, cameAt, reading);
    } catch (error) {
      // the same sentence, with the place of the event in front
      if (error instanceof Untold && told.length > 1) throw new Untold(`Event ${i + 1} of ${told.length}: ${error.message}`);
      throw error;
    }
  });
  return { state: 'counted', events };
}

function genericEvent(kept: Kept, cameAt: number, reading: Reading): OutcomeEvent {
  const eventKey = requiredKey(kept, 'event_id', 'what your system calls the event by');
  const named = textOf(kept, 'metric');
  const metric = reading.metrics.find(({ key }) => key === named);
  if (!metric)
    throw new Untold(
      `"metric" is ${named === '' ? 'missing' : `"${named}"`}; write the key of a metric that is computed from events: ${reading.metrics.map(({ key }) => key).join(', ') || 'there is none yet'}.`,
    );
  const value = kept['value'];
  if (typeof value !== 'number') throw new Untold('"value" must be a number, without quotation marks.');
  const happenedOn = dayOf(kept, reading.timeZone);
  mustBe(valueProblem(value, metric) ?? dayProblem(happenedOn, reading.tomorrow));
  return {
    eventKey,
    metricId: metric.id,
    happenedOn,
    value,
    teamId: teamOf(textOf(kept, 'team'), reading),
    agent: agentOf(textOf(kept, 'agent'), textOf(kept, 'agent_name')),
    group: agentOf(textOf(kept, 'group'), textOf(kept, 'group_name')),
    channel: wordOf(textOf(kept, 'channel')),
    category: wordOf(textOf(kept, 'category')),
    asOf: new Date(instantOf(kept, 'changed_at') ?? cameAt).toISOString(),
  };
}

function dayOf(kept: Kept, timeZone: string): string {
  const on = textOf(kept, 'happened_on');
  if (on === '') {
    const at = instantOf(kept, 'happened_at');
    if (at === null) throw new Untold('"happened_on" is missing; write a day such as 2026-03-31, or a time as "happened_at".');
    return dayIn(new Date(at), timeZone);
  }
  const day = new Date(`${on}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || on < '1970' || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== on)
    throw new Untold(`"happened_on" is "${on}"; write a day such as 2026-03-31.`);
  return on;
}

function teamOf(text: string, { team }: Reading): string | null {
  if (text === '') return null;
  const found = team(text);
  if (!found) throw new Untold(`There is no team with the key or name "${text}".`);
  if ('ambiguous' in found) throw new Untold(`There are ${found.ambiguous} teams called "${text}"; write the key of the team.`);
  return found.team.id;
}

function mustBe(problem: string | undefined): void {
  if (problem !== undefined) throw new Untold(problem);
}
