/** The shapes of files of events that are known by their header: our own, and what three helpdesks export. `other` is mapped by hand. */
export const EVENT_FORMATS = ['outcome-events', 'zendesk-tickets', 'freshdesk-tickets', 'intercom-conversations', 'other'] as const;
/** One of EVENT_FORMATS. */
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** What a plain number in a column of times counts. */
export const TIME_UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
/** One of TIME_UNITS. */
export type TimeUnit = (typeof TIME_UNITS)[number];

const TIME_UNIT_NAMES: Readonly<Record<TimeUnit, readonly string[]>> = {
  seconds: ['seconds', 'sekunden', 'secondes', 'segundos', 'ثانية'],
  minutes: ['minutes', 'minuten', 'minutos', 'دقيقة'],
  hours: ['hours', 'stunden', 'heures', 'horas', 'ساعة'],
  days: ['days', 'tage', 'jours', 'días', 'يوم'],
};

/** The unit of time that the unit of a metric names, in any of our languages: 'Stunden' are hours. Undefined for another unit. */
export function timeUnitOf(unit: string): TimeUnit | undefined {
  const named = unit.trim().toLowerCase();
  return TIME_UNITS.find((one) => TIME_UNIT_NAMES[one].includes(named));
}

/** The mark before the decimals of a column's numbers; the other one stands between thousands. */
export const DECIMAL_MARKS = ['point', 'comma'] as const;
/** One of DECIMAL_MARKS. */
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** Kinds of personal data that a column's name tells. They stay outside. */
export const PERSONAL_KINDS = ['name', 'email', 'phone', 'address', 'text'] as const;
/** One of PERSONAL_KINDS. */
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/**
 * How a value comes from a row. `value`: it stands in a column, as a number, a duration or a word. `each-row`: every row is 1. `at-least-one`: 1 when the number in the column is not 0. `one-reply`:
 * 1 when the first column says at most one reply and the second no reopening.
 */
export const VALUE_READINGS = ['value', 'each-row', 'at-least-one', 'one-reply'] as const;
/** One of VALUE_READINGS. */
export type ValueReading = (typeof VALUE_READINGS)[number];

/** What a column of any file of events can be, beside one of values; called as in our own format. `event_id` may be several columns: together they are the key. */
export const FILE_FIELDS = [
  'event_id',
  'happened_at',
  'changed_at',
  'team',
  'agent',
  'agent_name',
  'group',
  'group_name',
  'channel',
  'category',
  'metric',
  'value',
] as const;
/** One of FILE_FIELDS. */
export type FileField = (typeof FILE_FIELDS)[number];
