import { mayBeCompared, reconciled } from './reconciliation.rules.js';

const COUNTED = { ours: 100, withoutTeam: 10, atItsEnds: 7, besideIt: 4, changedLater: 3 };

describe('a month that a vendor counts otherwise', () => {
  it('is explained wholly by events without a team, where these are the difference', () => {
    expect(reconciled(COUNTED, 110)).toEqual({ difference: 10, reasons: [{ kind: 'without-team', events: 10, certain: true }], unexplained: 0 });
  });
  it('may hold what another time zone counts in, and what was changed later; the rest is said to be unexplained', () => {
    expect(reconciled(COUNTED, 120)).toEqual({
      difference: 20,
      reasons: [
        { kind: 'without-team', events: 10, certain: true },
        { kind: 'outside-by-time-zone', events: 4, certain: false },
        { kind: 'changed-later', events: 3, certain: false },
      ],
      unexplained: 3,
    });
  });
  it('may lack what another time zone counts out', () => {
    const { reasons, unexplained } = reconciled({ ...COUNTED, withoutTeam: 0 }, 85);
    expect(reasons.map(({ kind }) => kind)).toEqual(['inside-by-time-zone', 'changed-later']);
    expect(unexplained).toBe(5);
  });
  it('asks for an explanation where the counts agree only because events lack a team', () => {
    expect(reconciled({ ...COUNTED, atItsEnds: 0, changedLater: 0 }, 100)).toMatchObject({ difference: 0, unexplained: 10 });
  });
  it('needs none where nothing differs', () => {
    expect(reconciled({ ...COUNTED, withoutTeam: 0 }, 100)).toEqual({ difference: 0, reasons: [], unexplained: 0 });
  });
});

describe('whether a month of a source may be told', () => {
  const PART = { sourceId: 's', n: 9, unnamed: 0, agents: 3 };
  it('is what the board says, of the only source', () => {
    expect(mayBeCompared([PART, { ...PART, agents: 1 }], true, 3)).toBe(true);
    expect(mayBeCompared([PART], false, 3)).toBe(false);
    expect(mayBeCompared([], false, 3)).toBe(true);
  });
  it('needs enough agents, or events of nobody, in every team of each of several sources', () => {
    const other = { ...PART, sourceId: 't' };
    expect(mayBeCompared([PART, other], true, 3)).toBe(true);
    expect(mayBeCompared([PART, { ...other, agents: 2 }], true, 3)).toBe(false);
    expect(mayBeCompared([PART, { ...other, agents: 1, unnamed: 5 }], true, 3)).toBe(true);
    expect(mayBeCompared([PART, { ...other, agents: 1, unnamed: 4 }], true, 3)).toBe(false);
  });
});
