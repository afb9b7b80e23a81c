import { draws } from './draws.example.js';
import { countTransferableVotes, decideTie, JudgingError, type Election } from './index.js';

const votes = (...lines: string[]) =>
  lines.map((line) => {
    const [papers, ...preferences] = line.split(' ');
    return { papers: Number(papers), preferences };
  });
const election = (candidates: string, seats: number, ...lines: string[]): Election => ({
  candidates: candidates.split(''),
  seats,
  votes: votes(...lines),
  lot: candidates.split(''),
});

describe('the count of transferable votes', () => {
  // counted by Droop 0.14 (rule "scotland") as well; its sheet has the same votes at every stage
  const count = countTransferableVotes(
    election('ABCDEF', 3, ...['23 A B C', '11 A D', '9 A', '17 B A E', '8 B C D', '14 C B F', '6 C D A', '12 D E C', '7 D', '13 E F D B', '5 E C', '13 F E A']),
  );

  it('agrees with another program at every stage', () => {
    expect(count.papers).toBe(138);
    expect(count.quota).toBe(35);
    expect(count.stages.map(({ action, votes: at }) => [action.kind, 'of' in action ? action.of : '', ...Object.values(at)])).toEqual([
      ['first-preferences', '', 43, 25, 20, 19, 18, 13],
      ['surplus', 'A', 35, 29.27892, 20, 21.04644, 18, 13],
      ['exclusion', 'F', 35, 29.27892, 20, 21.04644, 31, 0],
      ['exclusion', 'C', 35, 43.27892, 0, 27.04644, 31, 0],
      ['surplus', 'B', 35, 35, 0, 28.57676, 34.25193, 0],
      ['exclusion', 'D', 35, 35, 0, 0, 46.25193, 0],
    ]);
    expect(count.elected).toEqual(['A', 'B', 'E']);
    expect(count.stages.map(({ elected }) => elected.join())).toEqual(['A', '', '', 'B', '', 'E']);
  });

  it('says what is with nobody any more: papers without a further preference, and what is cut off after five decimals', () => {
    // 9 papers for A alone at 8/43 = 0.18604, and 0.00028 of the surplus that 43 × 0.18604 leaves
    expect(count.stages[1]!.notTransferable).toBeCloseTo(9 * 0.18604 + (8 - 43 * 0.18604), 10);
  });

  it('decides a tie by the last stage at which they differed, and by the lot drawn before where they never did', () => {
    // C has 4 like D once E has gone; before that it had fewer
    const earlier = countTransferableVotes(election('ABCDE', 1, '9 A', '8 B', '3 C B', '4 D A', '1 E C A'));
    expect(earlier.stages[2]!.action).toEqual({ kind: 'exclusion', of: 'C', tie: { among: ['C', 'D'], decidedBy: 'earlier-stage', stage: 0 } });
    const lot = { ...election('ABC', 1, '4 A', '3 B A', '3 C A'), lot: ['C', 'A', 'B'] };
    expect(countTransferableVotes(lot).stages[1]!.action).toEqual({ kind: 'exclusion', of: 'B', tie: { among: ['B', 'C'], decidedBy: 'lot' } });
    const level = [{ votes: { a: 3, b: 1, c: 3 } }, { votes: { a: 2, b: 2, c: 2 } }];
    expect(decideTie(['a', 'b', 'c'], level, ['c', 'b', 'a'], 'fewest')).toEqual(['b', { among: ['a', 'b', 'c'], decidedBy: 'earlier-stage', stage: 0 }]);
    expect(decideTie(['a', 'b', 'c'], level, ['c', 'b', 'a'], 'most')[0]).toBe('c');
  });

  it('elects who is left when there are no more than seats, without a transfer', () => {
    expect(countTransferableVotes(election('A', 1, '1 A')).elected).toEqual(['A']);
    const few = countTransferableVotes(election('AB', 3, '3 B', '1 A B'));
    expect(few.elected).toEqual(['B', 'A']);
    expect(few.stages.map(({ action }) => action.kind)).toEqual(['first-preferences', 'last-seats']);
  });

  it('loses and doubles no vote and fills every seat, in 300 elections', () => {
    const random = draws(7);
    for (let one = 0; one < 300; one++) {
      const candidates = Array.from({ length: 2 + Math.floor(random() * 7) }, (_, i) => `c${i}`);
      const seats = 1 + Math.floor(random() * 3);
      const lines = Array.from({ length: 1 + Math.floor(random() * 40) }, () => ({
        papers: 1 + Math.floor(random() * 20),
        preferences: candidates
          .map((candidate) => ({ candidate, at: random() }))
          .sort((a, b) => a.at - b.at)
          .slice(0, 1 + Math.floor(random() * candidates.length))
          .map(({ candidate }) => candidate),
      }));
      const { stages, elected, papers, quota } = countTransferableVotes({ candidates, seats, votes: lines, lot: candidates });
      expect(elected).toHaveLength(Math.min(seats, candidates.length));
      for (const stage of stages) {
        const held = Object.values(stage.votes).reduce((sum, one) => sum + one, 0);
        expect(held + stage.notTransferable).toBeCloseTo(papers, 6);
        expect(stage.notTransferable).toBeGreaterThanOrEqual(0);
      }
      // nobody with a quota is left out
      const out = candidates.filter((candidate) => !elected.includes(candidate));
      for (const candidate of out) expect(stages.at(-1)!.votes[candidate]).toBeLessThan(quota);
    }
  });

  it.each([
    ['no-votes', election('AB', 1)],
    ['no-candidates', election('', 1, '1 A')],
    ['unknown-candidate', election('AB', 1, '1 A X')],
    ['ranked-twice', election('AB', 1, '1 A A')],
    ['bad-count', election('AB', 0, '1 A')],
    ['bad-count', election('AB', 1, '1.5 A')],
    ['bad-lot', { ...election('AB', 1, '1 A'), lot: ['A', 'A'] }],
  ] as const)('refuses what cannot be counted: %s', (code, asked) => {
    expect(() => countTransferableVotes(asked)).toThrow(expect.objectContaining({ name: new JudgingError(code, '').name, code }));
  });
});
