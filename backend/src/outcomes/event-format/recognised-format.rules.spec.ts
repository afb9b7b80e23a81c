import { METRIC_LIBRARY } from '../metric/metric-library.rules.js';
import { namedColumns } from './column-name.rules.js';
import { personalKind } from './personal-column.rules.js';
import { proposedMapping } from './recognised-format.rules.js';

const METRICS = METRIC_LIBRARY.map(({ key, name }) => ({ id: `id-${key}`, key, name, definitionKey: key }));

const ZENDESK =
  'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,First resolution time in minutes within business hours,Full resolution time in minutes,Full resolution time in minutes within business hours,Agent wait time in minutes,Requester wait time in minutes';
const FRESHDESK =
  'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Association type,Product,Group,Full name,Email,Work phone,Contact ID';
const INTERCOM =
  'Conversation ID,Conversation started at (America/New_York),Started by,Current conversation state,Teammate currently assigned,Team currently assigned,Channel,Conversation rating,Conversation rating remark,First response time (seconds),User name,User email,Company name';
const SHOPZILLA =
  'Unique id,channel_name,category,Sub-category,Customer Remarks,Order_id,order_date_time,Issue_reported at,issue_responded,Survey_response_Date,Customer_City,Product_category,Item_price,connected_handling_time,Agent_name,Supervisor,Manager,Tenure Bucket,Agent Shift,CSAT Score';

const proposed = (header: string, rows: string[][] = []): ReturnType<typeof proposedMapping> =>
  proposedMapping(namedColumns(header.split(','), 1), rows, METRICS);
/** What is read from which columns, and which columns its day is in. */
const values = ({ mapping }: ReturnType<typeof proposedMapping>): Record<string, string> =>
  Object.fromEntries(mapping.values.map(({ metricId, columns, happened }) => [metricId.slice(3), [columns.join('+'), ...(happened ?? [])].join(' @ ')]));
const fields = ({ mapping }: ReturnType<typeof proposedMapping>): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping.columns).map(([column, field]) => [field, column]));

describe('a file is known by its header', () => {
  it('as an export of tickets of Zendesk', () => {
    const zendesk = proposed(ZENDESK);
    expect(zendesk.format).toBe('zendesk-tickets');
    expect(fields(zendesk)).toEqual({
      event_id: 'Id',
      happened_at: 'Created at',
      changed_at: 'Updated at',
      agent: 'Assignee',
      group: 'Group',
      channel: 'Via',
      category: 'Ticket type',
    });
    expect(values(zendesk)).toEqual({
      contacts: '',
      'first-reply': 'First reply time in minutes',
      'resolution-time': 'Full resolution time in minutes @ Solved at',
      'csat-top-box': 'Satisfaction Score @ Solved at @ Created at',
      'csat-mean': 'Satisfaction Score @ Solved at @ Created at',
      'reopen-rate': 'Reopens',
      'fcr-one-reply': 'Replies+Reopens @ Solved at',
    });
    const again = (header: string): unknown => proposed(header).mapping.values.find(({ metricId }) => metricId === 'id-reopen-rate');
    expect(again(ZENDESK)).toMatchObject({ as: 'at-least-one', onlyWith: ['Solved at'] });
    expect(again(ZENDESK.replace('Solved at', 'Other'))).toBeUndefined();
    expect(zendesk.personal).toEqual({
      Requester: 'name',
      'Requester id': 'name',
      'Requester external id': 'name',
      'Requester email': 'email',
      'Requester domain': 'name',
      Submitter: 'name',
      Subject: 'text',
      Organization: 'name',
    });
  });

  it('as an export of tickets of Freshdesk, with columns twice and other letters', () => {
    const freshdesk = proposed(FRESHDESK);
    expect(freshdesk.format).toBe('freshdesk-tickets');
    expect(fields(freshdesk)).toMatchObject({
      event_id: 'Ticket ID',
      happened_at: 'Created time',
      changed_at: 'Last update time',
      agent: 'Agent',
      group: 'Group',
      channel: 'Source',
    });
    expect(values(freshdesk)).toEqual({
      contacts: '',
      'first-reply': 'First response time (in hrs)',
      'resolution-time': 'Resolution time (in hrs) @ Resolved time @ Closed time',
      'csat-top-box': 'Survey results @ Resolved time @ Closed time @ Created time',
      'csat-mean': 'Survey results @ Resolved time @ Closed time @ Created time',
    });
    expect(Object.keys(freshdesk.personal)).toEqual(['Subject', 'Full name', 'Email', 'Work phone', 'Contact ID']);
    expect(
      proposed(FRESHDESK.replace('Ticket ID', 'Ticket Id').replace('Survey results', 'Survey Result').replace('Last update time', 'Last Updated Time')).format,
    ).toBe('freshdesk-tickets');
  });

  it('as an export of conversations of Intercom, whose moments name their zone', () => {
    const intercom = proposed(INTERCOM);
    expect(intercom.format).toBe('intercom-conversations');
    expect(fields(intercom)).toEqual({
      event_id: 'Conversation ID',
      happened_at: 'Conversation started at (America/New_York)',
      agent: 'Teammate currently assigned',
      group: 'Team currently assigned',
      channel: 'Channel',
    });
    expect(values(intercom)).toMatchObject({
      'first-reply': 'First response time (seconds)',
      'csat-top-box': 'Conversation rating @ Conversation started at (America/New_York)',
    });
    expect(Object.keys(intercom.personal)).toEqual(['Conversation rating remark', 'User name', 'User email', 'Company name']);
  });

  it('as a file of ratings of Intercom, which counts no contacts', () => {
    const ratings = proposed('Conversation ID,Updated at (Europe/Berlin),Conversation rating,Conversation rating remark,Agent rated type');
    expect(ratings.format).toBe('intercom-conversations');
    expect(Object.keys(values(ratings))).toEqual(['csat-top-box', 'csat-mean']);
  });

  it('as our own format', () => {
    const ours = proposed('event_id,metric,happened_on,value,team,agent,agent_name,group,group_name,channel,category,changed_at');
    expect(ours.format).toBe('outcome-events');
    expect(ours.mapping.values).toEqual([]);
    expect(Object.values(ours.mapping.columns)).toEqual(
      expect.arrayContaining([
        'event_id',
        'metric',
        'happened_at',
        'value',
        'team',
        'agent',
        'agent_name',
        'group',
        'group_name',
        'channel',
        'category',
        'changed_at',
      ]),
    );
  });

  it('as our own format or a table of metrics and values, and names definitions that its rows name, but no metric is of', () => {
    const rows = [
      ['T-1', ' CSAT-top-box', '5'],
      ['T-2', 'First reply', '12'],
      ['T-3', 'contacts', '1'],
      ['T-4', 'asked-csat', '4'],
      ['T-5', 'no such', '4'],
    ];
    const metrics = METRICS.filter(({ key }) => key === 'contacts');
    const wanted = (header: string[]): readonly string[] => proposedMapping(header, rows, metrics).wanting;
    expect(wanted(['event_id', 'metric', 'value', 'happened_on'])).toEqual(['csat-top-box', 'first-reply']);
    expect(wanted(['Ticket', 'KPI', 'Result'])).toEqual(['csat-top-box', 'first-reply']);
    expect(proposedMapping(['Ticket', 'KPI', 'Result'], rows, METRICS).wanting).toEqual([]);
  });

  it('and names definitions that the file has figures for, but no metric takes', () => {
    const { mapping, wanting } = proposedMapping(
      ZENDESK.split(','),
      [],
      METRICS.filter(({ key }) => key === 'contacts'),
    );
    expect(mapping.values).toHaveLength(1);
    expect(wanting).toEqual(['first-reply', 'resolution-time', 'csat-top-box', 'csat-mean', 'reopen-rate', 'fcr-one-reply']);
  });
});

