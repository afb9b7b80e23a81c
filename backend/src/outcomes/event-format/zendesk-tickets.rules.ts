import type { VendorFormat } from './vendor-format.rules.js';

const CREATED = ['Created at'];
const SOLVED = ['Solved at'];

/**
 * The CSV of tickets that Zendesk Support exports (Admin Center, Reports, Export; and the same columns from a view): "Summation column, Id, Requester, …, Assignee, Group, Subject, Tags, Status,
 * Priority, Via, Ticket type, Created at, Updated at, …, Solved at, Resolution time, Satisfaction Score, Group stations, Assignee stations, Reopens, Replies, First reply time in minutes, …".
 * The names are those that public programs which read and write such files agree on; Zendesk's help ("Exporting data to a JSON, CSV, or XML file") says where the file comes from. Times in minutes
 * are around the clock unless the name says "within business hours"; the former are taken, because that is what our definitions count. `Resolution time` (hours) is older than
 * `Full resolution time in minutes` and only taken without it. A ticket holds no moment of its rating, so that a rating counts for the day the ticket was solved, else made.
 * Whether a ticket was opened again counts for the day it was made, of tickets that were solved, as webhooks tell it (`measuresOf`).
 */
export const ZENDESK_TICKETS: VendorFormat = {
  format: 'zendesk-tickets',
  name: 'Zendesk, export of tickets',
  signature: [['Id', 'Ticket ID'], CREATED, ['Assignee'], ['Group'], ['Satisfaction Score', 'Group stations', 'Assignee stations', 'Reopens']],
  fields: {
    event_id: ['Id', 'Ticket ID'],
    happened_at: CREATED,
    changed_at: ['Updated at'],
    agent: ['Assignee id', 'Assignee'],
    agent_name: ['Assignee'],
    group: ['Group id', 'Group'],
    group_name: ['Group'],
    channel: ['Via', 'Channel'],
    category: ['Ticket type', 'Type'],
  },
  values: [
    { definition: 'contacts', as: 'each-row', columns: [] },
    {
      definition: 'first-reply',
      as: 'value',
      columns: [['First reply time in minutes', 'First reply time (in minutes)', 'First reply time (min)', 'Reply time in minutes']],
      unit: 'minutes',
    },
    {
      definition: 'resolution-time',
      as: 'value',
      columns: [['Full resolution time in minutes', 'Full resolution time (in minutes)', 'Full resolution time (min)']],
      unit: 'minutes',
      happened: [SOLVED],
    },
    { definition: 'resolution-time', as: 'value', columns: [['Resolution time']], unit: 'hours', happened: [SOLVED] },
    { definition: 'csat-top-box', as: 'value', columns: [['Satisfaction Score', 'Satisfaction rating']], happened: [SOLVED, CREATED] },
    { definition: 'csat-mean', as: 'value', columns: [['Satisfaction Score', 'Satisfaction rating']], happened: [SOLVED, CREATED] },
    { definition: 'reopen-rate', as: 'at-least-one', columns: [['Reopens']], onlyWith: [SOLVED] },
    { definition: 'fcr-one-reply', as: 'one-reply', columns: [['Replies'], ['Reopens']], happened: [SOLVED] },
  ],
};
