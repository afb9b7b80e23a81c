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

/** What answers there are, as far as it matters for showing them. */
export interface AnswersBehind {
  readonly base: number;
  /** Different agents that are known to be behind them; answers whose agent is not known count as nobody. */
  readonly agents: number;
}

/** Why figures of a survey are not shown; null when they are. Fewer known agents than `smallestAgents` would be shown their own figure. Of answers without a known agent nobody can be told, so they alone hide nothing. */
export function hiddenBecause({ base, agents }: AnswersBehind, minimumBase: number, smallestAgents: number): 'few-answers' | 'few-agents' | null {
  if (base < minimumBase) return 'few-answers';
  return agents > 0 && agents < smallestAgents ? 'few-agents' : null;
}
