import { METRIC_LIBRARY } from '../metric/metric-library.rules.js';
import { checkedEventMapping, type EventMapping, headerMark, lackingIn, sameReading, stillHolding, withoutPersonal } from './event-mapping.rules.js';
import { eventReader, type EventSettings } from './event-reader.rules.js';
import { proposedMapping } from './recognised-format.rules.js';

const METRICS = METRIC_LIBRARY.map(({ key, name, unit, valueMin, valueMax }) => ({
  id: `id-${key}`,
  key,
  name,
  unit,
  valueMin: valueMin ?? null,
  valueMax: valueMax ?? null,
  definitionKey: key,
}));
const SETTINGS: EventSettings = {
  metrics: METRICS,
  timeZone: 'Europe/Berlin',
  dateOrder: undefined,
  tomorrow: '2026-12-01',
  teamOf: (name) => (name === 'North' ? 'team-north' : { problem: 'There is no team with this key or name.' }),
};

/** Reads rows of a file as it is proposed to be read. */
function read(
  header: string,
  rows: readonly string[],
  settings: Partial<EventSettings> = {},
  change: (mapping: EventMapping) => EventMapping = (same) => same,
): unknown[] {
  const columns = header.split(',');
  const cells = rows.map((row) => row.split(',').map((cell) => cell.trim()));
  const reader = eventReader(columns, change(proposedMapping(columns, cells, METRICS).mapping), { ...SETTINGS, ...settings });
  return cells.map((row) => {
    const found = reader(row);
    if ('problems' in found) return found.problems.map(({ column, value, problem }) => `${column} | ${value} | ${problem}`);
    return found.events.map(({ metricId, value, happenedOn, agent, group, teamId, channel, asOf, eventKey }) =>
      [eventKey, metricId.slice(3), Math.round(value * 100) / 100, happenedOn, agent?.key ?? '-', group?.key ?? '-', teamId ?? '-', channel || '-', asOf].join(
        ' ',
      ),
    );
  });
}

