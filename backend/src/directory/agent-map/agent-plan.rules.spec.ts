import { contradictions, plannedAgent, type StandingAgent } from './agent-plan.rules.js';
import type { AgentLine } from './agent-row.rules.js';

const line = (number: number, from: string | null, until: string | null = null, more: Partial<AgentLine> = {}): AgentLine => ({
  ...{ line: number, sourceId: 's', kind: 'agent', key: '77', name: '', employeeId: null },
  assignment: from === null ? null : { teamId: 'north', from, until },
  ...more,
});
const before: StandingAgent = {
  ...{ id: 'a', sourceId: 's', kind: 'agent', key: '77', name: 'Kim', employeeId: 'kim' },
  assignments: [{ teamId: 'north', from: '2026-01-01', until: null }],
};

describe('the lines about one agent', () => {
  it('may follow each other in any order, one beginning on the day on which the one before ends', () => {
    expect(contradictions([line(2, '2026-02-01'), line(3, '2026-01-01', '2026-02-01'), line(4, null)])).toEqual([]);
  });
  it('do not give her two teams on one day, two names or two people', () => {
    expect(contradictions([line(2, '2026-01-01'), line(3, '2026-02-01')])).toEqual([
      { line: 3, field: 'from', problem: expect.stringContaining('line 2 goes on without an end') },
    ]);
    expect(contradictions([line(2, '2026-01-01', '2026-02-02'), line(3, '2026-02-01')])).toMatchObject([
      { line: 3, problem: expect.stringContaining('2026-02-02') },
    ]);
    expect(contradictions([line(2, null, null, { employeeId: 'kim', name: 'Kim' }), line(3, null, null, { employeeId: 'lee', name: 'Lee' })])).toMatchObject([
      { line: 3, field: 'employee' },
      { line: 3, field: 'agentName' },
    ]);
  });
  it('replace what was said of her, and change nothing where they say the same', () => {
    expect(plannedAgent([line(2, '2026-01-01', null, { name: 'Kim' })], before, false)).toMatchObject({ change: 'unchanged', employeeId: 'kim' });
    expect(plannedAgent([line(2, '2026-03-01')], before, false)).toMatchObject({ change: 'changed', name: 'Kim', assignments: [{ from: '2026-03-01' }] });
    expect(plannedAgent([line(2, null)], before, false)).toMatchObject({ change: 'changed', assignments: [] });
    expect(plannedAgent([line(2, '2026-01-01')], before, true)).toMatchObject({ change: 'changed', employeeId: null });
    expect(plannedAgent([line(2, '2026-01-01')], undefined, true)).toMatchObject({ change: 'added', name: '77' });
  });
});
