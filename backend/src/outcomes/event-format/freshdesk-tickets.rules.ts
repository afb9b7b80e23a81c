import type { VendorFormat } from './vendor-format.rules.js';

const CREATED = ['Created time', 'Created at'];
const RESOLVED = ['Resolved time', 'Resolved at'];
const CLOSED = ['Closed time', 'Closed at'];

/**
 * The CSV or XLSX of tickets that Freshdesk exports: "Ticket ID, Subject, Status, Priority, Source, Type, Agent, Group, Created time, Due by Time, Resolved time, Closed time, Last update time,
 * Initial response time, Time tracked, First response time (in hrs), Resolution time (in hrs), Agent interactions, Customer interactions, Resolution status, First response status, Tags, Survey
 * results, …". The names are those that public programs which read such files agree on; letters differ ("Ticket Id", "Last updated time", "Survey Result", and the Freshservice file of the same
 * shape), which is why columns are known by their letters. The durations are `HH:MM:SS` in spite of "(in hrs)". The file has columns twice when fields of the contact are chosen as well ("Group",
 * "Others"): the first holds. Initial response time is a moment and no duration. A resolved ticket is counted as opened again by none of these columns, so that there is no rate of reopening.
 */
export const FRESHDESK_TICKETS: VendorFormat = {
  format: 'freshdesk-tickets',
  name: 'Freshdesk, export of tickets',
  signature: [
    ['Ticket ID'],
    CREATED,
    ['Agent'],
    ['Resolution status', 'First response status', 'Agent interactions', 'First response time (in hrs)', 'Survey results'],
  ],
  fields: {
    event_id: ['Ticket ID'],
    happened_at: CREATED,
    changed_at: ['Last update time', 'Last updated time', 'Updated time', 'Updated at'],
    agent: ['Agent ID', 'Agent'],
    agent_name: ['Agent'],
    group: ['Group ID', 'Group'],
    group_name: ['Group'],
    channel: ['Source', 'Channel'],
    category: ['Type', 'Category'],
  },
  values: [
    { definition: 'contacts', as: 'each-row', columns: [] },
    { definition: 'first-reply', as: 'value', columns: [['First response time (in hrs)', 'First response time (in hours)']], unit: 'hours' },
    { definition: 'first-reply', as: 'value', columns: [['First response time (in mins)', 'First response time (in minutes)']], unit: 'minutes' },
    {
      definition: 'resolution-time',
      as: 'value',
      columns: [['Resolution time (in hrs)', 'Resolution time (in hours)']],
      unit: 'hours',
      happened: [RESOLVED, CLOSED],
    },
    { definition: 'csat-top-box', as: 'value', columns: [['Survey results', 'Survey result']], happened: [RESOLVED, CLOSED, CREATED] },
    { definition: 'csat-mean', as: 'value', columns: [['Survey results', 'Survey result']], happened: [RESOLVED, CLOSED, CREATED] },
  ],
};
