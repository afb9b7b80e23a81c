import { leastSupport, seededRandom } from '@throughline/anonymity';
import { AGREEMENT_SCALE, type CycleQuestion, RECOMMEND_SCALE } from '@throughline/domain';
import * as fc from 'fast-check';
import type { CountedBallot } from './counted-ballot.js';
import { publish, type ToPublish } from './publish.rules.js';

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
const ballots = (cohortId: string, ...answers: Record<string, unknown>[]): CountedBallot[] =>
  answers.map((given) => ({ cohortId, answers: given, comments: [] }));
const times = (count: number, answers: Record<string, unknown>): Record<string, unknown>[] => Array.from({ length: count }, () => answers);
const published = (given: Partial<ToPublish>) =>
  publish({ lattice, questions: [pride], ballots: [], k: 5, kComments: 10, random: seededRandom(seed), ...given });

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
      { id: 'all', parentId: null, name: 'All', sizeBand: '10-14', shownAt: 'all' },
      { id: 'a', parentId: 'all', name: 'A', sizeBand: '5-9', shownAt: 'a' },
      { id: 'b', parentId: 'all', name: 'B', sizeBand: null, shownAt: 'all' },
      { id: 'c', parentId: 'all', name: 'C', sizeBand: null, shownAt: 'all' },
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

  it('turns negatively worded questions round and puts drivers on 0 to 100', () => {
    const tables = published({ questions: [pride, overload], ballots: ballots('a', ...times(10, { q1: 5, q2: 2 }), ...times(10, { q1: 3, q2: 2 })) });
    const of = (kind: string, measure: string) => tables.cells.find((cell) => cell.kind === kind && cell.measure === measure && cell.nodeId === 'a')!;
    expect(of('question', 'q2').meanX10).toBe(40);
    expect(of('driver', 'engagement').meanX10).toBe(750);
    expect(of('driver', 'engagement').lowX10).toBeLessThan(750);
  });

  it('gives an interval from ten respondents on and none below', () => {
    const tables = published({ ballots: [...ballots('a', ...times(9, { q1: 4 })), ...ballots('b', ...times(9, { q1: 4 }), { q1: 1 })] });
    const cell = (id: string) => tables.cells.find((one) => one.nodeId === id && one.kind === 'question')!;
    expect(cell('a').lowX10).toBeNull();
    expect(cell('b').lowX10).not.toBeNull();
  });

  it('never lets a mean say that everybody gave the same extreme answer', () => {
    const tables = published({ ballots: ballots('a', ...times(8, { q1: 5 })) });
    expect(tables.cells.find((cell) => cell.kind === 'question')!.meanX10).toBeLessThanOrEqual(45);
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

  it('makes a driver of what is published about its questions, so that who left one out does not stand out by subtraction', () => {
    const recognition: CycleQuestion = { ...pride, id: 'q5', code: 'recognition-thanks', driver: 'recognition' };
    const thanks: CycleQuestion = { ...recognition, id: 'q6', mandatory: false };
    const cast = ballots('a', ...times(10, { q5: 4, q6: 2 }), { q5: 1 }, ...times(10, { q5: 4, q6: 4 }));
    const cells = published({ questions: [recognition, thanks], ballots: cast }).cells.filter((cell) => cell.nodeId === 'a');
    const exact = (81 / 21 - 1 + (60 / 20 - 1)) / 8;
    expect(cells.find((cell) => cell.kind === 'driver')).toMatchObject({ measure: 'recognition', meanX10: Math.round(100 * exact) * 10 });
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
      Array.from({ length: count }, (_, i) => ({ cohortId, answers: { q1: 4 }, comments: i === 0 ? [{ q: 'q4', text }] : [] }));
    const tables = published({
      questions: [pride, words],
      ballots: [...withComment('a', 12, 'from a'), ...withComment('b', 8, 'from b'), ...withComment('c', 2, '  ')],
    });
    expect([...tables.comments].sort((x, y) => (x.text < y.text ? -1 : 1))).toEqual([
      { nodeId: 'a', questionId: 'q4', text: 'from a' },
      { nodeId: 'all', questionId: 'q4', text: 'from b' },
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

  it('keeps its promise: no combination of published teams depends on fewer than k people', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ team: fc.constantFrom('all', 'a', 'b', 'c'), complete: fc.boolean() }), { maxLength: 40 }),
        fc.integer({ min: 5, max: 8 }),
        (drawn, k) => {
          const cast = drawn.flatMap((d) => ballots(d.team, d.complete ? { q1: 3, q2: 3 } : { q1: 3 }));
          const tables = published({ questions: [pride, overload], k, ballots: cast });
          const homes = new Map(tables.nodes.map((node) => [node.id, node.shownAt]));
          const groups = tables.cells
            .filter((cell) => cell.measure === 'q2')
            .map(({ nodeId }) => drawn.flatMap((d, i) => (d.complete && (homes.get(d.team) === nodeId || nodeId === 'all') ? [String(i)] : [])));
          expect(leastSupport(groups)).toBeGreaterThanOrEqual(k);
        },
      ),
    );
  });
});
