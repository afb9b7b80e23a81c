import { rateCell, EVERYBODY } from './fairness-cell.rules.js';
import { dueQuarters } from './due-quarters.rules.js';
import { fairnessCut, type FairnessPerson, groupRates } from './group-rates.rules.js';
import { networkCells, networkTeams, type ThanksBetween } from './network.rules.js';
import { acrossTeams, concentration, judgeAgreement } from './whole-figures.rules.js';
import { plainDate } from '@throughline/domain';

const SEED = new Uint8Array(16).fill(7);
const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const TREE = [
  { id: 'top', parent: null },
  { id: 'north', parent: 'top' },
  { id: 'south', parent: 'top' },
  { id: 'dock', parent: 'south' },
];
const person = (teamId: string, i: number, band = 'agent'): FairnessPerson => ({ id: `${teamId}${i}`, teamId, claims: { 'role-band': band } });
const people = [
  ...range(60, (i) => person('north', i)),
  ...range(30, (i) => person('south', i)),
  ...range(40, (i) => person('dock', i, 'lead')),
  person('top', 0),
];

describe('figures on fairness', () => {
  it('show a rate with an interval around all counts that fit it, and nothing below the smallest group', () => {
    expect(rateCell('reach', EVERYBODY, 2, 4, 5)).toBeUndefined();
    // 18 to 20 of 60 are shown alike; Wilson's intervals of 17 and 19 begin at 18.5 % and end at 44.2 %
    expect(rateCell('reach', EVERYBODY, 18, 60, 5)).toMatchObject({ sizeBand: '50-99', bound: 'about', figure: 30, low: 15, high: 45 });
    expect(rateCell('reach', EVERYBODY, 0, 7, 5)).toMatchObject({ sizeBand: '5-9', bound: 'low', figure: null, low: 0, high: 70 });
    const shown = (count: number) => JSON.stringify(rateCell('reach', EVERYBODY, count, 15, 5));
    expect(range(16, (count) => range(16, shown).filter((other) => other === shown(count)).length).every((alike) => alike > 1)).toBe(true);
  });

  it('hold what stands out to the rate of false finds, over all comparisons of a report', () => {
    const cut = fairnessCut(TREE, people, 5, SEED);
    const leads = new Set(people.filter(({ claims }) => claims['role-band'] === 'lead').map(({ id }) => id));
    const { cells, comparisons, hidden } = groupRates(cut, [{ measure: 'nominated', holds: leads }]);
    expect(cells.find(({ value }) => value === 'lead')).toMatchObject({ bound: 'at-least', figure: 95, standsOut: 'above' });
    expect(comparisons).toEqual({ tested: 2, found: 2, rate: 0.05 });
    expect(hidden).toEqual([
      { part: 'site', reason: 'not-on-record' },
      { part: 'tenure', reason: 'not-on-record' },
    ]);
    const every = new Set(people.filter((_, i) => i % 2 === 0).map(({ id }) => id));
    expect(groupRates(cut, [{ measure: 'nominated', holds: every }])).toMatchObject({ comparisons: { tested: 2, found: 0 } });
    // a team is shown, never compared: that would be a ranking of teams
    expect(cells.filter(({ teamId, standsOut }) => teamId !== null && standsOut !== null)).toEqual([]);
  });

  it('give a concentration of everybody, and none of few', () => {
    expect(concentration(range(200, (i) => (i < 100 ? i % 4 : 0))).cells[0]).toMatchObject({ measure: 'concentration', figure: 0.71, low: expect.any(Number) });
    expect(concentration(range(200, (i) => (i < 49 ? 1 : 0)))).toEqual({ cells: [], hidden: [{ part: 'concentration', reason: 'too-few-givers' }] });
    expect(concentration(range(200, () => 0)).hidden).toEqual([{ part: 'concentration', reason: 'nothing-to-count' }]);
    expect(concentration(range(60, () => 2)).hidden).toEqual([{ part: 'concentration', reason: 'undecided' }]);
  });

  it('give the agreement of judges as Shrout and Fleiss computed it for six targets and four judges', () => {
    // Shrout & Fleiss 1979, table 2; ICC(1,1) = .17, ICC(1,4) = .44 (table 4)
    const ratings = '9258 6132 8468 7126 A569 6247'.split(' ').map((row) => [...row].map((digit) => Number.parseInt(digit, 11)));
    const scores = ratings.flatMap((row, c) => row.map((score, j) => ({ round: 'r', roundName: 'Round one', candidate: `c${c}`, judge: `j${j}`, score })));
    expect(judgeAgreement(scores, 4).cells).toEqual([
      expect.objectContaining({ measure: 'agreement-one', value: 'Round one', figure: 0.17 }),
      expect.objectContaining({ measure: 'agreement-panel', figure: 0.44 }),
    ]);
    expect(judgeAgreement(scores, 5).hidden).toEqual([{ part: 'agreement-one', reason: 'too-few-judges' }]);
    expect(judgeAgreement([], 5).hidden).toEqual([{ part: 'agreement-one', reason: 'nothing-to-count' }]);
  });

  it('publish each quarter that is over once, from the first thanks on', () => {
    const due = dueQuarters(plainDate('2025-11-30'), plainDate('2026-07-01'), new Set(['2026-Q1']));
    expect(due.map(({ label }) => label)).toEqual(['2025-Q4', '2026-Q2']);
    expect(dueQuarters(plainDate('2026-04-01'), plainDate('2026-06-30'), new Set())).toEqual([]);
    expect(dueQuarters(null, plainDate('2026-06-30'), new Set())).toEqual([]);
  });
});

