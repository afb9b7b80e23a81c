import {
  type FieldProblem,
  type FigureOrigin,
  type MetricDirection,
  type MetricFormula,
  type MetricKind,
  type MetricScale,
  Refusal,
} from '@throughline/domain';

/** How the figures of a metric come about. */
export interface MetricComputing {
  readonly formula: MetricFormula;
  readonly figuresFrom: FigureOrigin;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly goodFrom: number | null;
  readonly badTo: number | null;
  readonly perMetricId: string | null;
}

/** What makes figures of a metric comparable with each other. */
export interface MetricMeaning extends MetricScale, MetricComputing {
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
  formula: 'formula',
  figuresFrom: 'origin of the figures',
  valueMin: 'lowest single value',
  valueMax: 'highest single value',
  goodFrom: 'bound of good values',
  badTo: 'bound of bad values',
  perMetricId: 'metric that it is counted in thousands of',
};

/** A metric whose figures come in files, ready. */
export const GIVEN: MetricComputing = {
  formula: 'given',
  figuresFrom: 'figures',
  valueMin: null,
  valueMax: null,
  goodFrom: null,
  badTo: null,
  perMetricId: null,
};

/**
 * Refuses a computation that lacks something, or that does not fit its scale. Throws Refusal `invalid-formula` with a pointer to the field.
 * `countedInThousands`: the metric that `perMetricId` names, undefined when there is none such; it must be computed itself, so that there are events to count.
 */
export function mustBeComputable(metric: MetricComputing, countedInThousands?: { readonly formula: MetricFormula }): void {
  const { formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId } = metric;
  const scale = (bound: number): boolean => (valueMin === null || bound >= valueMin) && (valueMax === null || bound <= valueMax);
  const shares = formula === 'share' || formula === 'net';
  const faults: [wrong: boolean, field: keyof MetricComputing, detail: string][] = [
    [
      formula === 'given' && figuresFrom !== 'figures',
      'formula',
      'Figures that are computed from events need a formula; "given" is for figures that come in files.',
    ],
    [
      formula !== 'given' && figuresFrom === 'figures',
      'figuresFrom',
      'Files of figures bring them ready, so that there is no formula; choose where the single values come from.',
    ],
    [
      figuresFrom === 'complaints' && !['count', 'rate'].includes(formula),
      'formula',
      'Complaints of the register are counted: choose a count, or a rate in thousands of another metric.',
    ],
    [valueMin !== null && valueMax !== null && valueMax <= valueMin, 'valueMax', 'The highest single value must be above the lowest.'],
    [shares && (goodFrom === null || !scale(goodFrom)), 'goodFrom', 'Say from which value on the scale a value counts as good.'],
    [
      formula === 'net' && (badTo === null || !scale(badTo) || badTo >= (goodFrom ?? Infinity)),
      'badTo',
      'Say up to which value a value counts as bad; that is below the good ones.',
    ],
    [!shares && goodFrom !== null, 'goodFrom', 'Only a share has values that count as good.'],
    [formula !== 'net' && badTo !== null, 'badTo', 'Only a net share has values that count as bad.'],
    [(formula === 'rate') !== (perMetricId !== null), 'perMetricId', 'A rate, and nothing else, is counted in thousands of another metric.'],
    [
      perMetricId !== null && (countedInThousands ?? GIVEN).formula === 'given',
      'perMetricId',
      'There is no metric of single events with this id to count in thousands.',
    ],
  ];
  const fields = faults.filter(([wrong]) => wrong).map(([, field, detail]) => ({ pointer: `#/${field}`, detail }));
  if (fields.length) throw new Refusal('invalid', 'invalid-formula', fields[0]!.detail, fields);
}

/** Refuses a scale that ends before it begins. Throws Refusal `invalid-scale`. */
export function mustBeScale({ min, max }: MetricScale): void {
  if (min === null || max === null || max > min) return;
  const detail = `The scale ends at ${max}, which is not above its beginning, ${min}; give an upper end above ${min}.`;
  throw new Refusal('invalid', 'invalid-scale', detail, [{ pointer: '#/max', detail }]);
}

/**
 * Refuses to change what figures mean while there are figures: kind, unit, direction, scale and formula stay once there is an observation or an event.
 * Throws Refusal `metric-in-use` naming each field.
 */
export function mayRedefine(metric: MetricMeaning & { name: string }, change: Partial<MetricMeaning>, figures: number): void {
  if (figures === 0) return;
  const fields: FieldProblem[] = [];
  for (const field of Object.keys(WORDS) as (keyof MetricMeaning)[]) {
    if (change[field] === undefined || change[field] === metric[field]) continue;
    fields.push({
      pointer: `#/${field}`,
      detail: `The ${WORDS[field]} cannot change: ${figures.toLocaleString('en')} figures or events of "${metric.name}" were made with it. Make a new metric instead.`,
    });
  }
  if (fields.length) throw new Refusal('conflict', 'metric-in-use', fields[0]!.detail, fields);
}

/** Whether a figure rests on fewer ratings or contacts than its metric asks for. A base that is not stated is not called too small. */
export function belowMinimumBase(base: number | null, metric: { readonly minimumBase: number }): boolean {
  return base !== null && base < metric.minimumBase;
}
