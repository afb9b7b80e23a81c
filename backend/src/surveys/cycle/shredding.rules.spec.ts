import { shreddingOf } from './shredding.rules.js';

const box = { state: 'tallied', on: '2026-04-17', promisedDays: 14, keys: true } as const;

describe('what HR reads about the end of a box', () => {
  it('names the promise before the count, the day after it, and what was done when it is done', () => {
    expect(shreddingOf({ ...box, state: 'open', on: null }).sentence).toContain('destroyed 14 days after the count');
    expect(shreddingOf(box)).toMatchObject({ on: '2026-04-17', done: false, sentence: expect.stringContaining('on 2026-04-17, 14 days after') });
    expect(shreddingOf({ ...box, state: 'shredded', keys: false })).toMatchObject({
      done: true,
      sentence: expect.stringContaining('were destroyed on 2026-04-17'),
    });
  });

  it('says so when the keys are gone and the ballots are there, counted or not', () => {
    expect(shreddingOf({ ...box, keys: false }).sentence).toMatch(/can never be opened again.*ballots go too/);
    expect(shreddingOf({ ...box, state: 'closed', on: null, keys: false }).sentence).toMatch(/can never be opened again.*cannot be counted/);
  });

  it('speaks of one day and of none as people do', () => {
    expect(shreddingOf({ ...box, on: null, promisedDays: 0 }).sentence).toContain('destroyed on the day of the count');
    expect(shreddingOf({ ...box, on: null, promisedDays: 1 }).sentence).toContain('destroyed one day after the count');
  });
});
