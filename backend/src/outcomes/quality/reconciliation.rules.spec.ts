import { mayBeCompared, movedOf, reconciled, toldOf } from './reconciliation.rules.js';

const COUNTED = { ours: 100, withoutTeam: 10, atItsEnds: 7, besideIt: 4, changedLater: 3, movedOut: 0, movedIn: 0, refused: 0, repeated: 0, uncounted: 0 };

describe('a month that a vendor counts otherwise', () => {
  it('is explained wholly by events without a team, where these are the difference', () => {
    expect(reconciled(COUNTED, 110)).toEqual({ difference: 10, reasons: [{ kind: 'without-team', events: 10, certain: true }], remainder: 0, unexplained: 0 });
  });
  it('may hold what another time zone counts in, and what was changed later; the rest is said to be unexplained', () => {
    expect(reconciled(COUNTED, 120)).toEqual({
      difference: 20,
      reasons: [
        { kind: 'without-team', events: 10, certain: true },
        { kind: 'outside-by-time-zone', events: 4, certain: false },
        { kind: 'changed-later', events: 3, certain: false },
      ],
      remainder: 10,
      unexplained: 3,
    });
  });
  it('may lack what another time zone counts out', () => {
    const { reasons, unexplained } = reconciled({ ...COUNTED, withoutTeam: 0 }, 85);
    expect(reasons.map(({ kind }) => kind)).toEqual(['inside-by-time-zone', 'changed-later']);
    expect(unexplained).toBe(5);
  });
  it('may hold rows that were refused or told again, where the vendor has more, and never where it has fewer', () => {
    const files = { ...COUNTED, withoutTeam: 0, refused: 5, repeated: 2 };
    const kinds = (vendor: number): string[] => reconciled(files, vendor).reasons.map(({ kind }) => kind);
    expect(kinds(130)).toEqual(['refused-rows', 'repeated-rows', 'outside-by-time-zone', 'changed-later']);
    expect(reconciled(files, 130).unexplained).toBe(30 - 5 - 2 - 4 - 3);
    expect(kinds(90)).toEqual(['inside-by-time-zone', 'changed-later']);
  });
  it('may hold what was moved out of it and what was not taken in, where the vendor has more, and lack what was moved into it, where it has fewer', () => {
    const moved = { ...COUNTED, withoutTeam: 0, movedOut: 2, movedIn: 6, uncounted: 1 };
    const kinds = (vendor: number): (string | number)[][] => reconciled(moved, vendor).reasons.map(({ kind, events }) => [kind, events]);
    expect(kinds(130)).toEqual([
      ['uncounted-deliveries', 1],
      ['outside-by-time-zone', 4],
      ['moved-out', 2],
      ['changed-later', 3],
    ]);
    expect(reconciled(moved, 130).unexplained).toBe(30 - 1 - 4 - 2 - 3);
    expect(kinds(80)).toEqual([
      ['inside-by-time-zone', 7],
      ['moved-in', 6],
      ['changed-later', 3],
    ]);
    expect(reconciled(moved, 80).unexplained).toBe(20 - 7 - 6 - 3);
  });
  it('has a difference that is always the sum of what is certain and the remainder, and the possible reasons and the rest reach that', () => {
    for (let vendor = 60; vendor <= 140; vendor++)
      for (const withoutTeam of [0, 10]) {
        const { difference, reasons, remainder, unexplained } = reconciled(
          { ...COUNTED, withoutTeam, refused: 5, repeated: 2, uncounted: 1, movedOut: 3, movedIn: 2 },
          vendor,
        );
        const sum = (isCertain: boolean): number => reasons.filter(({ certain }) => certain === isCertain).reduce((all, { events }) => all + events, 0);
        expect(difference).toBe(vendor - COUNTED.ours);
        expect(sum(true) + remainder).toBe(difference);
        expect(sum(false) + unexplained >= Math.abs(remainder)).toBe(true);
        if (unexplained > 0) expect(sum(false) + unexplained).toBe(Math.abs(remainder));
      }
  });
  it('asks for an explanation where the counts agree only because events lack a team', () => {
    expect(reconciled({ ...COUNTED, atItsEnds: 0, changedLater: 0 }, 100)).toMatchObject({ difference: 0, unexplained: 10 });
  });
  it('needs none where nothing differs', () => {
    expect(reconciled({ ...COUNTED, withoutTeam: 0 }, 100)).toEqual({ difference: 0, reasons: [], remainder: 0, unexplained: 0 });
  });
});

describe('whether a month of a source may be told', () => {
  const PART = { sourceId: 's', n: 9, unnamed: 0, agents: 3 };
  it('tells no number of events of too few agents', () => {
    expect(toldOf({ n: 4, unnamed: 0, agents: 3 }, 3)).toBe(4);
    expect(toldOf({ n: 4, unnamed: 0, agents: 2 }, 3)).toBe(0);
    expect(toldOf({ n: 4, unnamed: 2, agents: 1 }, 3)).toBe(4);
  });
  it('tells of what was moved only between months that may be compared, and of each only what enough agents handled', () => {
    const out = { direction: 'out', month: '2026-02-01', n: 4, unnamed: 0, agents: 3 } as const;
    const shown = new Set(['2026-02-01', '2026-03-01']);
    expect(movedOf([out, { ...out, month: '2026-03-01', n: 3 }, { ...out, direction: 'in', n: 9 }], 'out', shown, 3)).toBe(7);
    expect(movedOf([out, { ...out, month: '2026-03-01', agents: 2 }], 'out', shown, 3)).toBe(4);
    expect(movedOf([out], 'out', new Set(['2026-03-01']), 3)).toBe(0);
    expect(movedOf([out], 'in', shown, 3)).toBe(0);
  });
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
