import { nudgeMail } from './nudge-mail.rules.js';
import { mayDecide } from './panel.rules.js';
import { mayReplan, missingForOpening, mustBeSoundRounds, settingsDraftOf, settingsOf } from './round-plan.rules.js';
import { replacementOf, standingsOf } from './standings.rules.js';
import { rankingOf, verdictOf } from './verdict.rules.js';

const refusal = (what: () => unknown): { code?: string; fields?: { pointer: string }[] } => {
  try {
    what();
  } catch (error) {
    // the refusal itself is what the test looks at
    return error as { code: string };
  }
  return {};
};

describe('the plan of rounds', () => {
  const round = (name: string, more: object = {}) => ({ name, method: 'scoring' as const, settings: { advance: 3 }, ...more });
  it('keeps of the settings what the method needs, and gives them back as they came', () => {
    expect(settingsOf('public-vote', { marksTo: 5, ranks: 1, advance: 2 })).toEqual({ ranks: 1, advance: 2 });
    const qualifying = settingsOf('qualifying', { consensus: 'at-least', atLeast: 2, marksTo: 5, reviews: 4 });
    expect(qualifying).toEqual({ consensus: { atLeast: 2 }, reviews: 4, commentsRequired: false });
    expect(settingsDraftOf(qualifying)).toEqual({ consensus: 'at-least', atLeast: 2, reviews: 4, commentsRequired: false });
  });
  it('names every field that could not run', () => {
    const { fields } = refusal(() =>
      mustBeSoundRounds([
        round('One', { closesAt: '2026-05-02T00:00:00Z' }),
        round('one ', { opensAt: '2026-05-01T00:00:00Z' }),
        { name: 'Pass', method: 'qualifying', settings: { consensus: 'at-least', atLeast: 4, reviews: 3 } },
        round('Last', { settings: {} }),
      ]),
    );
    expect(fields!.map(({ pointer }) => pointer)).toEqual(['#/rounds/1/name', '#/rounds/1/opensAt', '#/rounds/2/settings/atLeast']);
  });
  it('leaves a round that has opened where it is', () => {
    const existing = [
      { id: 'a', name: 'A', state: 'closed' as const },
      { id: 'b', name: 'B', state: 'planned' as const },
    ];
    expect(() => mayReplan(existing, [{ id: 'a', ...round('A') }, round('New')])).not.toThrow();
    expect(
      refusal(() =>
        mayReplan(existing, [
          { id: 'b', ...round('B') },
          { id: 'a', ...round('A') },
        ]),
      ).code,
    ).toBe('round-fixed');
    expect(
      refusal(() =>
        mayReplan(existing, [
          { id: 'a', ...round('A') },
          { id: 'x', ...round('X') },
        ]),
      ).code,
    ).toBe('no-such-round');
  });
  it('stays the last round, or one that others follow, once it has opened: the log says so', () => {
    const last = [{ id: 'a', name: 'A', state: 'open' as const }];
    expect(() => mayReplan(last, [{ id: 'a', ...round('A') }])).not.toThrow();
    expect(() => mayReplan(last, [{ id: 'a', ...round('A') }, round('More')])).toThrow('"A" opened as the last round');
    const first = [...last, { id: 'b', name: 'B', state: 'planned' as const }];
    expect(() => mayReplan(first, [{ id: 'a', ...round('A') }])).toThrow('"A" did not open as the last round');
  });
  it('opens when nominations are closed, the round before is finished, and there is somebody to judge by criteria and from an approved pack', () => {
    const facts = {
      name: 'R',
      state: 'planned' as const,
      method: 'scoring' as const,
      nominationsClosed: true,
      over: false,
      unfinishedBefore: [],
      candidates: 4,
      judges: 2,
      withoutCriteria: [],
      packsMissing: 0,
    };
    expect(missingForOpening(facts)).toEqual([]);
    expect(missingForOpening({ ...facts, method: 'public-vote', judges: 0, withoutCriteria: ['Hero'] })).toEqual([]);
    expect(missingForOpening({ ...facts, judges: 0, withoutCriteria: ['Hero'], packsMissing: 2 })).toEqual([
      'There is no judge yet.',
      'The category "Hero" has no criteria to give marks for.',
      '2 candidates have no approved blind pack to read.',
    ]);
    expect(missingForOpening({ ...facts, over: true, judges: 0 })).toEqual(['It is decided already who wins.']);
    // so that an award comes to its end when everybody dropped out
    expect(missingForOpening({ ...facts, candidates: 0, judges: 0 })).toEqual([]);
    expect(missingForOpening({ ...facts, nominationsClosed: false, candidates: 0, judges: 0 })).toEqual([
      'Nominations are not closed yet.',
      'There is no judge yet.',
    ]);
    expect(missingForOpening({ ...facts, unfinishedBefore: ['First'], candidates: 0, judges: 0 })).toEqual([
      '"First" comes before it and is not finished.',
      'There is no judge yet.',
    ]);
  });
});

