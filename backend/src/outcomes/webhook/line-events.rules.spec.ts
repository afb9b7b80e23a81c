import type { HookKind } from '@throughline/domain';
import { keptOf, type Kept } from './kept-fields.rules.js';
import { readDelivery, type Reading } from './line-events.rules.js';

const CAME = Date.parse('2026-03-31T12:00:00Z');
const DEFINITIONS = ['contacts', 'resolution-time', 'reopen-rate', 'first-reply', 'csat-top-box'];

const reading = (kind: HookKind, change: Partial<Reading> = {}): Reading => ({
  kind,
  timeZone: 'Europe/Berlin',
  tomorrow: '2026-04-01',
  metrics: DEFINITIONS.map((key) => ({
    id: key,
    key,
    name: key,
    definitionKey: key,
    valueMin: key === 'csat-top-box' ? 1 : 0,
    valueMax: key === 'csat-top-box' ? 5 : null,
  })),
  team: (text) => (text === 'north' ? { team: { id: 'team-1', name: 'North', externalKey: 'north' } } : undefined),
  ...change,
});

/** As the door would keep it. */
const kept = (kind: HookKind, body: unknown): Kept => keptOf(kind, body as Kept, Buffer.from(JSON.stringify(body)), '', new Date(CAME)).kept;
const read = (kind: HookKind, body: unknown, change?: Partial<Reading>) => readDelivery(kept(kind, body), CAME, reading(kind, change));
/** The values by metric, with their day and the time they were changed. */
const values = (kind: HookKind, body: unknown) => {
  const result = read(kind, body);
  if (result.state !== 'counted') throw new Error(result.reason);
  return Object.fromEntries(result.events.map(({ metricId, value, happenedOn, asOf }) => [metricId, [value, happenedOn, asOf]]));
};
const reason = (kind: HookKind, body: unknown, change?: Partial<Reading>) => {
  const result = read(kind, body, change);
  return result.state === 'counted' ? 'counted' : `${result.state}: ${result.reason}`;
};

const zendesk = (type: string, event: object = {}, time = '2026-03-30T22:30:00Z') => ({
  type: `zen:event-type:ticket.${type}`,
  id: 'a1',
  time,
  subject: 'zen:ticket:77',
  detail: {
    id: '77',
    subject: 'My order',
    description: 'Jane Doe, 12 High Street',
    requester_id: '9',
    status: 'SOLVED',
    created_at: '2026-03-30T20:30:00Z',
    updated_at: time,
    assignee_id: '5',
    group_id: '6',
    tags: ['delivery', 'jane@example.com'],
    via: { channel: 'email' },
    type: 'question',
  },
  event,
});
const trigger = (change: object) => ({
  event: 'updated',
  ticket_id: 77,
  created_at: '2026-03-30T20:30Z',
  updated_at: '2026-03-31T08:00:00+02:00',
  channel: 'Email',
  agent_id: '5',
  agent_name: 'Ann',
  ...change,
});
const intercom = (change: object = {}, topic = 'conversation.admin.closed') => ({
  type: 'notification_event',
  topic,
  id: 'notif_1',
  created_at: 1774900000,
  data: {
    item: {
      type: 'conversation',
      id: '501',
      created_at: 1774900000,
      updated_at: 1774907300,
      state: 'closed',
      admin_assignee_id: 5,
      team_assignee_id: null,
      source: { type: 'email', body: 'Where is it?', author: { email: 'jane@example.com' } },
      statistics: { first_admin_reply_at: 1774900600, first_close_at: 1774905000, last_close_at: 1774907200, count_reopens: 1 },
      conversation_rating: { rating: 4, remark: 'Thanks Ann', created_at: 1774907250 },
      tags: { tags: [{ name: 'billing' }] },
      ...change,
    },
  },
});

