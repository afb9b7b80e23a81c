import { type EligibilityRule, type PlainDate, plainDate } from '@throughline/domain';
import { type EligibilityFacts, eligibilityOf, effectsOf, type RuledPerson } from './eligibility.rules.js';

const day = (text: string): PlainDate => plainDate(text);
const FACTS: EligibilityFacts = {
  opensOn: day('2026-11-20'),
  closesOn: day('2026-12-10'),
  teams: [
    { id: 'root', parentId: null, name: 'Everybody' },
    { id: 'service', parentId: 'root', name: 'Service' },
    { id: 'night', parentId: 'service', name: 'Night' },
    { id: 'board', parentId: 'root', name: 'Board' },
  ],
  labels: { site: 'Site' },
  revealed: [
    { id: 'p25', name: 'Stars 2025', revealedOn: day('2025-12-20'), lineages: ['hero', 'spirit'] },
    { id: 'other', name: 'Summer', revealedOn: day('2025-07-01'), lineages: ['sun'] },
    { id: 'p24', name: 'Stars 2024', revealedOn: day('2024-12-20'), lineages: ['hero'] },
  ],
  wins: [
    { employeeId: 'ana', programmeId: 'p25', lineage: 'hero' },
    { employeeId: 'bo', programmeId: 'p24', lineage: 'hero' },
    { employeeId: 'cy', programmeId: 'other', lineage: 'sun' },
    { employeeId: 'di', programmeId: 'p25', lineage: 'spirit' },
  ],
  lineage: 'hero',
  running: new Set(['hr']),
};
const person = (employeeId: string, more: Partial<RuledPerson> = {}): RuledPerson => ({
  employeeId,
  name: employeeId,
  teamId: 'night',
  joinedOn: day('2020-01-01'),
  values: { site: 'Leeds' },
  leave: null,
  ...more,
});
const out = (rule: EligibilityRule, people: readonly RuledPerson[], facts = FACTS): string[] =>
  people.filter((one) => eligibilityOf([rule], facts)(one).length > 0).map(({ employeeId }) => employeeId);
const sentence = (rule: EligibilityRule, one: RuledPerson): string => eligibilityOf([rule], FACTS)(one)[0]!.sentence;

