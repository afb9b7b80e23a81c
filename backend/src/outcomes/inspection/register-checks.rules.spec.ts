import { addDays, plainDate } from '@throughline/domain';
import { type InspectedComplaint, registerChecks } from './register-checks.rules.js';

const TODAY = plainDate('2026-06-30');
const CALENDAR = { weekendDays: [6, 7], holidays: new Set<string>() };
const ago = (days: number) => addDays(TODAY, -days);
let last = 0;

/** A complaint that was handled as it should be. */
const good = (change: Partial<InspectedComplaint> = {}): InspectedComplaint => ({
  id: `c${++last}`,
  number: last,
  ...{ receivedOn: ago(100), notedOn: ago(100), teamId: 'north', causeId: `cause ${last}`, closed: true },
  ...{ acknowledgeDue: ago(97), acknowledgedOn: ago(98), respondDue: ago(80), respondedOn: ago(80) },
  ...{ investigated: true, reopenings: 0, decision: 'upheld', redressKind: 'apology', lastStepOn: ago(70), ownerHere: true },
  ...change,
});
const checked = (complaints: readonly InspectedComplaint[], rest: Partial<Parameters<typeof registerChecks>[0]> = {}) => {
  const checks = registerChecks({ complaints, earlier: [], erasable: { base: 0, holding: [] }, ...rest }, CALENDAR, TODAY);
  return Object.fromEntries(checks.map((check) => [check.id, { ...check, found: check.cases.map(({ id }) => id) }]));
};

describe('checks of the register', () => {
  it('find nothing in complaints that were handled as they should be, once there are enough', () => {
    const checks = checked(Array.from({ length: 12 }, () => good()));
    const grades = Object.fromEntries(Object.entries(checks).map(([id, { grade }]) => [id, grade]));
    expect(grades).toMatchObject({ 'noted-in-time': 'pass', 'answered-in-time': 'pass', 'redress-when-upheld': 'pass', 'not-repeated': 'pass' });
    // when those from a file were noted elsewhere is not known
    expect(checked(Array.from({ length: 12 }, () => good({ notedOn: null })))['noted-in-time']!.grade).toBe('not-assessable');
    // nothing is open, nothing was refused, nothing is old
    for (const id of ['kept-moving', 'owner-here', 'refused-after-investigation', 'names-erased']) expect(checks[id]!.grade).toBe('not-assessable');
  });

  it.each([
    // 2026-03-20 is a Friday: two working days later is Tuesday
    [
      'noted-in-time',
      { receivedOn: plainDate('2026-03-20'), notedOn: plainDate('2026-03-25') },
      { receivedOn: plainDate('2026-03-20'), notedOn: plainDate('2026-03-24') },
    ],
    ['acknowledged-in-time', { acknowledgedOn: ago(96) }, { acknowledgedOn: ago(97) }],
    ['acknowledged-in-time', { acknowledgedOn: null }, {}],
    ['answered-in-time', { respondedOn: ago(79) }, {}],
    ['answered-in-time', { respondedOn: null, closed: false }, {}],
    ['team-known', { teamId: null }, {}],
    ['kept-moving', { closed: false, lastStepOn: ago(29) }, { closed: false, lastStepOn: ago(28) }],
    ['investigated', { investigated: false }, { investigated: false, decision: 'withdrawn' }],
    ['not-reopened', { reopenings: 1, closed: false }, {}],
    ['refused-after-investigation', { decision: 'not-upheld', investigated: false }, { decision: 'not-upheld' }],
    ['redress-when-upheld', { redressKind: 'none', decision: 'partly-upheld' }, { redressKind: 'none', decision: 'not-upheld' }],
    ['cause-when-upheld', { causeId: null }, { causeId: null, decision: 'not-upheld' }],
    ['owner-here', { closed: false, ownerHere: false }, { ownerHere: false }],
  ] as const)('find fault: %s with %j, and not with %j', (id, bad, fine) => {
    const [one, other] = [good(bad), good(fine)];
    expect(checked([one, other])[id]!.found).toEqual([one.id]);
  });

  it('wait with what may still come in time', () => {
    const checks = checked([good({ respondDue: TODAY, respondedOn: null }), good({ respondDue: ago(1), respondedOn: null })]);
    expect(checks['answered-in-time']).toMatchObject({ base: 1, failing: 1 });
  });

  it('find a cause that comes back in the same team within 180 days, before the period too', () => {
    const first = good({ causeId: 'late van', receivedOn: ago(200) });
    const again = good({ causeId: 'late van', receivedOn: ago(20) });
    const elsewhere = good({ causeId: 'late van', receivedOn: ago(19), teamId: 'south' });
    const thanBefore = good({ causeId: 'noise', receivedOn: ago(90) });
    const earlier = [{ teamId: 'north', causeId: 'noise', receivedOn: ago(270) }];
    expect(checked([first, again, elsewhere, thanBefore], { earlier })['not-repeated']!.found).toEqual([again.id, thanBefore.id]);
    expect(checked([first, { ...again, receivedOn: ago(19) }])['not-repeated']!.found).toEqual([]);
  });

  it('names those that still hold whom they were of', () => {
    const holding = [{ id: 'old', number: 3 }];
    expect(checked([], { erasable: { base: 20, holding } })['names-erased']).toMatchObject({ grade: 'advisory', base: 20, found: ['old'] });
  });
});
