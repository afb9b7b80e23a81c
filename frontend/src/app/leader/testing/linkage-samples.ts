import type { LinkageMeasures, LinkageTeam, LinkReply, TeamList } from '@throughline/contract';

// What the server says about invented teams, for specs of the pages of linkage.

export const MEASURES: LinkageMeasures = {
  staff: [
    { key: 'manager-support', label: 'Manager support', periods: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] },
    { key: 'engagement', label: 'Engagement', periods: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] },
  ],
  customer: [
    { metricId: 'm1', name: 'CSAT', direction: 'higher-is-better', periods: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] },
    { metricId: 'm2', name: 'Complaints', direction: 'lower-is-better', periods: ['2025-Q3', '2025-Q4'] },
  ],
};

const team = { externalKey: null, memberCount: 12, leader: null };
export const TEAMS: TeamList = {
  items: [
    { ...team, id: 'root', name: 'Harbour Utilities', parentId: null },
    { ...team, id: 'service', name: 'Service', parentId: 'root' },
    { ...team, id: 't1', name: 'Service North', parentId: 'service' },
    { ...team, id: 't2', name: 'Service South', parentId: 'service' },
  ],
} as unknown as TeamList;

export const STAFF = { key: 'engagement', label: 'Engagement' };
export const CUSTOMER = {
  metricId: 'm1',
  name: 'CSAT',
  direction: 'higher-is-better' as const,
  unit: '%',
  min: 0,
  max: 100,
  definition: 'Share of ratings of 4 or 5.',
  minimumBase: 10,
};
export const SCOPE = { teamId: 'root', name: 'Harbour Utilities' };
export const PERIODS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
const WITHIN = {
  coefficient: 0.2694,
  se: 0.0416,
  low: 0.1857,
  high: 0.3531,
  p: 1e-7,
  df: 48,
  method: 'two-way fixed effects, CR1',
  teams: 49,
  periods: 4,
  rows: 190,
};
export const METHODS = [{ code: 'within', title: 'Inside teams', text: 'Two-way fixed effects with errors clustered by team.' }];

