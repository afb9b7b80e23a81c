import { contradictions, plannedHistory } from './history-plan.rules.js';

const stretch = (teamId: string, fromOn: string, untilOn: string | null = null) => ({ teamId, fromOn, untilOn });
const lines = (...all: ReturnType<typeof stretch>[]) => all.map((one, i) => ({ line: i + 2, employeeId: 'kim', stretch: one }));
const KIM = { id: 'kim', leftOn: null, history: [stretch('n', '2025-01-01')] };
const TODAY = '2026-06-15';
const wrong = (all: ReturnType<typeof lines>, person: typeof KIM | { id: string; leftOn: string; history: ReturnType<typeof stretch>[] } = KIM) =>
  contradictions(all, person, TODAY).map(({ line, field }) => `${line} ${field}`);

describe('the history that lines make of a person', () => {
  it('is theirs in the order of days, and is the same when it is told again', () => {
    const told = lines(stretch('s', '2026-02-01'), stretch('n', '2025-01-01', '2026-02-01'));
    expect(wrong(told)).toEqual([]);
    const plan = plannedHistory(told, KIM);
    expect(plan).toMatchObject({ change: 'changed', history: [stretch('n', '2025-01-01', '2026-02-01'), stretch('s', '2026-02-01')] });
    expect(plannedHistory(told, { ...KIM, history: plan.history }).change).toBe('unchanged');
  });

  it('joins what follows itself in one team', () =>
    expect(plannedHistory(lines(stretch('n', '2025-01-01', '2025-06-01'), stretch('n', '2025-06-01')), KIM).change).toBe('unchanged'));

  it('ends when the person leaves by the roster, and not before', () => {
    const gone = { id: 'kim', leftOn: '2026-03-01', history: [stretch('n', '2025-01-01', '2026-03-01')] };
    expect(plannedHistory(lines(stretch('n', '2025-01-01')), gone).change).toBe('unchanged');
    expect(wrong(lines(stretch('n', '2025-01-01', '2026-03-01')), gone)).toEqual([]);
    expect(wrong(lines(stretch('n', '2025-01-01', '2026-02-01')), gone)).toEqual(['2 until']);
    expect(wrong(lines(stretch('n', '2026-03-01')), gone)).toEqual(['2 from']);
    expect(wrong(lines(stretch('n', '2025-01-01', '2026-09-01')))).toEqual(['2 until']);
  });

  it('has one team on a day', () => {
    expect(wrong(lines(stretch('n', '2025-01-01'), stretch('s', '2026-02-01')))).toEqual(['3 from']);
    expect(wrong(lines(stretch('n', '2025-01-01', '2026-02-02'), stretch('s', '2026-02-01')))).toEqual(['3 from']);
    expect(wrong(lines(stretch('n', '2025-01-01', '2025-06-01'), stretch('s', '2026-02-01')))).toEqual([]);
  });

  it('leaves nobody without the team of today', () => {
    expect(wrong(lines(stretch('n', '2026-06-16')))).toEqual(['2 from']);
    expect(wrong(lines(stretch('n', '2026-06-15')))).toEqual([]);
    expect(wrong(lines(stretch('n', '2026-06-16')), { ...KIM, history: [] })).toEqual([]);
  });
});
