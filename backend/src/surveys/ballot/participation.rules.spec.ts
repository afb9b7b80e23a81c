import { participationRate } from '@throughline/anonymity';
import { nodeParticipation, participationWords } from './participation.rules.js';

describe('participation', () => {
  it('adds cohorts up the tree and leaves teams without a cohort out', () => {
    const lattice = [
      { id: 'all', name: 'All', parentId: null },
      { id: 'a', name: 'A', parentId: 'all' },
      { id: 'a1', name: 'A1', parentId: 'a' },
      { id: 'b', name: 'B', parentId: 'all' },
    ];
    const nodes = nodeParticipation(lattice, [
      { cohort_id: 'a1', collected: 3, members: 6 },
      { cohort_id: 'all', collected: 4, members: 8 },
    ]);
    expect(nodes).toEqual([
      { id: 'a', collected: 3, members: 6 },
      { id: 'a1', collected: 3, members: 6 },
      { id: 'all', collected: 7, members: 14 },
    ]);
  });

  it('is said in percent for 20 members or more, and in words without a number below', () => {
    const words = (collected: number, members: number): string => participationWords(participationRate(collected, members, 5)!);
    expect([words(0, 40), words(26, 40), words(40, 40)]).toEqual(['5 % or less', '65 %', '95 % or more']);
    expect([words(0, 19), words(9, 19), words(19, 19)]).toEqual(['fewer than a third', 'between a third and two thirds', 'more than two thirds']);
  });
});
