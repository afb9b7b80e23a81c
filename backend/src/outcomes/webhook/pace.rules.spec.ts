import { type Pace, paced } from './pace.rules.js';

describe('the pace of a source', () => {
  const taken = (perSecond: number, deliveries: number, now: number, before?: Pace): { taken: number; pace: Pace | undefined } => {
    let pace = before;
    let count = 0;
    for (let i = 0; i < deliveries; i++) {
      const next = paced(pace, perSecond, now);
      pace = next.pace;
      if (next.wait === 0) count++;
    }
    return { taken: count, pace };
  };

  it('lets twice a second’s deliveries come at once, and then a second’s every second', () => {
    const first = taken(10, 100, 0);
    expect(first.taken).toBe(20);
    expect(taken(10, 100, 1_000, first.pace).taken).toBe(10);
    expect(taken(10, 100, 60_000, first.pace).taken).toBe(20);
  });

  it('says how long to wait', () => {
    expect(paced({ left: 0.2, at: 0 }, 10, 0).wait).toBe(1);
    expect(paced({ left: 0, at: 0 }, 0.2, 0).wait).toBe(5);
  });

  it('is not thrown off by a clock that is set back', () => {
    expect(paced({ left: 0, at: 10_000 }, 10, 0).wait).toBe(1);
  });
});
