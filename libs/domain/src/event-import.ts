/**
 * Where an import of events stands. `receiving`: its bytes are still coming in; `reading`: it is being looked through; `unreadable`: it cannot be read as a table, and a sentence says why; `previewed`: it was
 * looked through and nothing has changed; `applying`: its events are being written, all or none; `failed`: that went wrong and nothing was changed, and it can be applied again; `applied`: all are in; `undoing` and
 * `undone`: it is being, or was, taken back.
 */
export const EVENT_IMPORT_STATES = ['receiving', 'reading', 'unreadable', 'previewed', 'applying', 'failed', 'applied', 'undoing', 'undone'] as const;
/** One of EVENT_IMPORT_STATES. */
export type EventImportState = (typeof EVENT_IMPORT_STATES)[number];

/** The documented format of single events, `outcome_events`: what its columns are called, and by which each is mapped. A column of one metric's values is `metric:` and the metric's id instead. */
export const EVENT_FIELDS = [
  'event_id',
  'metric',
  'happened_on',
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
] as const;
/** One of EVENT_FIELDS. */
export type EventField = (typeof EVENT_FIELDS)[number];
