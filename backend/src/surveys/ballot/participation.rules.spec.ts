import { nodeParticipation } from './participation.rules.js';

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
});
