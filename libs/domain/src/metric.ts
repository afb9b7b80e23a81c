/** What a customer measure is about. `other` is whatever an organisation defines itself. */
export const METRIC_KINDS = ['csat', 'nps', 'complaints', 'other'] as const;
/** One of METRIC_KINDS. */
export type MetricKind = (typeof METRIC_KINDS)[number];

/** Which way is the better one for customers. */
export const METRIC_DIRECTIONS = ['higher-is-better', 'lower-is-better'] as const;
/** One of METRIC_DIRECTIONS. */
export type MetricDirection = (typeof METRIC_DIRECTIONS)[number];

/**
 * Whether a metric says how much there was and not how well it went: the contacts of the library, which other figures are counted in thousands of. Then neither direction is the better one, whatever stands in `direction`.
 * `formula`: how its figures come about; a metric of the same key whose figures come ready may mean anything.
 */
export function isVolume({ key, formula }: { readonly key: string; readonly formula: string }): boolean {
  return key === 'contacts' && formula === 'count';
}

/** Fewest ratings or contacts behind an observation before it counts, when the metric does not say otherwise. */
export const DEFAULT_MINIMUM_BASE = 10;

/** How a metric's key is written: it is what files name the metric by. */
export const METRIC_KEY = /^[a-z][a-z0-9-]{1,39}$/;

/** The ends of a metric's scale; null where the scale has no end. */
export interface MetricScale {
  readonly min: number | null;
  readonly max: number | null;
}

/** Whether a figure lies on the scale, ends included. */
export function onScale(value: number, scale: MetricScale): boolean {
  return Number.isFinite(value) && (scale.min === null || value >= scale.min) && (scale.max === null || value <= scale.max);
}

/** The scale in words: "0 to 100", "0 or more", "any number". */
export function scaleWords({ min, max }: MetricScale): string {
  if (min !== null && max !== null) return `${min} to ${max}`;
  if (min !== null) return `${min} or more`;
  return max === null ? 'any number' : `${max} or less`;
}
