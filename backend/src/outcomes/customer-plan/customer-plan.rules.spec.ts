import { PLAN_GAPS, plainDate } from '@throughline/domain';
import {
  coverageOf,
  gapsOf,
  handedOver,
  isCovered,
  mayBeIn,
  mayNamePerson,
  mayWrite,
  mustBeOver,
  type PlanFacts,
  type Presences,
} from './customer-plan.rules.js';
import { changedFields } from './plan-fields.rules.js';
import { wantChanges, wantsAfter } from './wants.rules.js';

const today = plainDate('2026-11-22');
const days = { contactDays: 90, reviewDays: 180 };
const presences: Presences = new Map([
  ['ann', 'here'],
  ['ben', 'here'],
  ['away', 'away'],
]);
const good: PlanFacts = {
  reference: 'K-1',
  name: 'Harbour Bakery',
  risk: null,
  ended: false,
  nextOn: today,
  lastContactOn: plainDate('2026-08-24'),
  wantsReviewedOn: plainDate('2026-05-26'),
  madeOn: plainDate('2024-01-01'),
  people: [
    { employeeId: 'ann', part: 'owner' },
    { employeeId: 'ben', part: 'deputy' },
  ],
};
const gaps = (change: Partial<PlanFacts>) => gapsOf({ ...good, ...change }, presences, today, days);
const people = (owner: string | null, ...deputies: string[]) => ({
  people: [...(owner ? [{ employeeId: owner, part: 'owner' as const }] : []), ...deputies.map((employeeId) => ({ employeeId, part: 'deputy' as const }))],
});

describe('the audit of a plan', () => {
  it('finds nothing where owner and deputy are here and the days are kept to the last one', () => {
    expect(gaps({})).toEqual([]);
  });

  it('finds who is missing, who left, and who is on leave', () => {
    expect(gaps(people(null))).toEqual(['no-owner', 'no-deputy']);
    expect(gaps(people('gone', 'gone-too'))).toEqual(['owner-left', 'deputy-left']);
    expect(gaps(people('away', 'ben', 'away'))).toEqual(['owner-away', 'deputy-away']);
  });

  it('finds contacts that are missing, overdue, or long ago, and wants that nobody looked at', () => {
    expect(gaps({ nextOn: null })).toEqual(['no-next-contact']);
    expect(gaps({ nextOn: plainDate('2026-11-21') })).toEqual(['contact-overdue']);
    expect(gaps({ lastContactOn: plainDate('2026-08-23') })).toEqual(['long-no-contact']);
    expect(gaps({ wantsReviewedOn: plainDate('2026-05-25') })).toEqual(['wants-not-reviewed']);
  });

  it('gives a new plan its days from when it was made, and asks nothing of one that has ended', () => {
    expect(gaps({ lastContactOn: null, wantsReviewedOn: null, madeOn: plainDate('2026-11-01') })).toEqual([]);
    expect(gaps({ lastContactOn: null, wantsReviewedOn: null })).toEqual(['long-no-contact', 'wants-not-reviewed']);
    expect(gaps({ ended: true, nextOn: null, ...people(null) })).toEqual([]);
  });

  it('takes a customer for looked after while a deputy stands in for an owner on leave, and not when both are away', () => {
    const covered = (change: Partial<PlanFacts>) => isCovered({ ...good, ...change }, gaps(change), presences);
    expect([covered({}), covered(people('away', 'ben')), covered(people('away', 'away')), covered(people('ann'))]).toEqual([true, true, false, false]);
  });

  it('gives every gap its count and its share, and no share where there is no plan', () => {
    const { gaps: counted, ...whole } = coverageOf({ plans: 3, covered: 1, gaps: new Map([['no-deputy', 1]]) });
    expect(whole).toEqual({ plans: 3, covered: 1, coveredShare: 1 / 3 });
    expect(counted).toHaveLength(PLAN_GAPS.length);
    expect(counted.find(({ gap }) => gap === 'no-deputy')).toEqual({ gap: 'no-deputy', plans: 1, coveredShare: 2 / 3 });
    expect(counted.find(({ gap }) => gap === 'no-owner')).toEqual({ gap: 'no-owner', plans: 0, coveredShare: 1 });
    expect(coverageOf({ plans: 0, covered: 0, gaps: new Map() })).toMatchObject({ plans: 0, covered: 0, coveredShare: null });
  });
});

