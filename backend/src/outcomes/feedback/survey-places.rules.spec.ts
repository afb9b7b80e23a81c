import { type AnsweredPlace, toldOf } from './survey-places.rules.js';

const PLACE: AnsweredPlace = { month: '2026-05-01', teamId: 'north', n: 40, unnamed: 0, agents: 5, board: { n: 40, isShown: true }, namesNobody: false };
const TERMS = { runningMonth: '2026-06-01', minimumBase: 30, smallestAgents: 3 };
const told = (...places: Partial<AnsweredPlace>[]) =>
  toldOf(
    places.map((more) => ({ ...PLACE, ...more })),
    TERMS,
  );

describe('what may be told of a survey of customers', () => {
  it('is what the board shows of a team and month, when all of it is of this survey', () => {
    expect(told({})).toMatchObject({ base: 40, hidden: null, leavesOut: false, wholeMonths: ['2026-05-01'] });
    expect(told({ board: { n: 40, isShown: false } })).toMatchObject({ base: 0, hidden: 'few-agents', leavesOut: true, wholeMonths: [] });
    // another source has answers of the same team and month: what the board shows less the survey would be theirs
    expect(told({ board: { n: 41, isShown: true } })).toMatchObject({ base: 0, hidden: 'few-agents' });
    expect(told({ board: null })).toMatchObject({ base: 0, hidden: 'few-agents' });
  });
  it('is put together from places that may be told, and says that others are left out', () => {
    const both = told({}, { teamId: 'south', board: { n: 40, isShown: false } }, { month: '2026-04-01' });
    expect(both).toMatchObject({ base: 80, hidden: null, leavesOut: true, wholeMonths: ['2026-04-01'] });
  });
  it('is all where nobody is named in that month, and not where somebody is by another source', () => {
    const unnamed = { unnamed: 40, agents: 0, board: { n: 41, isShown: true } };
    expect(told({ ...unnamed, namesNobody: true })).toMatchObject({ base: 40, hidden: null });
    expect(told(unnamed)).toMatchObject({ base: 0, hidden: 'few-agents' });
  });
  it('is what counts for no team when enough agents are behind it', () => {
    const nowhere = { teamId: null, board: null };
    expect(told({ ...nowhere, agents: 3 })).toMatchObject({ base: 40 });
    expect(told({ ...nowhere, agents: 2 })).toMatchObject({ base: 0, hidden: 'few-agents' });
    expect(told({ ...nowhere, agents: 1, unnamed: 20 })).toMatchObject({ base: 40 });
    expect(told({ ...nowhere, agents: 1, unnamed: 19 })).toMatchObject({ base: 0 });
  });
  it('is nothing of the running month until a figure can rest on it', () => {
    const running = (n: number) => ({ month: '2026-06-01', n, board: { n, isShown: true } });
    expect(told({}, running(29))).toMatchObject({ base: 40, leavesOut: true, wholeMonths: ['2026-05-01'] });
    expect(told({}, running(30))).toMatchObject({ base: 70, leavesOut: false, wholeMonths: ['2026-05-01', '2026-06-01'] });
    expect(told(running(29))).toMatchObject({ base: 0, hidden: 'few-answers' });
  });
  it('never says how many are hidden: the reason is the same with one as with many', () => {
    for (const n of [1, 1000]) expect(told({ n, board: { n, isShown: false } }).hidden).toBe('few-agents');
  });
});
