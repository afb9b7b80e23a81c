import { plainDate } from '@throughline/domain';
import { fewestToAsk, notAskedYet } from './happening.rules.js';

const at = (employeeId: string, on: string) => ({ employeeId, on: plainDate(on) });

describe('who is asked about what happened', () => {
  it('is one of at least three times k, so that a published result does not tell that each of them answered', () => {
    expect([fewestToAsk(5), fewestToAsk(8)]).toEqual([15, 24]);
  });
  it('is never asked twice about joining or leaving, whatever day the directory names later', () => {
    const joined = [at('ann', '2026-10-05'), at('bob', '2026-10-01')];
    expect([...notAskedYet('joined', joined, [at('ann', '2026-10-01')]).keys()]).toEqual(['bob']);
    expect([...notAskedYet('leaving', [at('ann', '2026-12-31')], [at('ann', '2026-11-30')]).keys()]).toEqual([]);
  });
  it('is asked again after another move, and once about two moves', () => {
    const moved = [at('ann', '2026-10-05'), at('ann', '2026-11-01')];
    expect([...notAskedYet('moved', moved, [at('ann', '2026-10-05')])]).toEqual([['ann', '2026-11-01']]);
    expect([...notAskedYet('moved', moved, [at('ann', '2026-11-01')])]).toEqual([]);
  });
});
