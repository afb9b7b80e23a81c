import { addDays, type ComplaintDecision, daysBetween, type PlainDate } from '@throughline/domain';
import { complaintReturn, type CountedComplaint, type TurnOfComplaint, versionFor } from './complaint-return.rules.js';

const day = (text: string): PlainDate => text as PlainDate;
const CALENDAR = { weekendDays: [6, 7], holidays: new Set<string>() };
const Q1 = { from: day('2026-01-01'), until: day('2026-03-31') };
const BUCKETS = [
  { name: 'Within 3 working days', within: { count: 3, unit: 'working-days' } },
  { name: 'Within 8 weeks', within: { count: 8, unit: 'weeks' } },
] as const;
const closed = (on: string, decision: ComplaintDecision = 'upheld', amount: number | null = null): TurnOfComplaint => ({
  kind: 'closure',
  on: day(on),
  decision,
  amount,
  currency: amount === null ? null : 'EUR',
});
const reopened = (on: string): TurnOfComplaint => ({ kind: 'reopening', on: day(on), decision: null, amount: null, currency: null });
const complaint = (receivedOn: string, ...turns: TurnOfComplaint[]): CountedComplaint => ({ receivedOn: day(receivedOn), turns });
const count = (complaints: CountedComplaint[], period = Q1) => complaintReturn(complaints, period, BUCKETS, CALENDAR);

describe('what a regulator asks for', () => {
  it('counts a quarter as it was at its end', () => {
    const figures = count([
      complaint('2025-12-20'), // open all the time
      complaint('2025-12-01', closed('2025-12-10')), // over before
      complaint('2025-12-15', closed('2026-01-15', 'not-upheld')), // open at the start, 31 days
      complaint('2026-01-08', closed('2026-01-13', 'upheld', 20.1)), // a Thursday to the third working day after it
      complaint('2026-01-08', closed('2026-01-14', 'partly-upheld', 10.2)), // a day later
      complaint('2026-02-01', closed('2026-02-02', 'withdrawn')),
      complaint('2026-03-30', closed('2026-04-02')), // closed after the end
      complaint('2026-04-01'), // came after the end
    ]);
    expect(figures).toEqual({
      openAtStart: 2,
      opened: 4,
      reopened: 0,
      closed: 4,
      openAtEnd: 2,
      within: [2, 4],
      decisions: { upheld: 1, 'partly-upheld': 1, 'not-upheld': 1, withdrawn: 1 },
      upheldShare: 2 / 3,
      redress: [{ currency: 'EUR', amount: 30.3 }],
    });
  });

  it('counts a reopened complaint once, with the time from its first receipt', () => {
    const within = complaint('2026-01-05', closed('2026-01-06', 'not-upheld'), reopened('2026-02-02'), closed('2026-03-20', 'upheld', 5));
    expect(count([within])).toMatchObject({ opened: 1, reopened: 0, closed: 1, openAtEnd: 0, within: [0, 0], decisions: { upheld: 1, 'not-upheld': 0 } });
    const later = complaint('2025-11-05', closed('2025-11-06'), reopened('2026-02-02'));
    expect(count([later])).toMatchObject({ openAtStart: 0, opened: 0, reopened: 1, closed: 0, openAtEnd: 1 });
  });

  it('keeps the return of a quarter as it was, whatever is reopened after it', () => {
    const one = complaint('2026-01-05', closed('2026-01-06'));
    expect(count([{ ...one, turns: [...one.turns, reopened('2026-04-10'), closed('2026-05-01')] }])).toEqual(count([one]));
  });

  it('adds up over every period of any history', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const complaints = Array.from({ length: 300 }, () => {
      const receivedOn = addDays(day('2025-01-01'), random(500));
      let on = receivedOn;
      const turns: TurnOfComplaint[] = [];
      for (let i = 0, turned = random(6); i < turned; i++) {
        on = addDays(on, random(60));
        turns.push(i % 2 === 0 ? closed(on) : reopened(on));
      }
      return { receivedOn, turns };
    });
    let open: number | undefined;
    for (let from = day('2025-01-01'); daysBetween(from, day('2027-06-01')) > 0; from = addDays(from, 31)) {
      const figures = count(complaints, { from, until: addDays(from, 30) });
      expect(figures.openAtStart + figures.opened + figures.reopened - figures.closed).toBe(figures.openAtEnd);
      if (open !== undefined) expect(figures.openAtStart).toBe(open);
      open = figures.openAtEnd;
    }
  });

  it('says of no decision no share', () => {
    expect(count([complaint('2026-02-01', closed('2026-02-02', 'withdrawn'))]).upheldShare).toBeNull();
  });
});

describe('dated templates', () => {
  const versions = [
    { name: 'Return', validFrom: day('2026-02-01') },
    { name: 'Return', validFrom: day('2024-01-01') },
    { name: 'Other', validFrom: day('2025-12-31') },
  ];
  it('hold from their day on, and say when another one begins inside a period', () => {
    expect(versionFor(versions, 'Return', Q1)).toEqual({ version: versions[1], changesOn: '2026-02-01' });
    expect(versionFor(versions, 'Return', { from: day('2026-02-01'), until: day('2026-04-30') })).toEqual({ version: versions[0], changesOn: null });
    expect(versionFor(versions, 'Return', { from: day('2020-01-01'), until: day('2020-12-31') })).toEqual({ version: versions[1], changesOn: null });
    expect(versionFor(versions, 'Unknown', Q1).version).toBeUndefined();
  });
});
