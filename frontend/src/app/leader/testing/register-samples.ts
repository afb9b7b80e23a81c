import type { Experiment, ExperimentResult, RegisteredQuestion } from '@throughline/contract';
import { METHODS, PERIODS } from './linkage-samples';

// What the server says about invented teams, for specs of the pages of linkage.

export const WAITING: RegisteredQuestion = {
  id: 'q1',
  text: 'Did training scores move complaints in retail?',
  staff: { key: 'training', label: 'Training' },
  customer: { metricId: 'm2', name: 'Complaints' },
  lag: 1,
  scope: { teamId: 'service', name: 'Service' },
  from: '2026-01-01',
  until: '2026-12-31',
  answerOn: '2027-01-14',
  expected: 'better',
  expectedSize: 0.5,
  registeredOn: '2025-12-20',
  registeredBy: 'Hana Sato',
  state: 'waiting',
  confirmatory: true,
  standing: 'Nobody had looked at this link over these days before. It is answered on 2027-01-14.',
  answer: null,
  withdrawal: null,
};

export const ANSWERED: RegisteredQuestion = {
  ...WAITING,
  id: 'q2',
  text: 'Does engagement move CSAT?',
  state: 'answered',
  answer: {
    on: '2026-02-14',
    sentence: 'No link can be seen. With 24 teams only a link stronger than 0.54 would have been found.',
    grade: 2,
    code: 'no-link-seen',
    asExpected: false,
    expectation: 'It was expected to get better; that was not seen.',
    figures: { kind: 'across', estimate: 0.1, low: -0.31, high: 0.48, p: 0.6, method: 'Pearson' },
    teams: 24,
    periods: PERIODS,
    seed: 99,
  },
};

export const EXPERIMENT: Experiment = {
  id: 'e1',
  name: 'Team leads call back',
  state: 'after',
  treated: [{ teamId: 't1', name: 'Service North', startsOn: '2025-07-01' }],
  treatedHidden: 11,
  compared: null,
  comparedHidden: 0,
  staff: null,
  customer: { metricId: 'm1', name: 'CSAT' },
  expectedStaff: null,
  expectedMetric: 2,
  until: '2025-12-31',
  registeredOn: '2025-06-20',
  registeredBy: 'Hana Sato',
  lookedAfterwards: false,
  standing: 'It was registered before the start.',
  withdrawal: null,
};

export const RESULT: ExperimentResult = {
  experiment: EXPERIMENT,
  sentence: 'CSAT of the teams with the action rose by 2.1 more than that of the others (likely 0.4–3.8).',
  outcomes: [
    {
      side: 'customer',
      label: 'CSAT',
      sentence: 'It rose by 2.1 more than in the other teams.',
      refused: null,
      effect: { change: 2.1, se: 0.8, low: 0.4, high: 3.8, p: 0.02, method: 'difference in differences, CR2' },
      expected: 2,
      asExpected: true,
      trend: [
        { period: -2, change: 0.1, low: -0.9, high: 1.1 },
        { period: -1, change: 0, low: null, high: null },
        { period: 0, change: 1.9, low: 0.3, high: 3.5 },
        { period: 1, change: 2.3, low: 0.5, high: 4.1 },
      ],
      parallel: 'Both groups moved alike before the start.',
      treatedTeams: 12,
      comparedTeams: 30,
      periods: PERIODS,
    },
  ],
  methods: METHODS,
};
