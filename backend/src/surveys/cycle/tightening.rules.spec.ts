import { inForce, tightened } from './tightening.rules.js';

const now = { k: 6, kComments: 10 };
const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('raising the smallest groups of an open cycle', () => {
  it('raises either, and comments with figures', () => {
    expect(tightened('open', now, { k: 8 })).toEqual({ k: 8, kComments: 10 });
    expect(tightened('open', now, { k: 12 })).toEqual({ k: 12, kComments: 12 });
    expect(tightened('open', now, { kComments: 15 })).toEqual({ k: 6, kComments: 15 });
  });

  it('lowers nothing, also not one while the other rises', () => {
    for (const asked of [{ k: 5 }, { kComments: 9 }, { k: 5, kComments: 20 }, { k: 12, kComments: 11 }])
      expect(code(() => tightened('open', now, asked))).toBe('only-tighter');
    expect(code(() => tightened('open', now, {}))).toBe('not-tighter');
  });

  it.each(['draft', 'closed', 'published'] as const)('is refused when the cycle is %s', (state) => {
    expect(code(() => tightened(state, now, { k: 8 }))).toBe('cycle-not-open');
  });

  it('puts the largest in force, whatever their order', () => {
    expect(
      inForce(now, [
        { k: 8, kComments: 12 },
        { k: 7, kComments: 15 },
      ]),
    ).toEqual({ k: 8, kComments: 15 });
    expect(inForce(now, [])).toEqual(now);
  });
});