describe('a file of any other shape', () => {
  it('is guessed by usual names, in any language, without what customers wrote', () => {
    const other = proposed(SHOPZILLA);
    expect(other.format).toBe('other');
    expect(fields(other)).toEqual({
      event_id: 'Unique id',
      happened_at: 'Survey_response_Date',
      agent: 'Agent_name',
      group: 'Supervisor',
      channel: 'channel_name',
      category: 'category',
    });
    expect(values(other)).toEqual({ 'csat-top-box': 'CSAT Score', 'csat-mean': 'CSAT Score' });
    expect(Object.keys(other.personal)).toEqual(['Customer Remarks', 'Customer_City']);
    expect(fields(proposed('Vorgangsnummer,Datum,Bearbeiter,Kanal,Zufriedenheit'))).toEqual({
      event_id: 'Vorgangsnummer',
      happened_at: 'Datum',
      agent: 'Bearbeiter',
      channel: 'Kanal',
    });
  });

  it('tells the unit and the mark before decimals by names and values', () => {
    const { mapping } = proposed('Ticket,Date,First response time (hours)', [['1', '2026-01-01', '1,5']]);
    expect(mapping.values.find(({ metricId }) => metricId === 'id-first-reply')).toBeUndefined();
    const named = proposed('Ticket,Date,First reply', [['1', '2026-01-01', '1,5']]);
    expect(named.mapping.values).toEqual([{ metricId: 'id-first-reply', as: 'value', columns: ['First reply'], decimalMark: 'comma' }]);
  });

  it('takes a column of mail addresses for personal whatever it is called, but not that of agents', () => {
    const rows = [['1', 'a@example.org', 'x@firm.example']];
    expect(proposed('Ticket,Reply to,Agent', rows).personal).toEqual({ 'Reply to': 'email' });
  });
});

describe('personalKind', () => {
  it.each([
    ['Requester email', 'email'],
    ['customerRemarks', 'text'],
    ['Beschreibung', 'text'],
    ['Téléphone', 'phone'],
    ['Nombre completo', 'name'],
    ['تعليق', 'text'],
    ['Agent email', undefined],
    ['Customer interactions', undefined],
    ['Requester wait time in minutes', undefined],
    ['Satisfaction Score', undefined],
    ['Contact reason', undefined],
    ['Email channel', 'email'],
  ])('%s: %s', (column, kind) => expect(personalKind(column)).toBe(kind));
});

describe('namedColumns', () => {
  it('gives each column a name of its own', () => {
    expect(namedColumns(['CSAT', ' csat ', '', 'CSAT (2)', 'a\nb', '', ''], 1)).toEqual(['CSAT', 'csat (2)', 'Column 3', 'CSAT (2) (2)', 'a b']);
  });

  it('refuses a line without names, names that are texts, and too many columns', () => {
    expect(() => namedColumns(['', ' '], 3)).toThrow('Line 3 names no columns');
    expect(() => namedColumns(['x'.repeat(201)], 1)).toThrow('has 201 characters');
    expect(() =>
      namedColumns(
        Array.from({ length: 201 }, (_, i) => `c${i}`),
        1,
      ),
    ).toThrow('names 201 columns');
  });
});