describe('changing a plan', () => {
  const code = (expected: string) => expect.objectContaining({ code: expected });

  it('is for its owner, its deputies and service managers, and not for who only makes the next contact', () => {
    const inPlan = [...good.people, { employeeId: 'carl', part: 'next' as const }];
    expect(['ann', 'ben', 'carl', 'dora'].map((employeeId) => mayWrite(inPlan, { employeeId, roles: [] }))).toEqual([true, true, false, false]);
    expect([mayWrite([], { employeeId: 'x', roles: ['service-manager'] }), mayWrite([], { employeeId: 'x', roles: ['hr'] })]).toEqual([true, false]);
  });

  it('names new people who are here, lets those stay who left, and makes nobody her own deputy', () => {
    const before = { ownerId: 'gone', deputyIds: [], nextById: null };
    expect(() => mayBeIn({ ownerId: 'gone', deputyIds: ['away'], nextById: null }, before, presences)).not.toThrow();
    expect(() => mayBeIn({ ownerId: 'gone', deputyIds: ['ann', 'other'], nextById: null }, before, presences)).toThrow(
      expect.objectContaining({ code: 'not-here', fields: [expect.objectContaining({ pointer: '#/deputyIds/1' })] }),
    );
    expect(() => mayBeIn({ ownerId: 'ann', deputyIds: ['ann'], nextById: null }, before, presences)).toThrow(code('owner-is-deputy'));
  });

  it('notes a contact of today, and none of tomorrow', () => {
    expect(() => mustBeOver(today, today)).not.toThrow();
    expect(() => mustBeOver(plainDate('2026-11-23'), today)).toThrow(code('contact-in-future'));
  });

  it('names a person at the customer only where that is switched on, and keeps no such name in the history', () => {
    expect(() => mayNamePerson(null, false)).not.toThrow();
    expect(() => mayNamePerson('Mr. Smith', true)).not.toThrow();
    expect(() => mayNamePerson('Mr. Smith', false)).toThrow(code('person-names-off'));
    expect(changedFields({ person: null, risk: 'low', name: 'A' }, { person: 'Mr. Smith', risk: null, name: 'A' })).toEqual([
      { field: 'person', from: null, to: null },
      { field: 'risk', from: 'low', to: null },
    ]);
  });
});

describe('handing over', () => {
  it('gives every part to the new person once, and makes an owner no deputy of her own', () => {
    const parts = [...good.people, { employeeId: 'ann', part: 'next' as const }];
    expect(handedOver(parts, 'ann', 'carl')).toEqual([
      { employeeId: 'carl', part: 'owner' },
      { employeeId: 'ben', part: 'deputy' },
    ]);
    expect(handedOver(parts, 'ann', 'ben')).toEqual([{ employeeId: 'ben', part: 'owner' }]);
    expect(handedOver(good.people, 'ben', 'ann')).toEqual([{ employeeId: 'ann', part: 'owner' }]);
  });
});

describe('what a customer wants', () => {
  const before = [
    { id: 'w1', text: 'Faster replies', state: 'open' as const, since: '2026-01-01' },
    { id: 'w2', text: 'One invoice', state: 'open' as const, since: '2026-02-01' },
  ];
  it('keeps the day since which it stands so until it stands otherwise', () => {
    const after = wantsAfter(
      [
        { id: 'w2', text: 'One invoice', state: 'done' },
        { id: 'w1', text: ' Faster replies ', state: 'open' },
        { text: 'A visit', state: 'open' },
      ],
      before,
      today,
    );
    expect(after.map(({ id, since }) => [id, since])).toEqual([
      ['w2', '2026-11-22'],
      ['w1', '2026-01-01'],
      [undefined, '2026-11-22'],
    ]);
    expect(wantsAfter([{ id: 'of another plan', text: 'A', state: 'open' }], before, today).at(-1)!.id).toBeUndefined();
  });
  it('keeps what the list of somebody does not name, unless she says that it goes', () => {
    const added = [{ text: 'A visit', state: 'open' as const }];
    const texts = (removed?: string[]) => wantsAfter(added, before, today, removed).map(({ text }) => text);
    expect(texts()).toEqual(['Faster replies', 'One invoice', 'A visit']);
    expect(texts(['w1'])).toEqual(['One invoice', 'A visit']);
    // how the others stand was perhaps changed since she looked: what she did not touch, she does not send
    const one = wantsAfter([{ id: 'w2', text: 'One invoice', state: 'done' }], before, today);
    expect(one.map(({ id, state, since }) => [id, state, since])).toEqual([
      ['w1', 'open', '2026-01-01'],
      ['w2', 'done', '2026-11-22'],
    ]);
    const twenty = Array.from({ length: 19 }, (_, i) => ({ text: `Thing ${i}`, state: 'open' as const }));
    expect(() => wantsAfter(twenty, before, today)).toThrow(expect.objectContaining({ code: 'too-many-wants' }));
    expect(wantsAfter(twenty, before, today, ['w2'])).toHaveLength(20);
  });
  it('tells the history what came, changed and went, and nothing of a mere look', () => {
    expect(wantChanges(before, before)).toEqual([]);
    expect(
      wantChanges(before, [
        { id: 'w2', text: 'One invoice', state: 'done' },
        { id: undefined, text: 'A visit', state: 'open' },
      ]),
    ).toEqual([
      { field: 'want', from: 'open: One invoice', to: 'done: One invoice' },
      { field: 'want', from: null, to: 'open: A visit' },
      { field: 'want', from: 'open: Faster replies', to: null },
    ]);
  });
});
