import { left, moved, stayed, type Stretch } from './membership.rules.js';

const at = (teamId: string, fromOn: string, untilOn: string | null = null): Stretch => ({ teamId, fromOn, untilOn });

describe('moved', () => {
  it('begins a history', () => {
    expect(moved([], 'A', '2026-01-01')).toEqual([at('A', '2026-01-01')]);
  });

  it('ends the stretch before on the day the next begins', () => {
    expect(moved([at('A', '2026-01-01')], 'B', '2026-02-01')).toEqual([at('A', '2026-01-01', '2026-02-01'), at('B', '2026-02-01')]);
  });

  it('changes nothing when she is in that team already', () => {
    expect(moved([at('A', '2026-01-01')], 'A', '2026-02-01')).toEqual([at('A', '2026-01-01')]);
  });

  it('corrects a move of the same day, and joins stretches that the correction makes one', () => {
    const history = [at('A', '2026-01-01', '2026-02-01'), at('B', '2026-02-01')];
    expect(moved(history, 'C', '2026-02-01')).toEqual([at('A', '2026-01-01', '2026-02-01'), at('C', '2026-02-01')]);
    expect(moved(history, 'A', '2026-02-01')).toEqual([at('A', '2026-01-01')]);
  });

  it('keeps the day of a leaving that is known already', () => {
    expect(moved([at('A', '2026-01-01', '2026-12-01')], 'B', '2026-06-01')).toEqual([at('A', '2026-01-01', '2026-06-01'), at('B', '2026-06-01', '2026-12-01')]);
  });

  it('begins anew after a gap', () => {
    expect(moved([at('A', '2025-01-01', '2025-06-01')], 'A', '2026-01-01')).toEqual([at('A', '2025-01-01', '2025-06-01'), at('A', '2026-01-01')]);
  });

  it('refuses to rewrite what was before the latest move', () => {
    expect(() => moved([at('A', '2026-01-01', '2026-02-01'), at('B', '2026-02-01')], 'C', '2026-01-15')).toThrow('latest move was on 2026-02-01');
  });
});

describe('left and stayed', () => {
  const history = [at('A', '2026-01-01', '2026-02-01'), at('B', '2026-02-01')];

  it('end the last stretch, and open it again', () => {
    const gone = left(history, '2026-03-01');
    expect(gone).toEqual([at('A', '2026-01-01', '2026-02-01'), at('B', '2026-02-01', '2026-03-01')]);
    expect(stayed(gone, '2026-03-01')).toEqual(history);
  });

  it('drop what would begin after the leaving', () => {
    expect(left(history, '2026-01-15')).toEqual([at('A', '2026-01-01', '2026-01-15')]);
    expect(left(history, '2025-12-31')).toEqual([]);
  });

  it('leave alone a stretch that ended for another reason', () => {
    expect(stayed([at('A', '2026-01-01', '2026-02-01')], '2026-03-01')).toEqual([at('A', '2026-01-01', '2026-02-01')]);
  });
});
