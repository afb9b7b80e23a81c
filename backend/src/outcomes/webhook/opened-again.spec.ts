import { eventReader } from '../event-format/event-reader.rules.js';
import { proposedMapping } from '../event-format/recognised-format.rules.js';
import type { Kept } from './kept-fields.rules.js';
import { readDelivery } from './line-events.rules.js';

const METRIC = { id: 'm', key: 'again', name: 'Opened again', definitionKey: 'reopen-rate', unit: '%', valueMin: 0, valueMax: 1 };
const COMMON = { timeZone: 'Europe/Berlin', tomorrow: '2026-12-01', metrics: [METRIC] };
const HEADERS = {
  zendesk: 'Id,Assignee,Group,Created at,Updated at,Solved at,Reopens',
  intercom:
    'Conversation ID,Conversation started at (Europe/Berlin),Conversation last closed at (Europe/Berlin),Teammate currently assigned,Re-opens,Conversation rated at',
};

/** Value and day of whether it was opened again, as a row of a file tells it. */
function ofFile(kind: keyof typeof HEADERS, row: string): unknown[] {
  const columns = HEADERS[kind].split(',');
  const { mapping } = proposedMapping(columns, [], [METRIC]);
  const read = eventReader(columns, mapping, { ...COMMON, dateOrder: undefined, teamOf: (id) => id })(row.split(','));
  return 'events' in read ? read.events.map(({ eventKey, value, happenedOn }) => [eventKey, value, happenedOn]) : [...read.problems];
}

function ofDelivery(kind: keyof typeof HEADERS, kept: Kept): unknown[] {
  const read = readDelivery(kept, Date.parse('2026-04-10T09:00:00Z'), { ...COMMON, kind, team: () => undefined });
  return read.state === 'counted' ? read.events.map(({ eventKey, value, happenedOn }) => [eventKey, value, happenedOn]) : [];
}

// made in March (in Berlin), solved in April
const TICKET = { ticket_id: '7', created_at: '2026-03-30T22:30:00Z', updated_at: '2026-04-02T09:00:00Z' };
const [STARTED, CLOSED] = [Date.parse('2026-03-30T22:30:00Z') / 1000, Date.parse('2026-04-02T09:00:00Z') / 1000];
const conversation = (topic: string, statistics: Kept): Kept => ({
  topic: `conversation.admin.${topic}`,
  data: { item: { type: 'conversation', id: '7', created_at: STARTED, updated_at: CLOSED, statistics } },
});

describe('whether a request was opened again counts alike by file and by webhook', () => {
  it.each<[string, keyof typeof HEADERS, string, Kept, unknown[]]>([
    ['solved', 'zendesk', '7,Ann,Help,2026-03-31 00:30,2026-04-02 11:00,2026-04-02 11:00,0', { ...TICKET, event: 'solved' }, [['7', 0, '2026-03-31']]],
    ['opened again', 'zendesk', '7,Ann,Help,2026-03-31 00:30,2026-04-02 11:00,,1', { ...TICKET, event: 'reopened' }, [['7', 1, '2026-03-31']]],
    ['never solved', 'zendesk', '7,Ann,Help,2026-03-31 00:30,2026-04-02 11:00,,0', { ...TICKET, event: 'created' }, []],
    [
      'closed',
      'intercom',
      '7,2026-03-31 00:30,2026-04-02 11:00,Ann,0,2026-05-01 10:00',
      conversation('closed', { first_close_at: CLOSED, last_close_at: CLOSED, count_reopens: 0 }),
      [['7', 0, '2026-03-31']],
    ],
    [
      'opened again',
      'intercom',
      '7,2026-03-31 00:30,2026-04-02 11:00,Ann,2,',
      conversation('opened', { first_close_at: CLOSED, last_close_at: CLOSED, count_reopens: 2 }),
      [['7', 1, '2026-03-31']],
    ],
    ['never closed', 'intercom', '7,2026-03-31 00:30,-,Ann,0,', conversation('replied', { count_reopens: 0 }), []],
  ])('%s, in %s', (_, kind, row, kept, expected) => {
    expect(ofFile(kind, row)).toEqual(expected);
    expect(ofDelivery(kind, kept)).toEqual(expected);
  });
});
