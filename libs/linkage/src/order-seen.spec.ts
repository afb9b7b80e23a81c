import { orderSeen } from './order-seen.js';
import type { InsideTeamsFigure, WithinTeams } from './finding.js';

const figure = (p: number, detectable = 0.1): InsideTeamsFigure => ({
  coefficient: 0.3,
  se: 0.1,
  interval: [0.1, 0.5],
  p,
  df: 30,
  method: '',
  teams: 31,
  rows: 200,
  periods: 7,
  detectable,
});
const within = (p: number): WithinTeams => ({ ...figure(p), withinSd: 1, customerWithinSd: 1, standardized: 0.3, lagPeriods: 1 }) as WithinTeams;

describe('what moves first, by the four p values of both directions', () => {
  it.each<[string, { forward: number; backward: number; lead?: number; leadBack?: number; detectable?: number }, string]>([
    ['a lag, no reverse and no lead', { forward: 0.001, backward: 0.5, lead: 0.5, leadBack: 0.001 }, 'engagement-first'],
    ['a lag, but a lead that could have been missed', { forward: 0.001, backward: 0.5, lead: 0.5, detectable: 0.4 }, 'linked reverse-could-be-missed'],
    ['a lag and a lead', { forward: 0.001, backward: 0.5, lead: 0.01 }, 'order-unknown'],
    [
      'a reverse that the lead does not bear out: the bend of short panels',
      { forward: 0.001, backward: 0.001, lead: 0.5, leadBack: 0.001 },
      'engagement-first',
    ],
    ['the same, mirrored', { forward: 0.01, backward: 0.001, lead: 0.001, leadBack: 0.5 }, 'customers-first'],
    ['both, and both leads', { forward: 0.001, backward: 0.001, lead: 0.01, leadBack: 0.01 }, 'order-unknown'],
    ['only backward', { forward: 0.4, backward: 0.001, lead: 0.001, leadBack: 0.5 }, 'customers-first'],
    ['only backward, with a lead of its own', { forward: 0.4, backward: 0.001, lead: 0.001, leadBack: 0.01 }, 'order-unknown'],
    ['nothing', { forward: 0.4, backward: 0.4 }, 'nothing'],
    ['forward between 3 and 5 %', { forward: 0.04, backward: 0.4 }, 'hint forward'],
    ['backward between 1 and 5 %', { forward: 0.4, backward: 0.02 }, 'hint backward'],
  ])('%s', (_, { forward, backward, lead = 0.5, leadBack = 0.5, detectable }, expected) => {
    const seen = orderSeen(within(forward), { reverse: figure(backward), lead: figure(lead, detectable), reverseLead: figure(leadBack) });
    expect(Object.values(seen).join(' ')).toBe(expected);
  });
  it('does not speak of an order where there are too few periods for a lead', () => {
    expect(orderSeen(within(0.001), { reverse: figure(0.5), lead: null, reverseLead: null })).toEqual({ seen: 'linked', because: 'too-few-periods' });
    expect(orderSeen(within(0.001), { reverse: figure(0.001), lead: null, reverseLead: null })).toEqual({ seen: 'order-unknown' });
    expect(orderSeen(within(0.045), { reverse: null, lead: null, reverseLead: null })).toEqual({ seen: 'hint', of: 'forward' });
  });
});
