import { leastSupport, lift } from '@throughline/anonymity';
import { AGREEMENT_SCALE, type CycleQuestion, RECOMMEND_SCALE } from '@throughline/domain';
import * as fc from 'fast-check';
import type { CountedBallot } from './counted-ballot.js';
import { publish, type ToPublish } from './publish.js';

const seed = new Uint8Array(16).fill(3);
const pride: CycleQuestion = {
  id: 'q1',
  code: 'engagement-pride',
  driver: 'engagement',
  type: 'scale5',
  text: 'I am proud.',
  mandatory: true,
  scale: AGREEMENT_SCALE,
};
const overload: CycleQuestion = {
  id: 'q2',
  code: 'wellbeing-overload',
  driver: 'wellbeing',
  type: 'scale5',
  text: 'I have too much to do.',
  mandatory: true,
  reverse: true,
  scale: AGREEMENT_SCALE,
};
const recommend: CycleQuestion = {
  id: 'q3',
  code: 'engagement-recommend',
  driver: 'engagement',
  type: 'recommend',
  text: 'Would you recommend us?',
  mandatory: false,
  scale: RECOMMEND_SCALE,
};
const words: CycleQuestion = { id: 'q4', code: 'own-words', driver: 'own-words', type: 'text', text: 'What else?', mandatory: false };
const lattice = [
  { id: 'all', name: 'All', parentId: null },
  { id: 'a', name: 'A', parentId: 'all' },
  { id: 'b', name: 'B', parentId: 'all' },
  { id: 'c', name: 'C', parentId: 'all' },
];
/** Two levels: X has nobody of its own. */
const deep = [
  { id: 'all', name: 'All', parentId: null },
  { id: 'x', name: 'X', parentId: 'all' },
  { id: 'a', name: 'A', parentId: 'x' },
  { id: 'b', name: 'B', parentId: 'x' },
  { id: 'c', name: 'C', parentId: 'a' },
];
const ballots = (cohortId: string, ...answers: Record<string, unknown>[]): CountedBallot[] =>
  answers.map((given) => ({ cohortId, answers: given, claims: {}, comments: [] }));
const times = (count: number, answers: Record<string, unknown>): Record<string, unknown>[] => Array.from({ length: count }, () => answers);
const published = (given: Partial<ToPublish>) => publish({ lattice, questions: [pride], ballots: [], k: 5, kComments: 10, seed, ...given });