describe('a delivery of Zendesk', () => {
  it('of a solved ticket tells a contact, how long it took, and that it was not opened again', () => {
    expect(values('zendesk', zendesk('status_changed', { previous: 'OPEN', current: 'SOLVED' }))).toEqual({
      contacts: [1, '2026-03-30', '2026-03-30T22:30:00.000Z'],
      // after midnight in Berlin
      'resolution-time': [2, '2026-03-31', '2026-03-30T22:30:00.000Z'],
      'reopen-rate': [0, '2026-03-30', '2026-03-30T20:30:00.000Z'],
    });
  });

  it('says that a ticket was opened again in a way that no solution takes back, whichever comes first', () => {
    const reopened = values('zendesk', zendesk('status_changed', { previous: 'SOLVED', current: 'OPEN' }, '2026-03-30T23:00:00Z'))['reopen-rate']!;
    const solvedAgain = values('zendesk', zendesk('status_changed', { previous: 'OPEN', current: 'SOLVED' }, '2026-03-31T01:00:00Z'))['reopen-rate']!;
    expect([reopened[0], solvedAgain[0]]).toEqual([1, 0]);
    expect(Date.parse(String(reopened[2]))).toBeGreaterThan(Date.parse(String(solvedAgain[2])));
    expect(reopened[1]).toBe(solvedAgain[1]);
  });

  it('keeps nothing of who asked and what was written', () => {
    const all = JSON.stringify(kept('zendesk', zendesk('comment_added', { comment: { body: 'Jane Doe, 12 High Street' } })));
    for (const word of ['Jane', 'High Street', 'order', 'jane@', 'requester']) expect(all).not.toContain(word);
    expect(all).toContain('delivery');
    const renamed = JSON.stringify(kept('zendesk', zendesk('subject_changed', { previous: 'Jane', current: 'Jane Doe' })));
    expect(renamed).not.toContain('Jane');
  });

  it('counts ratings of a trigger, and says of what it cannot read what would be right', () => {
    expect(values('zendesk', trigger({ event: 'rated', rating: 'Good' }))['csat-top-box']).toEqual([5, '2026-03-31', '2026-03-31T06:00:00.000Z']);
    expect(values('zendesk', trigger({ event: 'rated', rating: 'offered' }))['csat-top-box']).toBeUndefined();
    expect(reason('zendesk', trigger({ event: 'rated', rating: 'so so' }))).toMatch(/^failed: "rating" is "so so"; write good, bad/);
    expect(reason('zendesk', trigger({ event: 'rated' }))).toMatch(/^failed: "rating" is missing/);
    expect(reason('zendesk', trigger({ event: 'merged' }))).toMatch(/^failed: "event" is "merged"; write one of created/);
    expect(reason('zendesk', trigger({ ticket_id: '' }))).toMatch(/^failed: "ticket_id" is missing/);
    expect(reason('zendesk', trigger({ created_at: '30/03/2026' }))).toMatch(/^failed: "created_at" is "30\/03\/2026"; write a time with its zone/);
    expect(reason('zendesk', trigger({ event: 'solved', solved_at: '2026-03-29T00:00Z' }))).toMatch(/^failed: It was solved at 2026-03-29.*before it was made/);
    expect(reason('zendesk', trigger({ created_at: '2026-04-02T00:00Z', updated_at: '2026-04-02T00:00Z' }))).toMatch(/^failed: 2026-04-02 has not come yet/);
    expect(reason('zendesk', { type: 'zen:event-type:user.created', id: 'u', time: '2026-03-31T00:00:00Z' })).toMatch(/^empty: It is not about a request/);
    expect(reason('zendesk', trigger({}), { metrics: [] })).toMatch(/^empty: There is no metric that counts what it tells \(contacts\)/);
  });
});

describe('a delivery of Freshdesk', () => {
  it.each([
    ['103', 5],
    ['Happy', 4],
    ['Very happy', 4.5],
    [102, 4.5],
    [100, 3],
    ['-101', 2],
    ['-102', 1.5],
    ['extremely unhappy', 1],
  ])('rates %s as %d of 5', (rating, value) => {
    expect(values('freshdesk', trigger({ event: 'rated', rating }))['csat-top-box']![0]).toBe(value);
  });

  it('without a time of change counts as changed when it came', () => {
    expect(values('freshdesk', trigger({ event: 'created', updated_at: undefined }))['contacts']).toEqual([1, '2026-03-30', '2026-03-31T12:00:00.000Z']);
  });

  it('needs no time at which the ticket was made to tell that it was made, or rated; a solution does', () => {
    const timeless = { created_at: undefined, updated_at: undefined };
    expect(values('freshdesk', trigger({ ...timeless, event: 'created' }))).toEqual({ contacts: [1, '2026-03-31', '2026-03-31T12:00:00.000Z'] });
    expect(Object.keys(values('freshdesk', trigger({ ...timeless, event: 'rated', rating: 'happy' })))).toEqual(['csat-top-box']);
    expect(reason('freshdesk', trigger({ ...timeless, event: 'solved' }))).toMatch(/^empty: It tells nothing that is counted. Without "created_at"/);
  });

  it('is told apart by its bytes: for good with a time of change, within the hour without', () => {
    const key = (body: object, at: string) => keptOf('freshdesk', body as Kept, Buffer.from(JSON.stringify(body)), '', new Date(at)).key;
    const [timed, timeless] = [trigger({}), trigger({ updated_at: undefined })];
    expect(key(timed, '2026-03-31T12:10:00Z')).toBe(key(timed, '2026-03-31T15:10:00Z'));
    expect(key(timeless, '2026-03-31T12:10:00Z')).toBe(key(timeless, '2026-03-31T12:50:00Z'));
    expect(key(timeless, '2026-03-31T12:10:00Z')).not.toBe(key(timeless, '2026-03-31T13:10:00Z'));
    expect(key(timed, '2026-03-31T12:10:00Z')).not.toBe(key(trigger({ agent_id: '6' }), '2026-03-31T12:10:00Z'));
  });
});

