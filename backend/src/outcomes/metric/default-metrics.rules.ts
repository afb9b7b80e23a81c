import { DEFAULT_MINIMUM_BASE, type FigureOrigin, type MetricDirection, type MetricFormula, type MetricKind } from '@throughline/domain';

/** A metric before it belongs to an organisation. */
export interface MetricDraft {
  key: string;
  name: string;
  kind: MetricKind;
  unit: string;
  min: number | null;
  max: number | null;
  direction: MetricDirection;
  minimumBase: number;
  definition: string;
  /** Without it the figures are given. */
  formula?: MetricFormula;
  figuresFrom?: FigureOrigin;
  valueMin?: number | null;
  valueMax?: number | null;
  goodFrom?: number | null;
  badTo?: number | null;
  perMetricId?: string | null;
}

/** The three metrics an organisation is offered to begin with; each says how it is counted, so that figures can be compared. */
export const DEFAULT_METRICS: readonly MetricDraft[] = [
  {
    key: 'csat',
    name: 'Customer satisfaction',
    kind: 'csat',
    unit: '%',
    min: 0,
    max: 100,
    direction: 'higher-is-better',
    minimumBase: DEFAULT_MINIMUM_BASE,
    definition:
      'Satisfied ratings (4 or 5 of 5, or "good") as a percentage of all ratings given in the period. An index from 0 to 100 may be used instead, if all teams use the same one. Base: ratings.',
  },
  {
    key: 'recommend',
    name: 'Recommend score',
    kind: 'nps',
    unit: 'points',
    min: -100,
    max: 100,
    direction: 'higher-is-better',
    minimumBase: DEFAULT_MINIMUM_BASE,
    definition:
      'Answers to "How likely are you to recommend us?" on 0 to 10: the percentage of 9 and 10 minus the percentage of 0 to 6, from −100 to 100. Base: answers.',
  },
  {
    key: 'complaints',
    name: 'Complaints per 1,000 contacts',
    kind: 'complaints',
    unit: 'per 1,000 contacts',
    min: 0,
    max: null,
    direction: 'lower-is-better',
    // ten contacts could only show 0, 100, 200 … in a thousand
    minimumBase: 100,
    definition:
      'Complaints received in the period for every 1,000 customer contacts of the team in the same period. A complaint is any expression of dissatisfaction to which an answer is expected. Base: contacts.',
  },
];