describe('publication', () => {
  it('shows a team of five, counts a team of three one level up, and says where', () => {
    const tables = published({
      ballots: [
        ...ballots('a', ...times(3, { q1: 4 }), ...times(3, { q1: 2 })),
        ...ballots('b', ...times(3, { q1: 5 })),
        ...ballots('all', ...times(4, { q1: 3 })),
      ],
    });
    expect(tables.nodes).toEqual([
      { id: 'all', parentId: null, name: 'All', sizeBand: '10-14', shownAt: 'all', liftedOut: false, overfull: false },
      { id: 'a', parentId: 'all', name: 'A', sizeBand: '5-9', shownAt: 'a', liftedOut: false, overfull: false },
      { id: 'b', parentId: 'all', name: 'B', sizeBand: null, shownAt: 'all', liftedOut: false, overfull: false },
      { id: 'c', parentId: 'all', name: 'C', sizeBand: null, shownAt: 'all', liftedOut: false, overfull: false },
    ]);
    expect(
      tables.cells
        .filter((cell) => cell.kind === 'question')
        .map((cell) => [cell.nodeId, cell.meanX10])
        .sort(),
    ).toEqual([
      ['a', 30],
      ['all', 35],
    ]);
    expect(tables.cells.some((cell) => cell.nodeId === 'b')).toBe(false);
  });

  it('says where people really are counted: two of a team under one without people of its own are at the top, not in the team between', () => {
    const tables = published({
      lattice: deep,
      ballots: [...ballots('all', ...times(5, { q1: 3 })), ...ballots('a', ...times(8, { q1: 4 })), ...ballots('b', ...times(2, { q1: 2 }))],
    });
    const node = (id: string) => tables.nodes.find((one) => one.id === id)!;
    expect(node('b')).toMatchObject({ sizeBand: null, shownAt: 'all' });
    expect(node('x')).toMatchObject({ sizeBand: '5-9', shownAt: 'x', liftedOut: true });
    expect(node('a')).toMatchObject({ sizeBand: '5-9', liftedOut: false });
    expect(node('all').liftedOut).toBe(false);
  });

  it('marks a team whose ballots had to be left out, and says so where nothing is left to show', () => {
    const tables = published({ ballots: ballots('a', ...times(6, { q1: 4 })), overfull: new Set(['b']) });
    expect(tables.nodes.filter((node) => node.overfull).map((node) => node.id)).toEqual(['b']);
    expect(tables.withheld).toBeNull();
    expect(published({ overfull: new Set(['b']) }).withheld).toContain('ballots had to be left out');
  });

  it('turns negatively worded questions round and puts drivers on 0 to 100', () => {
    const tables = published({ questions: [pride, overload], ballots: ballots('a', ...times(10, { q1: 5, q2: 2 }), ...times(10, { q1: 3, q2: 2 })) });
    const of = (kind: string, measure: string) => tables.cells.find((cell) => cell.kind === kind && cell.measure === measure && cell.nodeId === 'a')!;
    expect(of('question', 'q2').meanX10).toBe(40);
    expect(of('driver', 'engagement').meanX10).toBe(750);
    expect(of('driver', 'engagement').lowX10).toBeLessThan(750);
  });

  it('gives an interval from twenty respondents on and none below, where its middle would undo the cap of the mean', () => {
    const tables = published({ ballots: [...ballots('a', ...times(19, { q1: 5 })), ...ballots('b', ...times(19, { q1: 4 }), { q1: 1 })] });
    const cell = (id: string, kind: string) => tables.cells.find((one) => one.nodeId === id && one.kind === kind)!;
    for (const kind of ['question', 'driver']) {
      expect(cell('a', kind)).toMatchObject({ lowX10: null, highX10: null });
      expect(cell('b', kind).lowX10).toBeLessThan(cell('b', kind).meanX10);
      expect(cell('b', kind).highX10).toBeGreaterThan(cell('b', kind).meanX10);
    }
  });

  it('never lets a mean of fewer than twenty say that everybody gave the same extreme answer', () => {
    for (const [answer, shown, driver] of [
      [5, 45, 880],
      [1, 15, 130],
    ] as const) {
      const tables = published({ ballots: ballots('a', ...times(19, { q1: answer })) });
      expect(tables.cells.find((cell) => cell.kind === 'question')!.meanX10).toBe(shown);
      expect(tables.cells.find((cell) => cell.kind === 'driver')!.meanX10).toBe(driver);
    }
  });

  it('gives a question that not all had to answer groups of its own', () => {
    const tables = published({
      questions: [pride, recommend],
      ballots: [
        ...ballots('a', ...times(4, { q1: 4, q3: 9 }), ...times(4, { q1: 4 })),
        ...ballots('b', ...times(6, { q1: 4, q3: 3 })),
        ...ballots('all', ...times(5, { q1: 4, q3: 8 })),
      ],
    });
    expect(
      tables.cells
        .filter((cell) => cell.measure === 'q3')
        .map((cell) => cell.nodeId)
        .sort(),
    ).toEqual(['all', 'b']);
    expect(
      tables.cells
        .filter((cell) => cell.measure === 'q1')
        .map((cell) => cell.nodeId)
        .sort(),
    ).toEqual(['a', 'all', 'b']);
  });

  it('makes a driver of the rounded means of its questions and of nothing finer', () => {
    const recognition: CycleQuestion = { ...pride, id: 'q5', code: 'recognition-thanks', driver: 'recognition' };
    const thanks: CycleQuestion = { ...recognition, id: 'q6', mandatory: false };
    const twice = { ...recognition, id: 'q7' };
    // three sums that each round up: 3.85, 3.85 and 3.05 make 64.6 exactly, but 3.9, 3.9 and 3.1 make 65.8
    const cast = ballots('a', ...times(17, { q5: 4, q6: 3, q7: 4 }), ...times(3, { q5: 3, q6: 3, q7: 3 }));
    cast[0] = { ...cast[0]!, answers: { q5: 4, q6: 4, q7: 4 } };
    const cells = published({ questions: [recognition, thanks, twice], ballots: cast }).cells.filter((cell) => cell.nodeId === 'a');
    expect(cells.filter((cell) => cell.kind === 'question').map((cell) => cell.meanX10)).toEqual([39, 31, 39]);
    expect(cells.find((cell) => cell.kind === 'driver')).toMatchObject({ measure: 'recognition', meanX10: 660 });
  });

  it('shows no driver where one of its questions is not shown', () => {
    const second: CycleQuestion = { ...pride, id: 'q7', mandatory: false };
    const tables = published({
      questions: [pride, second],
      ballots: [...ballots('a', ...times(6, { q1: 4 }), ...times(6, { q1: 3, q7: 2 })), ...ballots('b', ...times(7, { q1: 4 }))],
    });
    expect(tables.cells.filter((cell) => cell.kind === 'driver').map((cell) => cell.nodeId)).toEqual(['all', 'a']);
  });

  it('takes an answer that is no point of the scale as not given', () => {
    const strange = [{ q1: 7 }, { q1: '5' }, { q1: 4.5 }, { q1: null }, {}];
    const tables = published({ ballots: ballots('a', ...times(5, { q1: 4 }), ...strange) });
    expect(tables.nodes.find((node) => node.id === 'a')!.sizeBand).toBe('5-9');
  });

  it('shows nothing and says why when too few answered everything', () => {
    const tables = published({ ballots: ballots('a', ...times(4, { q1: 4 })) });
    expect(tables).toMatchObject({ cells: [], comments: [], withheld: expect.stringContaining('fewer than 5 people') });
  });

  it('shows comments of ten or more respondents only, one level up where a team is smaller', () => {
    const withComment = (cohortId: string, count: number, text: string): CountedBallot[] =>
      Array.from({ length: count }, (_, i) => ({ cohortId, answers: { q1: 4 }, claims: {}, comments: i === 0 ? [{ q: 'q4', text }] : [] }));
    const tables = published({
      questions: [pride, words],
      ballots: [...withComment('a', 12, 'from a'), ...withComment('b', 8, 'from b'), ...withComment('c', 2, 'from c')],
    });
    expect([...tables.comments].sort((x, y) => (x.text < y.text ? -1 : 1))).toEqual([
      { nodeId: 'a', questionId: 'q4', text: 'from a' },
      { nodeId: 'all', questionId: 'q4', text: 'from b' },
      { nodeId: 'all', questionId: 'q4', text: 'from c' },
    ]);
  });

  it('says the same again when a tally is repeated', () => {
    const given = { ballots: ballots('a', ...times(12, { q1: 5 })) };
    expect(published(given)).toEqual(published(given));
  });

  it('decides what is shown by how many answered, never by what they answered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ team: fc.constantFrom('all', 'a', 'b', 'c'), one: fc.integer({ min: 1, max: 5 }), other: fc.integer({ min: 1, max: 5 }) }), {
          maxLength: 40,
        }),
        (drawn) => {
          const shown = (pick: 'one' | 'other') =>
            published({ ballots: drawn.flatMap((d) => ballots(d.team, { q1: d[pick] })) }).cells.map(
              (cell) => `${cell.nodeId} ${cell.measure} ${cell.sizeBand}`,
            );
          expect(shown('one')).toEqual(shown('other'));
        },
      ),
    );
  });

  it('keeps its promise: no combination of published teams of two levels and more depends on fewer than k people', () => {
    let shownBelow = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ team: fc.constantFrom('all', 'x', 'a', 'b', 'c'), complete: fc.boolean() }), { minLength: 20, maxLength: 120 }),
        fc.integer({ min: 5, max: 8 }),
        (drawn, k) => {
          const cast = drawn.flatMap((d) => ballots(d.team, d.complete ? { q1: 3, q2: 3 } : { q1: 3 }));
          const tables = published({ lattice: deep, questions: [pride, overload, recommend], k, ballots: cast });
          const parents = new Map(deep.map((team) => [team.id, team.parentId]));
          const isIn = (team: string | null | undefined, top: string): boolean => team != null && (team === top || isIn(parents.get(team), top));
          const count = (id: string, complete: boolean) => drawn.filter((d) => d.team === id && d.complete === complete).length;
          const { home } = lift(
            deep.map(({ id, parentId }) => ({ id, parent: parentId, respondents: count(id, true), partial: count(id, false) })),
            k,
          );
          for (const node of tables.nodes) expect(node.shownAt).toBe(node.sizeBand ? node.id : home.get(node.id));
          const groups = tables.cells
            .filter((cell) => cell.measure === 'q2')
            .map(({ nodeId }) => drawn.flatMap((d, i) => (d.complete && isIn(home.get(d.team), nodeId) ? [String(i)] : [])));
          shownBelow += tables.cells.some((cell) => cell.nodeId === 'b' || cell.nodeId === 'c') ? 1 : 0;
          expect(leastSupport(groups)).toBeGreaterThanOrEqual(k);
        },
      ),
    );
    // trees in which everything is lifted to the top would prove nothing
    expect(shownBelow).toBeGreaterThan(10);
  });

  it('is certified, with the number of groups and the band of the smallest', () => {
    const cast = [...ballots('a', ...times(12, { q1: 4, q3: 9 })), ...ballots('b', ...times(6, { q1: 4 }))];
    const { certificate } = published({ questions: [pride, recommend], ballots: cast });
    expect(certificate).toMatchObject({
      ok: true,
      families: [
        { family: 'team', rank: 2, bases: 0, min_support: '5-9' },
        { family: 'question q1', rank: 2, min_support: '5-9' },
        { family: 'question q3', rank: 1, min_support: '10-14' },
        { family: 'comments', rank: 1, min_support: '15-19' },
      ],
    });
  });
});
