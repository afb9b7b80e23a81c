import type { VendorFormat } from './vendor-format.rules.js';

const STARTED = ['Conversation started at', 'Conversation created at', 'Ticket created', 'Created at'];
const RATED = ['Conversation rated at', 'Last rating at', 'Updated at'];
const CLOSED = ['Conversation last closed at', 'Conversation closed at', 'Last closed at', 'Ticket last resolved'];
const RATING = ['Conversation rating', 'Last teammate rating', 'Teammate rating'];

/**
 * The CSV that Intercom's reports export of the datasets of conversations and tickets: "Conversation ID, Conversation started at (America/New_York), Channel, Team currently assigned, Teammate
 * currently assigned, Current conversation state, Conversation rating, Conversation rating remark, First response time (seconds), …". A person chooses the columns, so that a few of them are enough
 * to know the file. The zone that the moments are in stands in their names, and holds. The names of attributes are described in Intercom's help ("Reporting metrics & attributes"), and
 * are written so in public programs that read such files. Ratings are 1 to 5. The remark stays outside. A file of
 * ratings alone has no moment at which conversations started, and counts no contacts.
 */
export const INTERCOM_CONVERSATIONS: VendorFormat = {
  format: 'intercom-conversations',
  name: 'Intercom, export of conversations',
  signature: [
    ['Conversation ID'],
    [...STARTED, ...RATED],
    [
      'Teammate currently assigned',
      'Team currently assigned',
      'Current conversation state',
      'Agent rated type',
      'Conversation rating',
      'First response time (seconds)',
    ],
  ],
  fields: {
    event_id: ['Conversation ID'],
    happened_at: [...STARTED, ...RATED],
    changed_at: ['Conversation updated at', 'Updated at', 'Last updated at'],
    agent: ['Teammate currently assigned ID', 'Teammate currently assigned', 'Last teammate rated', 'Teammate rated'],
    agent_name: ['Teammate currently assigned', 'Last teammate rated', 'Teammate rated'],
    group: ['Team currently assigned ID', 'Team currently assigned'],
    group_name: ['Team currently assigned'],
    channel: ['Channel', 'Conversation source'],
    category: ['Ticket category', 'Ticket type', 'AI Topic', 'Topics'],
  },
  values: [
    { definition: 'contacts', as: 'each-row', columns: [], happened: [STARTED] },
    {
      definition: 'first-reply',
      as: 'value',
      columns: [['First response time (seconds)', 'Time to first response (seconds)', 'Teammate first response time (seconds)']],
      unit: 'seconds',
    },
    {
      definition: 'resolution-time',
      as: 'value',
      columns: [['Time to close (seconds)', 'Time to last close (seconds)', 'Ticket time to resolve (seconds)']],
      unit: 'seconds',
      happened: [CLOSED, STARTED],
    },
    { definition: 'csat-top-box', as: 'value', columns: [RATING], happened: [RATED, STARTED] },
    { definition: 'csat-mean', as: 'value', columns: [RATING], happened: [RATED, STARTED] },
    {
      definition: 'reopen-rate',
      as: 'at-least-one',
      columns: [['Conversation reopens', 'Re-opens', 'Reopens', 'Number of reopens']],
      happened: [STARTED],
      onlyWith: [CLOSED],
    },
  ],
};
