import { type FieldProblem, type MetricDirection, type MetricKind, type MetricScale, Refusal } from '@throughline/domain';

/** What makes figures of a metric comparable with each other. */
export interface MetricMeaning extends MetricScale {
  readonly kind: MetricKind;
  readonly unit: string;
  readonly direction: MetricDirection;
}

const WORDS: Readonly<Record<keyof MetricMeaning, string>> = {
  kind: 'kind',
  unit: 'unit',
  direction: 'direction',
  min: 'lower end of the scale',
  max: 'upper end of the scale',
};

/** Refuses a scale that ends before it begins. Throws Refusal `invalid-scale`. */
export function mustBeScale({ min, max }: MetricScale): void {
  if (min === null || max === null || max > min) return;
  const detail = `The scale ends at ${max}, which is not above its beginning, ${min}; give an upper end above ${min}.`;
  throw new Refusal('invalid', 'invalid-scale', detail, [{ pointer: '#/max', detail }]);
}

/**
 * Refuses to change what figures mean while there are figures: kind, unit, direction and scale stay once there is an observation.
 * Throws Refusal `metric-in-use` naming each field.
 */
export function mayRedefine(metric: MetricMeaning & { name: string }, change: Partial<MetricMeaning>, observations: number): void {
  if (observations === 0) return;
  const fields: FieldProblem[] = [];
  for (const field of Object.keys(WORDS) as (keyof MetricMeaning)[]) {
    if (change[field] === undefined || change[field] === metric[field]) continue;
    fields.push({
      pointer: `#/${field}`,
      detail: `The ${WORDS[field]} cannot change: ${observations.toLocaleString('en')} observations of "${metric.name}" were made with it. Make a new metric instead.`,
    });
  }
  if (fields.length) throw new Refusal('conflict', 'metric-in-use', fields[0]!.detail, fields);
}

/** Whether a figure rests on fewer ratings or contacts than its metric asks for. A base that is not stated is not called too small. */
export function belowMinimumBase(base: number | null, metric: { readonly minimumBase: number }): boolean {
  return base !== null && base < metric.minimumBase;
}