describe('who can win', () => {
  it('is told by whole months on the day on which nominations close', () => {
    const joined = (on: string) => person(on, { joinedOn: day(on) });
    const people = [joined('2026-06-09'), joined('2026-06-10'), joined('2026-06-11'), person('unknown', { joinedOn: null })];
    expect(out({ rule: 'tenure-at-least', months: 6 }, people)).toEqual(['2026-06-11']);
    expect(out({ rule: 'tenure-at-most', months: 6 }, people)).toEqual(['2026-06-09', 'unknown']);
    expect(sentence({ rule: 'tenure-at-least', months: 1 }, joined('2026-12-01'))).toBe(
      '2026-12-01 will not have been here for one month when nominations close on 2026-12-10.',
    );
  });

  it('counts a month to the last day of a month that is shorter', () => {
    const facts = { ...FACTS, closesOn: day('2027-02-28') };
    expect(out({ rule: 'tenure-at-least', months: 1 }, [person('jan', { joinedOn: day('2027-01-31') })], facts)).toEqual([]);
  });

  it('is told by teams with those below them', () => {
    const people = [person('night'), person('board', { teamId: 'board' })];
    expect(out({ rule: 'in-teams', teamIds: ['service'] }, people)).toEqual(['board']);
    expect(out({ rule: 'not-in-teams', teamIds: ['service', 'gone'] }, people)).toEqual(['night']);
    expect(sentence({ rule: 'in-teams', teamIds: ['service'] }, people[1]!)).toBe('This category is for Service; board is in another team.');
  });

  it('is told by what is on record, where nothing on record is none of it', () => {
    const people = [person('leeds'), person('york', { values: { site: 'York' } }), person('nothing', { values: {} })];
    expect(out({ rule: 'attribute-is', id: 'site', values: ['Leeds', 'Hull'] }, people)).toEqual(['york', 'nothing']);
    expect(out({ rule: 'attribute-is-not', id: 'site', values: ['Leeds', 'Hull'] }, people)).toEqual(['leeds']);
    expect(sentence({ rule: 'attribute-is', id: 'site', values: ['Leeds', 'Hull'] }, people[1]!)).toContain('whose site is Leeds or Hull');
  });

  it('leaves out who won in the last programmes that had this category, or in any', () => {
    const people = ['ana', 'bo', 'cy', 'di', 'ed'].map((id) => person(id));
    const last = (of: 'category' | 'any', count: number) => out({ rule: 'not-winner', of, last: count, unit: 'programmes' }, people);
    expect(last('category', 1)).toEqual(['ana']);
    // the summer programme had no such category, so the one before last is that of 2024
    expect(last('category', 2)).toEqual(['ana', 'bo']);
    expect(last('any', 1)).toEqual(['ana', 'di']);
    expect(last('any', 2)).toEqual(['ana', 'cy', 'di']);
    expect(sentence({ rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' }, people[0]!)).toBe('ana has won this award already, in "Stars 2025".');
  });

  it('leaves out who won in the months before the close, by the day of the reveal', () => {
    const people = ['ana', 'bo', 'cy', 'di'].map((id) => person(id));
    const within = (of: 'category' | 'any', months: number) => out({ rule: 'not-winner', of, last: months, unit: 'months' }, people);
    expect(within('category', 12)).toEqual(['ana']);
    expect(within('category', 24)).toEqual(['ana', 'bo']);
    expect(within('any', 11)).toEqual([]);
    expect(within('any', 18)).toEqual(['ana', 'cy', 'di']);
  });

  it('has had no winners in a category that is new', () => {
    const facts = { ...FACTS, lineage: null };
    expect(out({ rule: 'not-winner', of: 'category', last: 5, unit: 'programmes' }, [person('ana')], facts)).toEqual([]);
    expect(out({ rule: 'not-winner', of: 'any', last: 5, unit: 'programmes' }, [person('ana')], facts)).toEqual(['ana']);
  });

  it('leaves out who is on leave on the first day of nominations, longer than so many days', () => {
    const away = (name: string, from: string, last: string | null) => person(name, { leave: { from, last } });
    const people = [
      person('here'),
      away('a day', '2026-11-20', '2026-11-20'),
      away('two weeks', '2026-11-10', '2026-11-23'),
      away('no end', '2026-11-20', null),
    ];
    const longer = (than: number) => out({ rule: 'not-on-leave', longerThan: than }, people);
    expect(longer(0)).toEqual(['a day', 'two weeks', 'no end']);
    expect(longer(1)).toEqual(['two weeks', 'no end']);
    expect(longer(13)).toEqual(['two weeks', 'no end']);
    expect(longer(14)).toEqual(['no end']);
    expect(longer(365)).toEqual(['no end']);
  });

  it('is for HR alone where it is about what is on record, and every reason is where a rule asks for leave', () => {
    const site: EligibilityRule = { rule: 'attribute-is', id: 'site', values: ['York'] };
    const won: EligibilityRule = { rule: 'not-winner', of: 'any', last: 1, unit: 'programmes' };
    const hidden = (...rules: EligibilityRule[]) => eligibilityOf(rules, FACTS)(person('ana')).map(({ rule, forHr }) => [rule, forHr]);
    expect(hidden(site, won)).toEqual([
      ['attribute-is', true],
      ['not-winner', false],
    ]);
    expect(hidden(won, { rule: 'not-on-leave', longerThan: 30 })).toEqual([['not-winner', true]]);
  });

  it('leaves out who runs or judges the awards', () => {
    expect(out({ rule: 'not-running-it' }, [person('hr'), person('ana')])).toEqual(['hr']);
  });

  it('counts of each rule whom it leaves out, and whom it alone does', () => {
    const rules: EligibilityRule[] = [{ rule: 'not-running-it' }, { rule: 'tenure-at-least', months: 6 }];
    const fresh = { joinedOn: day('2026-12-01') };
    const reasons = [person('hr', fresh), person('new', fresh), person('ana')].map(eligibilityOf(rules, FACTS));
    expect(effectsOf(rules, reasons)).toEqual({
      eligible: 1,
      effects: [
        { out: 1, alone: 0 },
        { out: 2, alone: 1 },
      ],
    });
  });
});
