import { daysBetween, type PlainDate } from './plain-date.js';

/** What every employee record has that results may be published by. */
export const OWN_DEMOGRAPHICS = [
  { id: 'site', label: 'Site' },
  { id: 'role-band', label: 'Role band' },
  { id: 'tenure', label: 'Years here' },
  { id: 'language', label: 'Language' },
] as const;

/** Most attributes that an organisation adds to its employee records. */
export const MOST_ATTRIBUTES = 6;
/** Most demographics and crossings of one cycle. */
export const MOST_DEMOGRAPHICS = 6;
/** Most values that one demographic may have; more would make groups of nobody. */
export const MOST_DEMOGRAPHIC_VALUES = 40;

/** A demographic, or a crossing of two that stand before it in the list, such as `{id: 'site*tenure', of: ['site', 'tenure']}`. */
export interface CycleDemographic {
  readonly id: string;
  readonly of?: readonly [string, string];
}

/** How long somebody has been here, by whole years: shortest first. */
export const TENURE_BANDS = [
  { id: 'under-1', label: 'under 1 year', below: 1 },
  { id: '1-2', label: '1 to 2 years', below: 3 },
  { id: '3-5', label: '3 to 5 years', below: 6 },
  { id: '6-10', label: '6 to 10 years', below: 11 },
  { id: 'over-10', label: 'over 10 years', below: Number.POSITIVE_INFINITY },
] as const;

/** The band of somebody who joined on a day, as of another day. Undefined when she has not joined by then. */
export function tenureBand(joinedOn: PlainDate, on: PlainDate): (typeof TENURE_BANDS)[number]['id'] | undefined {
  const days = daysBetween(joinedOn, on);
  if (days < 0) return undefined;
  const [from, to] = [joinedOn, on].map((day) => day.split('-').map(Number)) as [[number, number, number], [number, number, number]];
  const before = to[1] < from[1] || (to[1] === from[1] && to[2] < from[2]);
  const years = to[0] - from[0] - (before ? 1 : 0);
  return TENURE_BANDS.find(({ below }) => years < below)!.id;
}
