import type { Heatmap, HeatmapCell, HeatmapColumn, HeatmapTeam } from '@throughline/contract';
import { csvText } from '../../../ui/chart/csv';
import { cellText, cellWords, differenceText, distanceOf, heatTable, rowsOf } from './heat-view';
import { moved, ROW_HEIGHT, windowOf } from './heat-window';

const driver: HeatmapColumn = { kind: 'driver', measure: 'engagement', label: 'Engagement' };
const question: HeatmapColumn = { kind: 'question', measure: 'q', label: 'I am proud.', scale: { min: 1, max: 5 } };
const team = (teamId: string, parentId: string | null, depth: number, facts: Partial<HeatmapTeam> = {}): HeatmapTeam => ({
  teamId,
  name: teamId,
  parentId,
  depth,
  below: 0,
  comments: 0,
  cells: [],
  sizeBand: '20-29',
  ...facts,
});
const teams = [
  team('a', null, 0, { cells: [{ mean: 60, low: 55, high: 65 }] }),
  team('b', 'a', 1, { cells: [{ mean: 40, low: 35, high: 45 }] }),
  team('c', 'b', 2, { cells: [{ mean: 80, low: 75, high: 85 }] }),
  team('d', 'a', 1, { cells: [], hidden: { sentence: 'Too few.', nearestTeamId: 'a', nearestTeamName: 'a' } }),
];
const ids = (rows: readonly { team: HeatmapTeam }[]) => rows.map((row) => row.team.teamId).join('');

describe('the rows of a heatmap', () => {
  it('leave out everything below a folded team, and say who can be folded', () => {
    const page = { teams, columns: [driver] };
    expect(rowsOf(page, new Set(), undefined, 'average').map(({ folded }) => folded)).toEqual([false, false, undefined, undefined]);
    expect(ids(rowsOf(page, new Set(['b']), undefined, 'average'))).toBe('abd');
    expect(ids(rowsOf(page, new Set(['a']), undefined, 'average'))).toBe('a');
  });

  it('say how many teams below are not on the page', () => {
    const page = { teams: [team('a', null, 0, { below: 1 }), team('b', 'a', 1, { below: 7 })], columns: [driver] };
    expect(rowsOf(page, new Set(), undefined, 'average').map(({ elsewhere }) => elsewhere)).toEqual([0, 7]);
    expect(rowsOf(page, new Set(), 'team', 'average').map(({ elsewhere }) => elsewhere)).toEqual([0, 7]);
  });

  it('stand side by side when sorted, those without the figure last in either direction', () => {
    const page = { teams, columns: [driver] };
    expect(ids(rowsOf(page, new Set(['a']), '-engagement', 'average'))).toBe('cabd');
    expect(ids(rowsOf(page, new Set(), 'engagement', 'average'))).toBe('bacd');
    expect(ids(rowsOf(page, new Set(), '-team', 'average'))).toBe('dcba');
  });

  it('give a team of few answers no place by a figure, however high it is', () => {
    const page = { teams: [team('small', null, 0, { sizeBand: '5-9', cells: [{ mean: 99 }] }), ...teams], columns: [driver] };
    expect(rowsOf(page, new Set(), '-engagement', 'average').map((row) => row.team.teamId)).toEqual(['c', 'a', 'b', 'small', 'd']);
    expect(rowsOf(page, new Set(), 'engagement', 'average').map((row) => row.team.teamId)).toEqual(['b', 'a', 'c', 'small', 'd']);
  });
});

