import { cycle, cycleBody } from '../testing/samples';
import { bodyOf, entryOf, freshEntry, nextReminder } from './cycle-entry';

describe('What a cycle’s form holds', () => {
  it('comes back unchanged when nothing was typed', () => {
    const saved = cycle({ audience: { teamIds: ['service'] } });
    expect(bodyOf(entryOf(saved))).toEqual(cycleBody({ audience: { teamIds: ['service'] } }));
  });

  it('starts with two weeks, one reminder in the middle and the smallest groups that are allowed', () => {
    expect(freshEntry('2026-12-24')).toMatchObject({ opensOn: '2026-12-24', closesOn: '2027-01-07', remindOn: ['2026-12-31'], k: 5, kComments: 10 });
  });

  it('sends as many trustees as are chosen, and keeps the others only in the form', () => {
    const people = ['Works council', 'Data protection', 'Notary'].map((name) => ({ name, email: `${name[0]}@x.example` }));
    const entry = entryOf(cycle({ trustees: { people, needed: 2, keyMade: false } }));
    expect(entry.countedBy).toBe('three');
    expect(bodyOf(entry).trustees).toEqual(people);
    expect(bodyOf({ ...entry, countedBy: 'one' }).trustees).toEqual(people.slice(0, 1));
    expect(bodyOf({ ...entry, countedBy: 'platform' }).trustees).toEqual([]);
  });

  it('puts one more reminder into the middle of what is left', () => {
    expect(nextReminder(entryOf(cycle()))).toBe('2026-11-21');
    expect(nextReminder(entryOf(cycle({ remindOn: ['2026-11-24'] })))).toBe('2026-11-24');
  });
});
