import { changedConflicts } from './changed-conflicts.rules.js';

const of = (candidateId: string, judgeId: string, ...reasons: string[]) => ({ candidateId, judgeId, reasons });

describe('conflicts that were looked for again', () => {
  it('are noted when they are new, hold for other reasons, or hold no more', () => {
    const before = [of('ann', 'jo', 'line', 'same-team'), of('bob', 'jo', 'line'), of('cid', 'ken', 'endorsed')];
    const now = [of('ann', 'jo', 'same-team', 'line'), of('bob', 'jo', 'line', 'declared'), of('ann', 'lea', 'nominator')];
    expect(changedConflicts(before, now)).toEqual([
      { kind: 'judge-excluded', detail: { candidate: 'bob', judge: 'jo', reasons: ['line', 'declared'] } },
      { kind: 'judge-excluded', detail: { candidate: 'ann', judge: 'lea', reasons: ['nominator'] } },
      { kind: 'judge-freed', detail: { candidate: 'cid', judge: 'ken' } },
    ]);
    expect(changedConflicts(now, now)).toEqual([]);
  });
});