describe('what a judge says', () => {
  const criteria = [{ id: 'c', name: 'Care' }];
  it('may be half of it as a draft, and must be all of it when it is given', () => {
    const scoring = { method: 'scoring' as const, settings: { marksTo: 5, commentsRequired: true }, criteria };
    expect(verdictOf({ marks: {}, comment: ' so far ', state: 'draft' }, scoring)).toEqual({ pass: null, marks: {}, comment: 'so far', state: 'draft' });
    expect(refusal(() => verdictOf({ marks: {}, comment: '', state: 'given' }, scoring)).fields!.map(({ pointer }) => pointer)).toEqual([
      '#/marks/c',
      '#/comment',
    ]);
    for (const mark of [-1, 6, 2.5, '3', NaN])
      expect(refusal(() => verdictOf({ marks: { c: mark }, comment: 'x', state: 'draft' }, scoring)).code).toBe('invalid-verdict');
    expect(refusal(() => verdictOf({ marks: { other: 1 }, comment: 'x', state: 'draft' }, scoring)).code).toBe('invalid-verdict');
    expect(refusal(() => verdictOf({ comment: '', state: 'given' }, { ...scoring, method: 'qualifying' })).fields!.map(({ pointer }) => pointer)).toEqual([
      '#/pass',
      '#/comment',
    ]);
  });
  it('orders only those who stand', () => {
    expect(rankingOf(['b', 'a'], ['a', 'b'], 'given')).toEqual(['b', 'a']);
    expect(refusal(() => rankingOf(['x'], ['a'], 'draft')).code).toBe('invalid-ranking');
    expect(refusal(() => rankingOf([], ['a'], 'given')).code).toBe('invalid-ranking');
  });
});

describe('what the panel decides', () => {
  const category = { category: 'h', clear: ['a'], tied: ['b', 'c'], open: 1 };
  it('is once, between those who are tied, for the places that are open or fewer', () => {
    expect(() => mayDecide(category, false, ['c'])).not.toThrow();
    expect(() => mayDecide(category, false, [])).not.toThrow();
    expect(refusal(() => mayDecide(category, true, ['c'])).code).toBe('panel-decided');
    expect(refusal(() => mayDecide(category, false, ['b', 'c'])).code).toBe('invalid-choice');
    expect(refusal(() => mayDecide(category, false, ['a'])).code).toBe('invalid-choice');
    expect(() => mayDecide(category, false, ['c'], new Set(['c']))).toThrow('left, or was taken out');
    expect(refusal(() => mayDecide({ ...category, open: 0 }, false, [])).code).toBe('nothing-open');
    expect(refusal(() => mayDecide(undefined, false, [])).code).toBe('nothing-open');
  });
});

describe('where people stand', () => {
  const teams = [
    { id: 'root', parentId: null, leaderId: 'ceo' },
    { id: 'north', parentId: 'root', leaderId: 'meg' },
    { id: 'shop', parentId: 'north', leaderId: 'lou' },
  ];
  const standing = standingsOf(
    teams,
    new Map([
      ['ann', 'shop'],
      ['lou', 'shop'],
      ['ceo', 'root'],
    ]),
  );
  it('is below the leaders of their team and of all above it, and never below themselves', () => {
    expect(standing('ann')).toEqual({ id: 'ann', team: 'shop', managers: ['lou', 'meg', 'ceo'] });
    expect(standing('lou')).toEqual({ id: 'lou', team: 'shop', managers: ['meg', 'ceo'] });
    expect(standing('ceo')).toEqual({ id: 'ceo', team: 'root', managers: [] });
  });
  it('is below those above the team that they lead, also for leaders who are in no team', () =>
    expect(standing('meg')).toEqual({ id: 'meg', managers: ['ceo'] }));
  it('gives a candidate that lost its judge to the free one with the least to do', () => {
    const judges = [
      { id: 'a', load: 1 },
      { id: 'b', load: 0 },
      { id: 'c', load: 1 },
    ];
    expect(replacementOf(judges, new Set(), new Set())).toBe('b');
    expect(replacementOf(judges, new Set(['b']), new Set(['a']))).toBe('c');
    expect(replacementOf(judges, new Set(['b']), new Set(['a']), 1)).toBeUndefined();
  });
});

describe('the reminder of a judge', () => {
  it('says in her language what is left and until when', () => {
    const facts = { name: 'Jo', round: 'Marks', programme: 'Stars\r\nBcc: x', left: 1, closes: '1 May', link: 'https://example.test/judge/1' };
    expect(nudgeMail(facts, 'en').text).toContain('one verdict is still to be given. You can give and change them until 1 May.');
    expect(nudgeMail({ ...facts, left: 3, closes: null }, 'de').text).toContain('fehlen noch 3 Urteile.\n');
    for (const language of ['en', 'de', 'fr', 'es', 'ar'] as const) expect(nudgeMail(facts, language).subject).not.toMatch(/[\r\n]/);
  });
});
