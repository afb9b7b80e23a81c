import type { NewSeries, SeriesChange } from '@throughline/contract';
import { plainDate, Refusal } from '@throughline/domain';
import { changedSeries, newSeries, nextOn, nextStep, planOfNext, upcoming, waitingSentence } from './series.rules.js';

const today = plainDate('2026-11-02');
const asked: NewSeries = {
  name: ' Monthly  pulse ',
  kind: 'recurring',
  questionnaireId: '0190C2F4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
  firstOn: '2026-11-09',
  rhythm: { unit: 'month', every: 1 },
  openDays: 10,
  audience: 'everyone',
};
const start = (over: Partial<NewSeries> = {}) => newSeries({ ...asked, ...over }, today);
const running = (over: Partial<NewSeries> = {}, nextIndex = 0) => ({ ...start({ opensItself: true, ...over }), nextIndex, state: 'active' as const });
const pointers = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).fields.map(({ pointer }) => pointer);
  }
  return [];
};

describe('a new series', () => {
  it('fills in what was not said', () => {
    expect(start()).toMatchObject({
      name: 'Monthly pulse',
      opensItself: false,
      k: 5,
      kComments: 10,
      questionnaireVersion: null,
      happening: null,
      windowDays: null,
    });
    expect(start({ kind: 'pulse' }).windowDays).toBe(365);
    expect(start({ kind: 'lifecycle', happening: { what: 'joined', days: 90 } }).happening).toEqual({ what: 'joined', days: 90, since: today });
  });

  it('is refused with every field that does not fit', () => {
    expect(pointers(() => start({ firstOn: '2026-11-01', openDays: 29, remindAfter: [3, 30], k: 20, kComments: 12 }))).toEqual([
      '#/firstOn',
      '#/openDays',
      '#/kComments',
      '#/remindAfter',
    ]);
    expect(pointers(() => start({ kind: 'lifecycle' }))).toEqual(['#/happening']);
    expect(pointers(() => start({ happening: { what: 'moved', days: 0 } }))).toEqual(['#/happening']);
    expect(pointers(() => start({ windowDays: 100 }))).toEqual(['#/windowDays']);
  });
});

describe('a change of a series', () => {
  const change = (body: SeriesChange, nextIndex = 3) => changedSeries(running({}, nextIndex), body, today);
  it('keeps its days unless it is about them, and begins a new rhythm where the old one would have gone on', () => {
    expect(change({ openDays: 5 })).toMatchObject({ again: false, plan: { openDays: 5, firstOn: '2026-11-09' } });
    expect(change({ rhythm: { unit: 'week', every: 2 } })).toMatchObject({ again: true, plan: { firstOn: '2027-02-09' } });
    expect(pointers(() => change({ firstOn: '2026-11-01' }))).toEqual(['#/firstOn']);
    expect(pointers(() => change({ happening: { what: 'joined', days: 1 } }))).toEqual(['#/happening']);
  });
  it('is refused once it has ended', () => {
    expect(() => changedSeries({ ...running(), state: 'ended' }, { openDays: 5 }, today)).toThrow('ended for good');
  });
});

describe('what a series does next', () => {
  const step = (on: string, draft: Parameters<typeof nextStep>[1], series = running(), hour = true) => nextStep(series, draft, plainDate(on), hour);

  it('drafts a week before, and opens on the day once the hour has come', () => {
    expect(step('2026-11-01', 'none')).toBe('wait');
    expect(step('2026-11-02', 'none')).toBe('draft');
    expect(step('2026-11-08', 'draft')).toBe('wait');
    expect(step('2026-11-09', 'draft', running(), false)).toBe('wait');
    expect(step('2026-11-09', 'draft')).toBe('open');
    expect(step('2026-11-09', 'draft', running({ opensItself: false }))).toBe('wait');
    // drafted for a later day than that of the rhythm
    expect(nextStep(running(), 'draft', plainDate('2026-11-09'), true, '2026-11-10')).toBe('wait');
    expect(nextStep(running(), 'draft', plainDate('2026-11-10'), true, '2026-11-10')).toBe('open');
  });

  it('goes on when HR opened the draft by hand, or deleted it', () => {
    expect(step('2026-11-05', 'open')).toBe('advance');
    expect(step('2026-11-05', 'gone')).toBe('advance');
  });

  it('opens the newest of what was missed late, and skips the older ones', () => {
    expect(step('2026-12-08', 'draft')).toBe('open');
    expect(step('2026-12-09', 'draft')).toBe('skip');
    expect(step('2027-03-20', 'none')).toBe('skip');
    expect(step('2027-03-20', 'none', running({}, 4))).toBe('draft');
    // open for as long as planned, but over before the next one begins
    expect(planOfNext(running({}, 4), plainDate('2027-03-20'))).toMatchObject({
      name: 'Monthly pulse, March 2027',
      opensOn: '2027-03-20',
      closesOn: '2027-03-29',
    });
    expect(planOfNext(running({}, 4), plainDate('2027-04-05'))).toMatchObject({ closesOn: '2027-04-08' });
  });

  it('finds out on the day itself whom a lifecycle cycle is for', () => {
    const joined = running({ kind: 'lifecycle', happening: { what: 'joined', days: 30 }, audience: { teamIds: ['0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f'] } });
    expect(step('2026-11-08', 'none', joined)).toBe('wait');
    expect(step('2026-11-09', 'none', joined)).toBe('draft');
    expect(planOfNext(joined, plainDate('2026-11-09')).audience).toEqual({
      teamIds: ['0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f'],
      happened: { what: 'joined', days: 30, since: today },
    });
  });

  it('says nothing in the name of a lifecycle cycle of whom it asks, and publishes it by no demographics', () => {
    const over = { name: 'Leaving', kind: 'lifecycle', happening: { what: 'leaving', days: 30 }, demographics: [{ id: 'site' }] } as const;
    const leaving = running({ ...over, demographics: [...over.demographics] });
    expect(planOfNext(leaving, plainDate('2026-11-09'))).toMatchObject({ name: 'Survey of November 2026', demographics: [] });
    const weekly = running({ ...over, demographics: [], rhythm: { unit: 'week', every: 2 } });
    expect(planOfNext(weekly, plainDate('2026-11-09')).name).toBe('Survey of 9 November 2026');
  });

  it('plans days ahead, and reminders within each cycle', () => {
    expect(upcoming(running({}, 1), plainDate('2027-02-28'))).toEqual(['2026-12-09', '2027-01-09', '2027-02-09']);
    expect(nextOn(running({ firstOn: '2027-01-31' }, 1))).toBe('2027-02-28');
    expect(planOfNext(running({ remindAfter: [7, 3] }), today).remindOn).toEqual(['2026-11-12', '2026-11-16']);
  });

  it('says that a cycle waits for more people', () => {
    expect(waitingSentence(3, 5)).toBe(
      '3 people wait to be asked. A cycle needs at least 5, or a published result would tell who answered; until then they wait for the next one.',
    );
    expect(waitingSentence(1, 5)).toMatch(/^One person waits/);
    expect(waitingSentence(5, 5)).toBe('5 people wait to be asked. The next cycle asks them.');
  });
});
