import { mayChangeNomination, mayNominate, nominatedAlready, reasonsOf } from './nomination.rules.js';

const programme = { name: 'Stars', state: 'open', timeZone: 'UTC', nominationsFrom: '2026-03-01', nominationsUntil: '2026-03-31', closesAtTime: null } as const;
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const asked = { programme, category: {}, nominatorId: 'ben', nomineeId: 'carla', nominee: { id: 'carla', name: 'Carla' }, now: at('2026-03-10') };

describe('a nomination', () => {
  it('is of an active colleague, in a category of the programme, inside the window', () => expect(() => mayNominate(asked)).not.toThrow());
  it.each([
    [{ now: at('2026-04-01') }, 'nominations-not-open'],
    [{ category: undefined }, 'no-such-category'],
    [{ nominee: undefined }, 'no-such-colleague'],
    [{ nomineeId: 'ben', nominee: { id: 'ben', name: 'Ben' } }, 'own-nomination'],
  ])('is refused with %p as %s', (change, code) => expect(() => mayNominate({ ...asked, ...change })).toThrow(expect.objectContaining({ code })));
  it('does not tell a nominator more about herself than that it is she', () =>
    expect(() => mayNominate({ ...asked, nomineeId: 'ben', nominee: undefined })).toThrow('You cannot nominate yourself'));
  it('can be changed while the window is open, unless it is withdrawn', () => {
    expect(() => mayChangeNomination({ state: 'submitted' }, programme, at('2026-03-31'))).not.toThrow();
    expect(() => mayChangeNomination({ state: 'submitted' }, programme, at('2026-04-01'))).toThrow('closed at the end of 2026-03-31');
    expect(() => mayChangeNomination({ state: 'withdrawn' }, programme, at('2026-03-10'))).toThrow('is withdrawn');
  });
  it('counts the characters of its reasons without the space around them', () => {
    expect(reasonsOf('  twenty characters ok ', 20)).toBe('twenty characters ok');
    expect(() => reasonsOf(' short                      ', 20)).toThrow('there are 5');
  });
  it('says where the first one is when it comes a second time', () =>
    expect(nominatedAlready('Carla', 'Hero').message).toBe(
      'You have nominated Carla in "Hero" already. Change your reasons there instead of writing a second nomination.',
    ));
});
