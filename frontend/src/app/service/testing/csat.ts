import type { Metric } from '@throughline/contract';

/** Customer satisfaction as it is kept, with observations of some months. */
export const CSAT: Metric = {
  id: 'm1',
  key: 'csat',
  name: 'Customer satisfaction',
  kind: 'csat',
  unit: '%',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  minimumBase: 10,
  definition: 'Ratings of 4 or 5 among all ratings.',
  formula: 'given',
  figuresFrom: 'figures',
  valueMin: null,
  valueMax: null,
  goodFrom: null,
  badTo: null,
  perMetricId: null,
  definitionKey: null,
  retired: false,
  observationCount: 1846,
};