describe('rows become events', () => {
  it('of a ticket of Zendesk: times in minutes, words for ratings, and what is only known once it is solved', () => {
    const header =
      'Id,Requester,Assignee,Group,Via,Created at,Updated at,Solved at,Satisfaction Score,Reopens,Replies,First reply time in minutes,Full resolution time in minutes';
    const rows = [
      '101,Cora Customer,Ann,Billing,Mail,2026-03-01 23:30,2026-03-03 10:00,2026-03-03 09:00,Good with comment,0,1,15,2010',
      '102,Cora Customer,Ann,Billing,Web form,2026-03-02 08:00,2026-03-04 10:00,,Offered,0,0,,',
    ];
    const common = 'Ann Billing - Mail 2026-03-03T09:00:00.000Z';
    expect(read(header, rows)).toEqual([
      [
        `101 contacts 1 2026-03-01 ${common}`,
        `101 first-reply 15 2026-03-01 ${common}`,
        `101 resolution-time 33.5 2026-03-03 ${common}`,
        `101 csat-top-box 5 2026-03-03 ${common}`,
        `101 csat-mean 5 2026-03-03 ${common}`,
        `101 reopen-rate 0 2026-03-01 ${common}`,
        `101 fcr-one-reply 1 2026-03-03 ${common}`,
      ],
      ['102 contacts 1 2026-03-02 Ann Billing - Web form 2026-03-04T09:00:00.000Z'],
    ]);
  });

  it('of a ticket of Freshdesk: hours as a clock shows them, and seven steps of happiness', () => {
    const header =
      'Ticket ID,Subject,Agent,Group,Created time,Resolved time,First response time (in hrs),Resolution time (in hrs),Resolution status,Survey results';
    const rows = ['7,My secret,Bo,Help,2026-03-01 10:00:00,2026-03-02 10:00:00,00:30:00,26:30:00,Within SLA,Happy'];
    expect(read(header, rows)).toEqual([
      [
        expect.stringMatching(/^7 contacts 1 2026-03-01/),
        expect.stringMatching(/^7 first-reply 30 2026-03-01/),
        expect.stringMatching(/^7 resolution-time 26.5 2026-03-02/),
        expect.stringMatching(/^7 csat-top-box 4 2026-03-02/),
        expect.stringMatching(/^7 csat-mean 4 2026-03-02/),
      ],
    ]);
    expect(JSON.stringify(read(header, rows))).not.toContain('secret');
  });

  it('of a conversation of Intercom: the day where the source is, of a moment where the file was made', () => {
    const header = 'Conversation ID,Conversation started at (America/New_York),Teammate currently assigned,Conversation rating,First response time (seconds)';
    expect(read(header, ['9,2026-03-01 19:30:00,Ann,4,90'])).toEqual([
      [
        expect.stringMatching(/^9 contacts 1 2026-03-02/),
        expect.stringMatching(/^9 first-reply 1.5 2026-03-02/),
        expect.stringMatching(/top-box 4/),
        expect.stringMatching(/mean 4/),
      ],
    ]);
  });

  it('of our own format, each of the metric that it names', () => {
    const header = 'event_id,metric,happened_at,value,team,agent,changed_at';
    expect(read(header, ['e1,CSAT-MEAN,2026-03-01T10:00:00Z,4,North,a1,2026-03-05T10:00:00Z', 'e1,contacts,2026-03-01,1,,,'])).toEqual([
      ['e1 csat-mean 4 2026-03-01 a1 - team-north - 2026-03-05T10:00:00.000Z'],
      ['e1 contacts 1 2026-03-01 - - - - 2026-02-28T23:00:00.000Z'],
    ]);
  });

  it('with a key of several columns, own words, and a scale that is converted', () => {
    const change = (mapping: EventMapping): EventMapping => ({
      columns: { ...mapping.columns, Survey: 'event_id' },
      values: [{ metricId: 'id-csat-mean', as: 'value', columns: ['How was it'], scale: { min: 1, max: 10 }, words: { fair: 3 } }],
    });
    const rows = ['1,S,2026-03-01,10', '2,S,2026-03-01,Fair', '3,S,2026-03-01,11', '4,S,2026-03-01,so so'];
    expect(read('Ticket,Survey,Date,How was it', rows, {}, change)).toEqual([
      [expect.stringMatching(/^1 · S csat-mean 5 /)],
      [expect.stringMatching(/^2 · S csat-mean 3 /)],
      ['How was it | 11 | The column is written on 1 to 10, and 11 is outside. 1 to 10 becomes 1 to 5, in proportion: 1 is 1, 5.5 is 3, 10 is 5.'],
      [expect.stringContaining('How was it | so so | This is neither a number nor a word that is known')],
    ]);
  });
});