describe('a cell', () => {
  it('has a decimal for a question and none for a driver', () => {
    expect([cellText({ mean: 3.4 }, question, 'average'), cellText({ mean: 63 }, driver, 'average')]).toEqual(['3.4', '63']);
  });

  it('shows a difference with its sign, of small groups the direction, and a dash where there is nothing to compare', () => {
    const shown = (cell: HeatmapCell) => cellText(cell, driver, 'difference');
    expect([shown({ mean: 60, difference: 6 }), shown({ mean: 60, difference: -6 }), shown({ mean: 60, direction: 'up' }), shown({ mean: 60 })]).toEqual([
      '+6',
      '−6',
      'up',
      '–',
    ]);
    expect(differenceText({ mean: 60 }, driver)).toBeUndefined();
  });

  it('is marked by how far a clear difference goes on 0 to 100, on whatever scale', () => {
    expect(distanceOf({ difference: -9, clear: true }, driver)).toBe(-1);
    expect(distanceOf({ difference: 0.4, clear: true }, question)).toBe(2);
    expect(distanceOf({ difference: -30, clear: false }, driver)).toBeUndefined();
    expect(distanceOf({ difference: -30 }, driver)).toBeUndefined();
    expect(distanceOf({ difference: 5, clear: true }, { ...question, benchmark: { unit: 'favourable', value: 60, item: 'x', match: 'same-theme' } })).toBe(1);
  });

  it('has the size of a large group with its thousands apart', () => {
    expect(cellWords(team('a', null, 0, { sizeBand: '~75000' }), { mean: 61, low: 60, high: 62 }, driver, 'Spring')).toContain('about 75,000 answers');
  });

  it('says in words what it rests on, and claims nothing of few answers', () => {
    const words = (cell: HeatmapCell) => cellWords(team('b', 'a', 1, { sizeBand: '10-14' }), cell, driver, 'Spring');
    expect(words({ mean: 61, direction: 'up' })).toBe(
      '61 (no interval, too few answers), 10–14 answers. Compared with Spring: up; with so few answers no figure is given.',
    );
    expect(words({ mean: 61, difference: 8 })).toContain('+8 compared with Spring: too few answers to judge.');
    expect(words({ mean: 61, low: 55, high: 67, difference: 8, clear: false, sizeBand: '20-29' })).toBe(
      '61 (95 % interval 55–67), 20–29 answers. +8 compared with Spring: no clear difference.',
    );
  });
});

describe('the file of a heatmap', () => {
  it('holds exactly what is shown, with base and interval, and why something is not', () => {
    const page = {
      columns: [driver],
      teams: [team('a', null, 0, { participation: '65 %', cells: [{ mean: 60, low: 55, high: 65, favourable: 70, difference: 4, clear: true }] }), teams[3]!],
      comparison: { name: 'Spring' },
    } as Heatmap;
    expect(csvText(heatTable(page, rowsOf(page, new Set(), undefined, 'average'))).split('\r\n')).toEqual([
      '\uFEFFteam,level,answers,took part,Engagement,Engagement: low,Engagement: high,Engagement: favourable,Engagement: to Spring,Engagement: stands out,not shown because',
      'a,0,20–29,65 %,60,55,65,70 %,4,yes,',
      'd,1,20–29,,not shown,not shown,not shown,not shown,not shown,not shown,Too few.',
      '',
    ]);
  });
});

describe('a heatmap of many rows', () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ team: team(`t${i}`, null, 0), depth: 0, elsewhere: 0 }));

  it('draws only those around what is scrolled to, with the height of all', () => {
    const drawn = windowOf(rows, 200 * ROW_HEIGHT, 0);
    expect(drawn.rows.length).toBeLessThan(100);
    expect(drawn.rows.map((row) => row.team.teamId)).toContain('t205');
    expect(drawn.above + drawn.below + drawn.rows.length * ROW_HEIGHT).toBe(300 * ROW_HEIGHT);
    expect(windowOf(rows.slice(0, 40), 0, 0).rows).toHaveLength(40);
  });

  it('keeps the row with the focus among them when it is near', () => {
    expect(windowOf(rows, 0, 100).rows.map((row) => row.team.teamId)).toContain('t100');
  });

  it('is left at no edge by any key', () => {
    const within = { rows: 300, columns: () => 15 };
    expect(moved({ row: 299, column: 14 }, { key: 'ArrowDown', ctrlKey: false }, within)).toEqual({ row: 299, column: 14 });
    expect(moved({ row: 0, column: 3 }, { key: 'PageDown', ctrlKey: false }, within)).toEqual({ row: 15, column: 3 });
    expect(moved({ row: -1, column: 3 }, { key: 'ArrowUp', ctrlKey: false }, within)).toEqual({ row: -1, column: 3 });
    expect(moved({ row: 5, column: 3 }, { key: 'a', ctrlKey: false }, within)).toBeUndefined();
  });
});
