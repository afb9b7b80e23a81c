import { type BeforeLaunch, fixedByLaunch, launchChecklist, mayLaunch } from './launch-checklist.rules.js';

const moment = (text: string): Date => new Date(text);
const category: BeforeLaunch['categories'][number] = { name: 'Hero', winners: 1, criteria: [{ weight: 60 }, { weight: 40 }], eligible: 40, valueGone: false };
const programme: BeforeLaunch['programme'] = {
  name: 'Stars',
  state: 'draft',
  timeZone: 'Europe/Berlin',
  nominationsFrom: '2026-03-01',
  nominationsUntil: '2026-03-31',
  closesAtTime: '18:00',
  revealAt: moment('2026-06-01T17:00:00Z'),
};
const round = { name: 'Panel', method: 'scoring' as const, opensAt: moment('2026-04-10T08:00:00Z'), closesAt: moment('2026-05-10T16:00:00Z') };
const FACTS: BeforeLaunch = {
  programme,
  now: moment('2026-02-20T12:00:00Z'),
  organisationTimeZone: 'Europe/Berlin',
  rounds: [round],
  judges: 3,
  people: 52,
  categories: [category],
};
const line = (key: string, more: Partial<BeforeLaunch> = {}) => launchChecklist({ ...FACTS, ...more }).find((item) => item.key === key)!;

describe('the checklist of an award programme', () => {
  it('lets one open whose days, weights, people, rounds and judges are in order', () => {
    expect(launchChecklist(FACTS).map(({ level }) => level)).toEqual(Array(7).fill('ok'));
    expect(() => mayLaunch(FACTS)).not.toThrow();
    expect(line('eligible').sentence).toBe('Who could win, of 52 people: 40 in "Hero".');
    expect(line('dates').sentence).toBe(
      'Everybody can read it from the opening on. Nominations are taken from 2026-03-01; they close at 18:00 on 2026-03-31 (Europe/Berlin time).',
    );
  });

  it('lets a bare one open too, and says what nobody will know', () => {
    const bare: BeforeLaunch = { ...FACTS, programme: { ...programme, revealAt: null }, rounds: [], judges: 0, categories: [{ ...category, criteria: [] }] };
    expect(
      launchChecklist(bare)
        .filter(({ level }) => level === 'warning')
        .map(({ key }) => key),
    ).toEqual(['criteria', 'rounds', 'judges', 'reveal']);
    expect(() => mayLaunch(bare)).not.toThrow();
  });

  it.each<[string, Partial<BeforeLaunch>, string]>([
    [
      'criteria',
      { categories: [{ ...category, criteria: [{ weight: 60 }, { weight: 30 }] }] },
      'The weights of "Hero" add up to 90. Change them until they add up to 100.',
    ],
    ['eligible', { categories: [{ ...category, eligible: 0 }] }, 'By its rules nobody could win in "Hero".'],
    ['rounds', { rounds: [{ ...round, opensAt: moment('2026-03-31T15:59:00Z') }] }, 'The round "Panel" would open before nominations close'],
    ['rounds', { rounds: [{ ...round, closesAt: moment('2026-06-01T17:01:00Z') }] }, 'would still be open at the planned moment of the reveal'],
    ['reveal', { programme: { ...programme, revealAt: moment('2026-02-01T17:00:00Z') }, rounds: [] }, 'has passed'],
  ])('keeps one from opening for its %s', (key, more, sentence) => {
    expect(line(key, more)).toMatchObject({ level: 'blocking', sentence: expect.stringContaining(sentence) });
    expect(() => mayLaunch({ ...FACTS, ...more })).toThrow(
      expect.objectContaining({ code: 'programme-not-ready', message: expect.stringContaining(sentence) }),
    );
  });

  it('lets a round open at the very moment at which nominations close, and close with the reveal', () => {
    const tight = { ...round, opensAt: moment('2026-03-31T16:00:00Z'), closesAt: programme.revealAt };
    expect(line('rounds', { rounds: [tight] }).level).toBe('ok');
  });

  it('counts a public vote as somebody who judges', () => {
    expect(line('judges', { judges: 0, rounds: [{ ...round, method: 'public-vote' }] }).level).toBe('ok');
    expect(line('judges', { judges: 0 }).level).toBe('warning');
  });

  it('warns of too few who could win, of values that are gone, and of a foreign time zone', () => {
    const few = { ...category, winners: 3, eligible: 2, valueGone: true };
    expect(line('eligible', { categories: [few] })).toMatchObject({
      level: 'warning',
      sentence: '"Hero" is to have 3 winners, but only 2 people could win by its rules.',
    });
    expect(line('values', { categories: [few] }).level).toBe('warning');
    expect(line('time-zone', { organisationTimeZone: 'Asia/Tokyo' })).toMatchObject({ level: 'warning', sentence: expect.stringContaining('Asia/Tokyo') });
  });

  it('refuses to open what is open, or over, before it looks at anything else', () => {
    expect(() => mayLaunch({ ...FACTS, programme: { ...programme, state: 'open' } })).toThrow('only a draft can be opened');
    expect(() => mayLaunch({ ...FACTS, now: moment('2026-03-31T16:00:00Z') })).toThrow(expect.objectContaining({ code: 'window-over' }));
    expect(line('dates', { now: moment('2026-03-31T16:00:00Z') }).level).toBe('blocking');
  });

  it('says what becomes unchangeable', () => {
    expect(fixedByLaunch(FACTS).join(' ')).toContain('The close of nominations, at 18:00 on 2026-03-31 (Europe/Berlin time), except to a later moment.');
  });
});