/** Engagement moves first, and customers follow a quarter later. */
export const LINKED: LinkReply = {
  sentence: 'When a team’s engagement rose by 5 points, its CSAT was 1.3 points higher in the following quarter (likely 0.9–1.8).',
  grade: 5,
  code: 'engagement-first',
  next: null,
  teams: 49,
  periods: PERIODS,
  units: 190,
  lag: 1,
  lagExploratory: false,
  across: {
    statement: 'One point is one team.',
    teams: 49,
    pearson: { r: 0.40572, low: 0.1412, high: 0.6163, p: 0.004, method: 'Pearson, Fisher interval' },
    spearman: { r: 0.43422, low: 0.17, high: 0.64, p: 0.002, method: 'Spearman, Bonett and Wright' },
    weighted: null,
    disattenuated: null,
    noFigures: null,
    points: [
      { teamId: 't1', name: 'Service North', x: 71.234567, y: 85.5, periods: 4, sizeBand: '10–19', base: 812 },
      { teamId: 't2', name: 'Service South', x: 58.1, y: 79.4, periods: 4, sizeBand: '10–19', base: 640 },
    ],
    pointsHidden: 47,
    band: [
      { x: 58, y: 79, low: 78, high: 80 },
      { x: 72, y: 86, low: 85, high: 87 },
    ],
    quadrants: {
      x: 64,
      y: 82,
      corners: [
        { code: 'high-better', label: 'people and customers well', teams: 20 },
        { code: 'high-worse', label: 'people well, customers less so', teams: 5 },
        { code: 'low-better', label: 'customers well, people less so', teams: 6 },
        { code: 'low-worse', label: 'neither well', teams: 18 },
      ],
    },
  },
  within: { ...WITHIN, inWords: 'One point of engagement goes with 0.27 points of CSAT a quarter later.', withinSd: 3.1, permutationP: null },
  noWithin: null,
  direction: {
    sentence: 'Engagement moves first: CSAT follows it, and does not go before it.',
    reverse: { ...WITHIN, coefficient: -0.023, low: -0.1, high: 0.06 },
    lead: { ...WITHIN, coefficient: -0.028, low: -0.11, high: 0.05 },
  },
  lags: [
    { lag: -1, label: 'customers one period before', coefficient: -0.023, low: -0.1, high: 0.06, p: 0.6, q: 0.6, exploratory: true, teams: 49, noFigure: null },
    { lag: 0, label: 'the same period', coefficient: 0.11, low: 0.02, high: 0.2, p: 0.01, q: 0.03, exploratory: true, teams: 49, noFigure: null },
    { lag: 1, label: 'one period later', coefficient: 0.2694, low: 0.1857, high: 0.3531, p: 1e-7, q: null, exploratory: false, teams: 49, noFigure: null },
    {
      lag: 2,
      label: 'two periods later',
      coefficient: null,
      low: null,
      high: null,
      p: null,
      q: null,
      exploratory: true,
      teams: 0,
      noFigure: 'Too few periods.',
    },
  ],
  overTime: PERIODS.map((period, at) => ({ period, staff: 62 + at, customer: 80 + at, staffTeams: 49, customerTeams: 48 })),
  sensitivity: [{ code: 'rank-correlation', r: 0.434, teams: 49, differs: true, sentence: 'By ranks the link is 0.43, much the same.' }],
  detectable: { across: 0.39, within: 0.12 },
  falseDiscovery: {
    method: 'benjamini-hochberg',
    level: 0.05,
    tested: 14,
    found: 2,
    quarter: '2026-Q4',
    q: 0.001,
    sentence: 'Your organisation has looked at 14 links this quarter; after checking them together 2 stand.',
  },
  breaks: [{ teamId: 't2', name: 'Service South', period: '2025-Q3', sentence: 'Service South counts as a new team from 2025-Q3 on.' }],
  breaksHidden: 3,
  leftOut: [
    {
      teamId: 't2',
      name: 'Service South',
      period: '2025-Q2',
      side: 'customer',
      reason: 'no-customer-figure',
      sentence: 'Service South, 2025-Q2: no customer figure.',
    },
  ],
  leftOutCounts: [{ reason: 'no-customer-figure', count: 15, sentence: 'team periods have no customer figure.' }],
  notes: ['How many answered is not stated for 2025-Q1.'],
  methods: METHODS,
  seed: 4711,
  staff: STAFF,
  customer: CUSTOMER,
  scope: SCOPE,
};

/** Seven teams in one period. */
export const NOT_ENOUGH: LinkReply = {
  ...LINKED,
  sentence: 'Not enough teams to tell (10 at least; you have 7).',
  grade: 1,
  code: 'not-enough-data',
  next: { teams: 10, sentence: '3 more teams with both figures would allow a first look.' },
  teams: 7,
  periods: ['2025-Q4'],
  units: 7,
  lag: 0,
  across: {
    ...LINKED.across,
    teams: 7,
    pearson: null,
    spearman: null,
    noFigures: 'Figures are given from 10 teams on; there are 7.',
    points: [],
    pointsHidden: 0,
    band: [],
    quadrants: null,
  },
  within: null,
  noWithin: { code: 'too-few-periods', sentence: 'Over time it takes three periods; there is one.' },
  direction: { sentence: 'What moves first cannot be seen in one period.', reverse: null, lead: null },
  lags: [],
  overTime: LINKED.overTime.slice(-1),
  sensitivity: [],
  detectable: { across: 0.87, within: null },
  breaks: [],
  breaksHidden: 0,
  leftOut: [],
  leftOutCounts: [],
  notes: [],
};

export const NORTH: LinkageTeam = {
  team: { id: 't1', name: 'Service North' },
  sentence: 'One team alone shows no link.',
  lines: PERIODS.map((period, at) => ({
    period,
    staff: 70 + at,
    customer: at === 1 ? null : 84 + at,
    respondents: '10–19',
    base: at === 3 ? 6 : 210,
    belowMinimumBase: at === 3,
    breakBefore: at === 2,
  })),
  all: LINKED.overTime,
  staff: STAFF,
  customer: CUSTOMER,
};
