import type { CycleResults, Heatmap, HeatmapCell, HeatmapTeam, ResultFigure } from '@throughline/contract';
import { PROUD } from './samples';
import { visit, type Visit } from './visit';

export function figure(teamId: string, measure: string, mean: number, facts: Partial<ResultFigure> = {}): ResultFigure {
  return { teamId, kind: 'driver', measure, label: measure, sizeBand: '30-49', mean, low: mean - 4, high: mean + 4, favourable: 70, ...facts };
}

export const RESULTS: CycleResults = {
  cycle: { id: 'c1', name: 'Spring 2026', closesOn: '2026-04-14', k: 5, kComments: 10 },
  teams: [
    { teamId: 'root', name: 'Harbour Utilities', parentId: null, sizeBand: '~270' },
    { teamId: 'billing', name: 'Billing', parentId: 'root', sizeBand: '30-49' },
    { teamId: 'service', name: 'Service', parentId: 'root', sizeBand: '5-9', notes: ['A few answers from here are counted one level up.'] },
    {
      teamId: 'night',
      name: 'Service Night',
      parentId: 'service',
      hidden: { sentence: 'Fewer than 5 people answered.', nearestTeamId: 'service', nearestTeamName: 'Service' },
    },
  ],
  facets: [],
  hiddenFacets: [],
  figures: [
    figure('root', 'engagement', 66, { sizeBand: '~270' }),
    figure('root', 'role-clarity', 70, { sizeBand: '~270' }),
    figure('billing', 'role-clarity', 71),
    figure('billing', 'engagement', 52),
    figure('service', 'engagement', 30, { sizeBand: '5-9', low: undefined, high: undefined, favourable: 'low' }),
    figure('billing', 'proud', 3.4, { kind: 'question', label: PROUD.text, low: 3.1, high: 3.7 }),
  ],
  box: { counted: 271, notCounted: 0, reissued: 0, manifests: 1 },
};

export const team = (teamId: string, name: string, parentId: string | null, depth: number, facts: Partial<HeatmapTeam> = {}): HeatmapTeam => ({
  teamId,
  name,
  parentId,
  depth,
  below: 0,
  comments: 0,
  cells: [],
  ...facts,
});
export const cellAt = (mean: number, facts: Partial<HeatmapCell> = {}): HeatmapCell => ({ mean, low: mean - 4, high: mean + 4, favourable: 70, ...facts });
export const NIGHT = { sentence: 'Fewer than 5 people answered.', nearestTeamId: 'service', nearestTeamName: 'Service' };

export const HEATMAP: Heatmap = {
  cycle: { id: 'c1', name: 'Spring 2026', closedOn: '2026-04-14', k: 5, kComments: 10 },
  path: [],
  columns: [
    { kind: 'driver', measure: 'engagement', label: 'Engagement' },
    { kind: 'driver', measure: 'role-clarity', label: 'Role clarity' },
  ],
  teams: [
    team('root', 'Harbour Utilities', null, 0, { below: 2, sizeBand: '~270', participation: '65 %', cells: [cellAt(66), cellAt(70)] }),
    team('billing', 'Billing', 'root', 1, {
      sizeBand: '30-49',
      comments: 1,
      cells: [cellAt(52, { difference: -14, clear: true }), cellAt(71, { difference: 1, clear: false })],
    }),
    team('service', 'Service', 'root', 1, {
      below: 1,
      sizeBand: '5-9',
      cells: [
        { mean: 30, favourable: 'low', difference: -36 },
        {
          hidden: {
            sentence:
              'Role clarity is not shown for Service: too few people answered for it to be shown by itself. The nearest figure is that of Harbour Utilities.',
            nearestTeamId: 'root',
            nearestTeamName: 'Harbour Utilities',
          },
        },
      ],
    }),
    team('night', 'Service Night', 'service', 2, { hidden: NIGHT }),
  ],
  left: 0,
  facets: [],
  box: { counted: 271, notCounted: 0, reissued: 0, manifests: 1 },
  comparison: {
    with: 'organisation',
    name: 'Harbour Utilities',
    judged: 2,
    clear: 1,
    rate: 5,
    notes: [
      '1 of 2 differences to Harbour Utilities stands out; 5 % of those are expected to be chance.',
      'All differences on this page were judged together.',
    ],
    more: ['It has no figure for Growth.'],
    choices: [
      { with: 'organisation', name: 'Harbour Utilities' },
      { with: 'parent', name: 'The team above each' },
      { with: 'benchmark', benchmark: 'csps', name: 'Public service 2024' },
    ],
  },
};

/** The page with the reply to whatever it asks for: the heatmap, one team or a demographic. */
export async function results(address = '/hr/cycles/c1/results', body: CycleResults | Heatmap = address.includes('team=') ? RESULTS : HEATMAP): Promise<Visit> {
  const page = await visit(address);
  await page.reply('GET /api/cycles/c1/participation', { rounded: '65 %', asOf: '2026-04-14', teams: [] });
  await page.reply('figures' in body ? 'GET /api/cycles/c1/results' : 'GET /api/cycles/c1/results/heatmap', body);
  return page;
}

/** The figures of the grid, row by row, as they are read. */
export const cellsIn = (page: Visit): string[] =>
  [...page.find('app-heat-grid tbody').querySelectorAll('td.cell')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
export const press = async (page: Visit, key: string, ctrlKey = false): Promise<void> => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
  await page.settle();
};
