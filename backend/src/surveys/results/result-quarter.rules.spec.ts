import { quarterOf } from './result-quarter.rules.js';

describe('the quarter of a cycle', () => {
  it.each([
    ['2026-07-02', '2026-06-30', '2026-Q3'],
    ['2026-06-20', '2026-07-10', '2026-Q2'],
    [null, '2026-12-31', '2026-Q4'],
  ])('that closed on %s, with %s as its last day, is %s', (closedOn, closesOn, label) => {
    expect(quarterOf({ closedOn, closesOn }).label).toBe(label);
  });
});
