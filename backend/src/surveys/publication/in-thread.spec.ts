import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import { countBallots, type OpenedBox } from '@throughline/publication';
import { countInThread } from './in-thread.js';

const proud: CycleQuestion = { id: 'q1', code: 'pride', driver: 'engagement', type: 'scale5', text: 'Proud?', mandatory: true, scale: AGREEMENT_SCALE };
const box: OpenedBox = {
  manifest: {
    k: 5,
    k_comments: 10,
    lattice_policy: {
      families: ['team', 'site'],
      facets: [
        {
          id: 'site',
          label: 'Site',
          values: [
            { id: 'Leeds', label: 'Leeds', members: 2500 },
            { id: 'York', label: 'York', members: 2500 },
          ],
        },
      ],
    },
  },
  questions: [proud],
  lattice: [
    { id: 'all', name: 'All', parentId: null },
    { id: 'a', name: 'A', parentId: 'all' },
  ],
  ballots: Array.from({ length: 5000 }, (_, i) => ({
    cohortId: i % 2 ? 'a' : 'all',
    answers: { q1: 1 + (i % 5) },
    claims: { site: i % 3 ? 'Leeds' : 'York' },
    comments: [],
  })),
  boxedPerCohort: { a: 2500, all: 2500 },
  issuedPerCohort: { a: 2500, all: 2500 },
  seed: new Uint8Array(16).fill(7),
};

describe('counting beside the main thread', () => {
  it('gives what counting here gives, while this thread goes on', async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    const tables = await countInThread(box);
    clearInterval(heart);
    expect(tables).toEqual(countBallots(box));
    expect(tables.cells.some((cell) => cell.family === 'site')).toBe(true);
    expect(beats).toBeGreaterThan(3);
  }, 30_000);

  it('passes on why a count is refused', async () => {
    await expect(countInThread({ ...box, lattice: [{ id: 'a', name: 'A', parentId: 'gone' }] })).rejects.toThrow(/team/i);
  }, 30_000);

  it('stops a count that takes more memory than it may, and goes on', async () => {
    await expect(countInThread(box, 30_000, 8)).rejects.toThrow(/memory/i);
  }, 30_000);

  it('stops a count that takes longer than it may', async () => {
    await expect(countInThread(box, 1)).rejects.toThrow('took longer');
  }, 30_000);
});
