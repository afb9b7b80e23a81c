import { CUSTOMER_SCALES, type CustomerQuestion, type FigureOrigin, Refusal } from '@throughline/domain';

/** What of a metric decides whether answers can be counted by it. */
export interface CountingMetric {
  readonly name: string;
  readonly figuresFrom: FigureOrigin;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
}

/** Refuses a metric that the answers to a question cannot be counted by: its figures come from elsewhere, or its values are on another scale. Throws Refusal `other-metric`. */
export function mustCount(question: CustomerQuestion, metric: CountingMetric): void {
  const { min, max } = CUSTOMER_SCALES[question];
  const detail =
    metric.figuresFrom !== 'feedback'
      ? `The figures of "${metric.name}" do not come from feedback; choose a metric whose figures do.`
      : metric.valueMin !== min || metric.valueMax !== max
        ? `"${metric.name}" has values from ${metric.valueMin ?? 'any'} to ${metric.valueMax ?? 'any'}; the answers to this question go from ${min} to ${max}.`
        : undefined;
  if (detail) throw new Refusal('invalid', 'other-metric', detail, [{ pointer: '#/metricId', detail }]);
}