describe('bad rows are named with column, value and what would be right', () => {
  it.each([
    ['2026-03-01,4,North,', 'Ticket |  | The row has no key'],
    ['2026-13-01,4,North,1', 'Date | 2026-13-01 | This is not a day'],
    [',4,North,1', 'Date |  | The row has no day'],
    ['03/04/2026,4,North,1', 'Date | 03/04/2026 | This could be two days'],
    ['2027-01-01,4,North,1', 'Date | 2027-01-01 | 2027-01-01 has not come yet; write the day on which it happened'],
    ['2026-03-01,6,North,1', 'CSAT | 6 | "Customer satisfaction, mean" takes 5 or less; 6 is more'],
    ['2026-03-01,=4+1,North,1', 'CSAT | =4+1 | This is not a number'],
    ['2026-03-01,120 %,North,1', 'CSAT | 120 % | This is a percentage'],
    ['2026-03-01,4,Nowhere,1', 'Team | Nowhere | There is no team'],
    [`2026-03-01,4,North,${'x'.repeat(201)}`, 'Ticket | xxxx'],
  ])('%s', (row, problem) => {
    const only = (mapping: EventMapping): EventMapping => ({ ...mapping, values: mapping.values.filter(({ metricId }) => metricId === 'id-csat-mean') });
    const [found] = read('Date,CSAT,Team,Ticket', [row], {}, only) as [string[]];
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  it('names the column that is wrong where a value comes of two', () => {
    const [found] = read('Id,Assignee,Group,Created at,Solved at,Satisfaction Score,Reopens,Replies', [
      '1,Ann,Billing,2026-03-01,2026-03-02,Good,-1,1',
    ]) as string[][];
    expect(found).toContain('Reopens | -1 | "First-contact resolution: one reply" takes 0 or more; -1 is less.');
    expect(found!.join()).not.toContain('Replies |');
  });

  it('refuses durations below zero, and texts where a category should stand', () => {
    const found = read('Ticket,Date,First reply,Category', ['1,2026-03-01,-5,Billing', `2,2026-03-01,5,${'word '.repeat(30)}`]) as string[][];
    expect(found[0]![0]).toContain('First reply | -5 | This duration is below zero');
    expect(found[1]![0]).toContain('A text that customers wrote is not taken in');
  });

  it('refuses characters that can be shown nowhere, which the database would not take', () => {
    const rows = ['1\0,2026-03-01,5,Billing', '2,2026-03-01,5,Bill\0ing', '3,2026-03-01,5,Bil\nling', '4,2026-03-01,5,Billing'];
    const found = read('Ticket,Date,First reply,Category', rows) as string[][];
    const what = (cell: string) => expect.stringContaining(`${cell} | The value contains a control character`) as string;
    expect(found.slice(0, 3)).toEqual([[what('Ticket | 1\0')], [what('Category | Bill\0ing')], [what('Category | Bil\nling')]]);
    expect(found[3]![0]).toMatch(/^4 first-reply 5/);
  });

  it('reads a day by the order that the source knows', () => {
    expect(read('Ticket,Date,CSAT', ['1,03/04/2026,4'], { dateOrder: 'day-first' })).toEqual([
      [expect.stringContaining('2026-04-03'), expect.stringContaining('2026-04-03')],
    ]);
  });
});

describe('a mapping', () => {
  const ground = { columns: ['Ticket', 'Date', 'CSAT', 'Subject'], metrics: METRICS, personal: { Subject: 'text' as const }, keepsPersonal: false };
  const good: EventMapping = { columns: { Ticket: 'event_id', Date: 'happened_at' }, values: [{ metricId: 'id-csat-mean', as: 'value', columns: ['CSAT'] }] };
  const refused = (mapping: Parameters<typeof checkedEventMapping>[0]): unknown => {
    try {
      return checkedEventMapping(mapping, ground);
    } catch (error) {
      return (error as { fields: { pointer: string; detail: string }[] }).fields;
    }
  };

  it('loses what is not used', () => {
    expect(checkedEventMapping({ ...good, columns: { ...good.columns, CSAT: '' } }, ground)).toEqual(good);
    expect(lackingIn(good)).toBeUndefined();
  });

  it('is refused entry by entry', () => {
    expect(refused({ ...good, columns: { Nope: 'event_id', Ticket: 'event_id', Date: 'weekday', CSAT: 'happened_at' } })).toEqual([
      { pointer: '#/columns/Nope', detail: 'The file has no column "Nope".' },
      { pointer: '#/columns/Date', detail: expect.stringContaining('There is no field "weekday"') },
    ]);
    expect(refused({ ...good, columns: { Ticket: 'agent', Date: 'agent' } })).toEqual([
      { pointer: '#/columns/Date', detail: expect.stringContaining('only one can be') },
    ]);
    expect(refused({ ...good, values: [...good.values, ...good.values] })).toEqual([
      { pointer: '#/values/1/metricId', detail: expect.stringContaining('two columns') },
    ]);
    expect(refused({ ...good, values: [{ metricId: 'gone', as: 'one-reply', columns: ['CSAT'] }] })).toHaveLength(2);
    expect(refused({ ...good, values: [{ ...good.values[0]!, onlyWith: ['Solved'] }] })).toEqual([
      { pointer: '#/values/0/columns', detail: 'The file has no column "Solved".' },
    ]);
    expect(refused({ ...good, values: [{ ...good.values[0]!, scale: { min: 3, max: 3 } }] })).toEqual([
      { pointer: '#/values/0/scale', detail: expect.stringContaining('not above') },
    ]);
  });

  it('takes no column of personal data while the source keeps none', () => {
    const personal: EventMapping = { ...good, columns: { ...good.columns, Subject: 'category' } };
    expect(refused(personal)).toEqual([
      { pointer: '#/columns/Subject', detail: expect.stringContaining('what customers wrote, which this source does not take in') },
    ]);
    expect(refused({ ...good, values: [{ ...good.values[0]!, columns: ['Subject'] }] })).toHaveLength(1);
    expect(checkedEventMapping(personal, { ...ground, keepsPersonal: true }).columns.Subject).toBe('category');
  });

  it('lacks a key, a metric, its other half, or a day', () => {
    expect(lackingIn({ ...good, columns: { Date: 'happened_at' } })).toContain('No column is the key');
    expect(lackingIn({ ...good, values: [] })).toContain('No column is mapped to a metric');
    expect(lackingIn({ columns: { Ticket: 'event_id', Date: 'happened_at', CSAT: 'value' }, values: [] })).toContain('only one of the two');
    expect(lackingIn({ ...good, columns: { Ticket: 'event_id' } })).toContain('No column says when');
    expect(lackingIn({ columns: { Ticket: 'event_id' }, values: [{ ...good.values[0]!, happened: ['Date'] }] })).toBeUndefined();
  });

  it('is known again by its header, and forgets metrics that are gone', () => {
    expect(headerMark(['A', 'b'])).toBe(headerMark(['A', 'b']));
    expect(headerMark(['A', 'b'])).not.toBe(headerMark(['a', 'B']));
    expect(headerMark(['a', 'b'])).not.toBe(headerMark(['b', 'a']));
    const reading = { mapping: { Ticket: 'event_id', Stars: 'metric:m1' }, values: good.values };
    expect(stillHolding(reading, [])).toEqual({ mapping: { Ticket: 'event_id' }, values: [] });
    expect(stillHolding(reading, [{ id: 'm1' }, { id: good.values[0]!.metricId }])).toEqual(reading);
  });

  it('brings nothing in from columns of personal data', () => {
    const values: EventMapping['values'] = [
      { metricId: 'm1', as: 'value', columns: ['CSAT'] },
      { metricId: 'm2', as: 'value', columns: ['Mood of customer'] },
      { metricId: 'm3', as: 'each-row', columns: [], happened: ['Mood of customer'] },
      { metricId: 'm4', as: 'each-row', columns: [], onlyWith: ['Mood of customer'] },
    ];
    const read = withoutPersonal({ mapping: { Ticket: 'event_id', 'Mood of customer': 'category' }, values }, { 'Mood of customer': 'text' });
    expect(read).toEqual({ mapping: { Ticket: 'event_id' }, values: [values[0]] });
  });

  it('is the same in whatever order its columns stand, and another when a value is read otherwise', () => {
    const values: EventMapping['values'] = [{ metricId: 'm1', as: 'value', columns: ['CSAT'] }];
    const one = { mapping: { A: 'event_id', B: 'happened_at' }, values };
    expect(sameReading(one, { mapping: { B: 'happened_at', A: 'event_id' }, values: [{ columns: ['CSAT'], as: 'value', metricId: 'm1' }] })).toBe(true);
    expect(sameReading(one, { ...one, values: [{ ...values[0]!, words: { fair: 3 } }] })).toBe(false);
    expect(sameReading(one, { ...one, mapping: { A: 'event_id' } })).toBe(false);
  });
});
