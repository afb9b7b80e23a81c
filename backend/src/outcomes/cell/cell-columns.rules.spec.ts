import { type CellColumns, cellsOf, type Computing } from './cell-columns.rules.js';

const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01'];
const columns = (metricId: string, months: string[], n: number[]): CellColumns => ({
  metricId,
  teamId: 't',
  months,
  n,
  total: months.map((_, i) => 10 * i),
  squares: months.map(() => 7),
  good: months.map((_, i) => i),
  bad: months.map(() => 0),
  median: months.map(() => null),
  medianLow: months.map(() => null),
  medianHigh: months.map(() => null),
  hidden: months.map((_, i) => (i === 1 ? 'few-agents' : '')),
  leavesOut: months.map((_, i) => i === 2),
  agents: months.map((_, i) => 3 + i),
});
const share: Computing = { id: 'share', formula: 'share', basisId: 'share', ofComplaints: false, since: null };
const rate: Computing = { id: 'rate', formula: 'rate', basisId: 'contacts', ofComplaints: false, since: '2026-02-01' };
const contacts = columns('contacts', MONTHS, [100, 200, 300]);

describe('the cells of columns', () => {
  it('are of each month what stands in its place of every column', () => {
    const cells = cellsOf(share, columns('share', MONTHS, [40, 41, 42]), undefined);
    expect(cells.map(({ month, sums: { n, total, good } }) => [month, n, total, good])).toEqual([
      ['2026-01-01', 40, 0, 0],
      ['2026-02-01', 41, 10, 1],
      ['2026-03-01', 42, 20, 2],
    ]);
    expect(cells.map(({ hidden, leavesOut, agents, per }) => [hidden, leavesOut, agents, per])).toEqual([
      ['', false, 3, undefined],
      ['few-agents', false, 4, undefined],
      ['', true, 5, undefined],
    ]);
  });
  it('are of a rate those of what it is counted in, with 0 where nothing of it was told', () => {
    const cells = cellsOf(rate, contacts, columns('rate', ['2026-02-01', '2026-04-01'], [5, 9]));
    expect(cells.map(({ sums, per }) => [sums.n, per!.n])).toEqual([
      [0, 100],
      [5, 200],
      [0, 300],
    ]);
    expect(cells.map(({ metricId, hidden, agents }) => [metricId, hidden, agents])).toEqual([
      ['rate', '', 3],
      ['rate', 'few-agents', 4],
      ['rate', '', 5],
    ]);
    expect(cellsOf(rate, contacts, undefined).map(({ sums }) => sums.n)).toEqual([0, 0, 0]);
  });
  it('begin with the first complaint where they are counted from the register of complaints', () => {
    expect(cellsOf({ ...rate, ofComplaints: true }, contacts, undefined).map(({ month }) => month)).toEqual(['2026-02-01', '2026-03-01']);
  });
});