describe('the network of thanks', () => {
  const between = (from: string, to: string, count: number, givers: number, receivers: number): ThanksBetween[] =>
    range(count, (i) => ({ from: `${from}${i % givers}`, to: `${to}${i % receivers}`, fromTeam: from, toTeam: to }));
  const own = new Map(['a', 'b', 'c'].map((team) => [team, team]));
  const shown = (thanks: ThanksBetween[]): string[] =>
    networkCells(thanks, own, 5).map(({ teamId, otherTeamId, sizeBand }) => `${teamId} ${otherTeamId} ${sizeBand}`);

  it('shows thanks between teams where enough people gave and enough received, in bands', () => {
    expect(shown([...between('a', 'b', 12, 6, 5), ...between('b', 'b', 30, 6, 6)])).toEqual(['a b 10-14', 'b b 30-49']);
    // four givers, or four receivers, are too few, however much they thanked
    expect(shown(between('a', 'b', 100, 4, 9))).toEqual([]);
    expect(shown(between('a', 'b', 100, 9, 4))).toEqual([]);
  });

  it('hides more where what is hidden in a row or a column would be about too few', () => {
    // row a: b is shown, and what a gave in all would tell of the three who thanked c
    const row = [...between('a', 'b', 12, 6, 6), ...between('a', 'a', 40, 9, 9), ...between('a', 'c', 3, 3, 3)];
    expect(shown(row)).toEqual(['a a 30-49']);
    // and with five hidden givers and receivers nothing more needs hiding
    expect(shown([...between('a', 'b', 12, 6, 6), ...between('a', 'c', 6, 6, 4), ...between('a', 'a', 6, 4, 6)])).toEqual(['a b 10-14']);
    const column = [...between('a', 'b', 12, 6, 6), ...between('b', 'b', 40, 9, 9), ...between('c', 'b', 3, 3, 3)];
    expect(shown(column)).toEqual(['b b 30-49']);
  });

  it('never leaves a remainder of a row or a column that is about fewer than the smallest group', () => {
    let state = 3;
    const draw = (n: number): number => (state = (state * 48271) % 2147483647) % n;
    const teams = ['a', 'b', 'c', 'd', 'e'];
    for (let run = 0; run < 200; run++) {
      const thanks = range(120, () => {
        const [from, to] = [teams[draw(5)]!, teams[draw(1 + draw(5))]!];
        return { from: `${from}${draw(9)}`, to: `${to}${draw(9)}`, fromTeam: from, toTeam: to };
      });
      const cells = new Set(networkCells(thanks, new Map(teams.map((team) => [team, team])), 5).map(({ teamId, otherTeamId }) => `${teamId} ${otherTeamId}`));
      for (const end of ['fromTeam', 'toTeam'] as const)
        for (const line of Map.groupBy(thanks, (one) => one[end]).values()) {
          const rest = line.filter(({ fromTeam, toTeam }) => !cells.has(`${fromTeam} ${toTeam}`));
          const people = (side: 'from' | 'to'): number => new Set(rest.map((one) => one[side])).size;
          if (rest.length > 0 && rest.length < line.length) expect([people('from') >= 5, people('to') >= 5]).toEqual([true, true]);
        }
    }
  });

  it('counts teams that are too small where they are counted, at the deepest level that can be read', () => {
    const homes = new Map([
      ['top', 'top'],
      ['north', 'north'],
      ['south', 'south'],
      ['dock', 'south'],
    ]);
    const { teams, of } = networkTeams(TREE, homes);
    expect(teams).toEqual(['top', 'north', 'south']);
    expect(of.get('dock')).toBe('south');
    const wide = [
      { id: 'top', parent: null },
      ...range(30, (i) => ({ id: `t${i}`, parent: 'top' })),
      ...range(90, (i) => ({ id: `s${i}`, parent: `t${i % 30}` })),
    ];
    expect(networkTeams(wide, new Map(wide.map(({ id }) => [id, id]))).teams).toHaveLength(31);
  });

  it('says how much crosses the borders of teams, of enough givers', () => {
    const thanks = range(100, (i) => ({ from: `p${i}`, to: 'x', fromTeam: 'a', toTeam: i < 30 ? 'b' : 'a' }));
    expect(acrossTeams(thanks).cells[0]).toMatchObject({ measure: 'across-teams', figure: 30, low: 20, high: 40 });
    expect(acrossTeams(thanks.slice(0, 49)).hidden).toEqual([{ part: 'across-teams', reason: 'too-few-givers' }]);
  });
});
