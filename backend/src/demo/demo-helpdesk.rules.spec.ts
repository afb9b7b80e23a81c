import { plainDate } from '@throughline/domain';
import { demoTickets, helpdeskBegin, STRANGERS, type Ticket } from './demo-helpdesk.rules.js';
import { monthOfTeam, type Outcomes } from './demo-outcomes.rules.js';

const TODAY = plainDate('2026-12-14');
const desks = ['A', 'B'].map((teamKey) => ({ teamKey, agents: [1, 2, 3].map((n) => `${teamKey}${n}`) }));
/** Of which one team is far better rated than the other, in every month. */
const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
const rated = (team: string, csat: number) => months.map((month) => [monthOfTeam(team, month), { csat, recommend: 0, complaints: 0, contacts: 0 }] as const);
const outcomes: Outcomes = new Map([...rated('A', 92), ...rated('B', 60)]);
const tickets = demoTickets(desks, outcomes, TODAY);

describe('the requests in the helpdesk of the demo', () => {
  it('go back twelve months, to the first of the first, and never beyond yesterday', () => {
    expect(helpdeskBegin(TODAY)).toBe('2026-01-01');
    expect(tickets[0]!.askedOn < '2026-01-08').toBe(true);
    expect(tickets.every(({ askedOn, solved }) => askedOn < TODAY && (solved === null || (solved.on < TODAY && solved.on >= askedOn)))).toBe(true);
    expect(new Set(tickets.map(({ key }) => key)).size).toBe(tickets.length);
  });

  it('are rated as the organisation reports of the same team', () => {
    const satisfied = (team: string): number => {
      const ratings = tickets.filter(({ agent }) => agent.startsWith(team)).flatMap(({ solved }: Ticket) => solved?.rating ?? []);
      expect(ratings.length).toBeGreaterThan(80);
      return (100 * ratings.filter((one) => one >= 4).length) / ratings.length;
    };
    expect(Math.abs(satisfied('A') - 92)).toBeLessThan(7);
    expect(Math.abs(satisfied('B') - 60)).toBeLessThan(10);
  });

  it('are the same from the same seed, with a few of nobody the organisation knows', () => {
    expect(demoTickets(desks, outcomes, TODAY)).toEqual(tickets);
    const strange = tickets.filter(({ agent }) => STRANGERS.some(({ key }) => key === agent)).length;
    expect(strange).toBeGreaterThan(0);
    expect(strange / tickets.length).toBeLessThan(0.08);
  });
});
