import type { DateOrder, MetricPartition } from '@throughline/domain';

/** What the pages about the systems that events come from say, in English. */
export const en = {
  title: 'Sources',
  one: 'A source',
  lead: 'The systems that events come from, and how each is read.',
  events: 'Events from files',
  none: 'No source yet',
  noneText: 'Add the first where you choose its file.',
  unknown: 'There is no such source',
  unknownText: 'Choose one from the list of sources.',
  name: 'Name',
  key: 'Key',
  keyIs: (key: string) => `Files and addresses name it "${key}"; that never changes.`,
  timeZone: 'Time zone',
  timeZoneHint:
    'Such as Europe/Berlin. The day of an event is the day there. Another one counts for events that come from now on; those that are here keep their day.',
  badZone: 'This is no time zone. Write it as Europe/Berlin or UTC.',
  dateOrder: 'Days such as 03/04/2026',
  dateOrderHint: 'It is remembered when a file is asked about.',
  orders: {
    ask: 'Ask with the next file',
    'day-first': '3 April: day first',
    'month-first': '4 March: month first',
    'year-first': 'year first (26/03/31)',
  } satisfies Record<DateOrder | 'ask', string>,
  personal: 'Personal data of customers',
  personalKept: { no: 'Not taken in', yes: 'May be taken in' },
  personalMeans: {
    no: 'Columns with names, addresses, numbers or texts of customers are left in the file and cannot be chosen. What was taken in while it was allowed stays until its file is taken back.',
    yes: 'Columns with names, addresses, numbers or texts of customers can be chosen as a category or a channel, of 120 characters at most. Whoever sees figures by channel or category may read them. Allow it only with a reason that your rules on data protection know.',
  },
  state: 'State',
  stateHint: 'A retired source takes nothing any more; its figures stay.',
  states: { open: 'in use', retired: 'retired' },
  toldBy: {
    title: 'By channel or by category',
    one: 'All figures are told by',
    parts: { channel: 'Channel', category: 'Category' } satisfies Record<MetricPartition, string>,
    hint: 'Beside by team and month, of all metrics and all sources. Never by both: two divisions of the same requests could be taken from each other, and would tell what single agents did.',
    free: 'Choose before the first events come in; afterwards it stays.',
    fixed: (metric: string) =>
      `It stays: there are events of “${metric}” already. It can be changed only while there are none: take back every file of events, change it, and bring them in again. What came live from the helpdesk, and answers to surveys, cannot be taken back.`,
  },
  save: 'Save',
  saved: 'Saved.',
};

/** The entries of the catalogue. */
export type SourceWords = typeof en;
