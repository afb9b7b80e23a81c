import { plainDate } from '@throughline/domain';
import { demoDeliveries } from './demo-deliveries.rules.js';
import { nineOn } from './demo-calendar.rules.js';

const desks = [
  { teamKey: 'A', agents: ['1', '2', '3'] },
  { teamKey: 'B', agents: ['4', '5', '6'] },
];
const today = plainDate('2026-11-23');

describe('what the helpdesk of the demo sends', () => {
  it('comes in the order of the time, and before the demo is made', () => {
    const times = demoDeliveries(desks, today).map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(nineOn(today).getTime());
  });

  it('is the same whenever it is made, told of agents that there are, and forged once', () => {
    const deliveries = demoDeliveries(desks, today);
    expect(deliveries).toEqual(demoDeliveries(desks, today));
    expect(deliveries.filter(({ forged }) => forged)).toHaveLength(1);
    const agents = deliveries.flatMap(({ body }) => (body['agent_id'] === undefined ? [] : [body['agent_id']]));
    expect(agents).toHaveLength(24);
    expect(agents.every((agent) => ['1', '2', '3', '4', '5', '6'].includes(String(agent)))).toBe(true);
  });
});