describe('a delivery of Intercom', () => {
  it('tells of a conversation all that is known so far', () => {
    const told = values('intercom', intercom());
    expect(Object.fromEntries(Object.entries(told).map(([key, [value]]) => [key, value]))).toEqual({
      contacts: 1,
      'resolution-time': 2,
      'reopen-rate': 1,
      'first-reply': 10,
      'csat-top-box': 4,
    });
    expect(told['csat-top-box']![2]).toBe(new Date(1774907300_000).toISOString());
  });

  it('keeps nothing of who asked, what was written or remarked', () => {
    const all = JSON.stringify(kept('intercom', intercom()));
    for (const word of ['jane', 'Where', 'Thanks', 'remark', 'author']) expect(all).not.toContain(word);
  });

  it('of another kind counts nothing, and an impossible rating fails', () => {
    expect(reason('intercom', { type: 'notification_event', topic: 'ping', id: 'p', created_at: 1, data: { item: { type: 'ping' } } })).toMatch(/^empty: /);
    expect(reason('intercom', intercom({ conversation_rating: { rating: 9 } }))).toMatch(/^failed: "conversation_rating.rating" is 9/);
  });
});

describe('a delivery of the generic kind', () => {
  const event = {
    event_id: 'e1',
    metric: 'csat-top-box',
    happened_on: '2026-03-30',
    value: 4,
    team: 'north',
    agent: 'ann',
    changed_at: '2026-03-30T10:00:00Z',
  };

  it('tells one event, or several', () => {
    expect(values('generic', event)).toEqual({ 'csat-top-box': [4, '2026-03-30', '2026-03-30T10:00:00.000Z'] });
    const many = read('generic', { events: [event, { ...event, event_id: 'e2', happened_on: undefined, happened_at: '2026-03-30T22:30:00Z' }] });
    expect(many.state === 'counted' && many.events.map(({ eventKey, happenedOn, teamId }) => [eventKey, happenedOn, teamId])).toEqual([
      ['e1', '2026-03-30', 'team-1'],
      ['e2', '2026-03-31', 'team-1'],
    ]);
  });

  it('says what is wrong, and in which of several', () => {
    expect(reason('generic', { ...event, metric: 'joy' })).toMatch(/^failed: "metric" is "joy"; write the key of a metric .*contacts/);
    expect(reason('generic', { ...event, value: 6 })).toMatch(/^failed: "csat-top-box" takes 5 or less; 6 is more/);
    expect(reason('generic', { ...event, value: '4' })).toMatch(/^failed: "value" must be a number/);
    expect(reason('generic', { ...event, team: 'nowhere' })).toMatch(/^failed: There is no team with the key or name "nowhere"/);
    expect(reason('generic', { ...event, happened_on: '2026-02-30' })).toMatch(/^failed: "happened_on" is "2026-02-30"/);
    expect(reason('generic', { ...event, happened_on: '0001-01-01' })).toMatch(/^failed: "happened_on" is "0001-01-01"/);
    expect(reason('generic', { ...event, changed_at: '0000-01-01T00:00:00Z' })).toMatch(/^failed: "changed_at" is "0000/);
    expect(reason('generic', { ...event, happened_on: '2026-04-02' })).toMatch(/has not come yet/);
    expect(reason('generic', { events: [event, { ...event, event_id: '' }] })).toMatch(/^failed: Event 2 of 2: "event_id" is missing/);
    expect(reason('generic', { events: Array.from({ length: 101 }, () => event) })).toMatch(/^failed: There are more than 100 events/);
    expect(reason('generic', { events: [] })).toMatch(/^empty: There is no event in it/);
  });

  it('keeps no half of a character and no zero byte', () => {
    const odd = JSON.stringify(kept('generic', { ...event, agent: 'a\u0000b\ud800', name: 'Jane', comment: 'thanks' }));
    expect(odd).toContain('a b\ufffd');
    expect(odd).not.toContain('Jane');
    expect(odd).not.toContain('thanks');
  });
});
