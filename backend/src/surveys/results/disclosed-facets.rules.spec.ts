import type { ResultFacet } from '@throughline/contract';
import { figuresOfGroups, rowsOfTeam } from './disclosed-facets.rules.js';
import type { CellRow } from './result-figure.rules.js';

const SITE: ResultFacet = {
  id: 'site',
  label: 'Site',
  values: [
    { id: 'leeds', label: 'Leeds' },
    { id: 'york', label: 'York' },
  ],
  shown: true,
};
const NORTH = { id: 'north', name: 'North', path: 'Ltd / North', sizeBand: '20-29', note: null };
const cell = (value: string, measure: string, mean: number): CellRow => ({
  nodeId: 'north',
  value,
  kind: 'driver',
  measure,
  sizeBand: '10-14',
  mean,
  low: null,
  high: null,
  favourable: 'high',
});
const WORDS = new Map([
  ['voice', 'Voice'],
  ['growth', 'Growth'],
]);
const MEASURES = [...WORDS].map(([id, label]) => ({ id, label }));
const rows = (cells: readonly CellRow[], hidden: Parameters<typeof rowsOfTeam>[3] = [], team: Parameters<typeof rowsOfTeam>[1] = NORTH) =>
  rowsOfTeam(SITE, team, figuresOfGroups(cells, WORDS), hidden, MEASURES, 12);
const blank = [null, null, null, null, null, null, null];

describe('the rows of a team by a demographic', () => {
  it('say of a measure that one group does not show, where the nearest figure is', () => {
    expect(rows([cell('york', 'voice', 60), cell('leeds', 'voice', 50), cell('leeds', 'growth', 40)])).toEqual([
      ['North', 'Ltd / North', 'Site', 'Leeds', 'driver', 'Voice', '10-14', 50, null, null, 'high', null],
      ['North', 'Ltd / North', 'Site', 'Leeds', 'driver', 'Growth', '10-14', 40, null, null, 'high', null],
      ['North', 'Ltd / North', 'Site', 'York', 'driver', 'Voice', '10-14', 60, null, null, 'high', null],
      [
        ...['North', 'Ltd / North', 'Site', 'York'],
        ...blank,
        'Growth of York is not shown for North: too few people answered for it to be shown by itself. The nearest figure is that of North as a whole.',
      ],
    ]);
  });

  it('are one with the reason where no value is shown, and where the team itself is not', () => {
    const nearest = { nearestTeamId: 'north', nearestTeamName: 'North' };
    expect(rows([], [{ teamId: 'north', sentence: 'Site is not shown.', ...nearest }])).toEqual([
      ['North', 'Ltd / North', 'Site', null, ...blank, 'Site is not shown.'],
    ]);
    expect(
      rows([cell('leeds', 'voice', 50), cell('leeds', 'growth', 40)], [{ teamId: 'north', value: 'york', sentence: 'York is not.', ...nearest }]).at(-1),
    ).toEqual(['North', 'Ltd / North', 'Site', 'York', ...blank, 'York is not.']);
    expect(rows([], [], { ...NORTH, sizeBand: null, note: 'Too few people.' })).toEqual([['North', 'Ltd / North', 'Site', null, ...blank, 'Too few people.']]);
  });
});
