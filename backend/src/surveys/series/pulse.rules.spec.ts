import { type DriverKey, plainDate } from '@throughline/domain';
import { seededRandom } from '@throughline/anonymity';
import { afterAsking, drawParts, keptParts, partDueOn, partsOfWindow, type PulseQuestion, pulseQuestions, type PulseWindowRow } from './pulse.rules.js';

const draw = () => seededRandom(new Uint8Array(16).fill(3));
const questions = (drivers: Partial<Record<DriverKey, number>>): PulseQuestion[] =>
  Object.entries(drivers).flatMap(([driver, count]) =>
    Array.from({ length: count }, (_, i) => ({ id: `${driver}-${i}`, driver: driver as DriverKey, depends: false })),
  );

describe('the window of a pulse', () => {
  const year = questions({ engagement: 4, voice: 6, growth: 12, wellbeing: 3, fairness: 5 });
  const parts = drawParts(year, 12, draw());

  it('has as many parts as cycles begin in it', () => {
    expect(partsOfWindow(plainDate('2026-11-02'), { unit: 'month', every: 1 }, 365)).toBe(12);
    expect(partsOfWindow(plainDate('2026-11-02'), { unit: 'week', every: 4 }, 365)).toBe(14);
  });

  it('has so many that no part comes again too soon, in whichever months it is asked', () => {
    // from 1 January 90 days hold three months, from 1 February the fourth begins after 89
    expect(partsOfWindow(plainDate('2026-01-01'), { unit: 'month', every: 1 }, 90)).toBe(4);
    expect(partsOfWindow(plainDate('2026-01-31'), { unit: 'month', every: 1 }, 59)).toBe(2);
    expect(partsOfWindow(plainDate('2026-01-31'), { unit: 'month', every: 1 }, 60)).toBe(3);
    expect(partsOfWindow(plainDate('2026-01-01'), { unit: 'quarter', every: 1 }, 365)).toBe(4);
  });

  it('asks every question once, and about as many in each part', () => {
    expect(parts.flat().toSorted()).toEqual(year.map(({ id }) => id).toSorted());
    expect(new Set(parts.map(({ length }) => length))).toEqual(new Set([2, 3]));
  });

  it('spreads the questions of a driver over the window', () => {
    const at = (driver: string) => parts.flatMap((part, i) => part.filter((id) => id.startsWith(driver)).map(() => i));
    // twelve questions in twelve parts: about one in each, never three together
    expect(Math.max(...parts.map((part) => part.filter((id) => id.startsWith('growth')).length))).toBeLessThanOrEqual(2);
    const voice = at('voice');
    for (let i = 1; i < voice.length; i++) expect(voice[i]! - voice[i - 1]!).toBeLessThanOrEqual(3);
    const wellbeing = at('wellbeing');
    expect(wellbeing[2]! - wellbeing[0]!).toBeGreaterThanOrEqual(6);
  });

  it('refuses fewer questions than parts, and questions that depend on others', () => {
    expect(() => drawParts(questions({ voice: 11 }), 12, draw())).toThrow('at least 12 questions');
    expect(() => drawParts([{ ...year[0]!, depends: true }, year[1]!], 2, draw())).toThrow('without conditions');
  });

  it('knows lines that depend on others by themselves, by their jumps, and by their section', () => {
    const line = (id: string, over: object = {}) => ({ question: { id, driver: 'voice' } as never, mandatory: true, ...over });
    const show = { question: 'a', is: 'answered' } as never;
    const items = [line('a'), line('b', { show }), line('c', { jumps: [{}] }), line('d', { sectionId: 's' }), line('e', { sectionId: 't' })];
    const sections = [
      { id: 's', title: { en: 'S' }, show },
      { id: 't', title: { en: 'T' } },
    ];
    expect(pulseQuestions({ items, sections }).map(({ depends }) => depends)).toEqual([false, true, true, true, false]);
  });

  it('lets nobody be asked the same again before the window is over', () => {
    let window: PulseWindowRow = { number: 1, at: 0, parts: [['a'], ['b']].map((questionIds) => ({ questionIds, askedOn: null, cycleId: null })) };
    window = afterAsking(window, 'c1', plainDate('2026-11-12'));
    expect(window).toMatchObject({ at: 1, number: 1, parts: [{ askedOn: '2026-11-12', cycleId: 'c1' }, { askedOn: null }] });
    window = afterAsking(window, 'c2', plainDate('2026-12-02'));
    expect(window).toMatchObject({ at: 0, number: 2 });
    // counted from the day on which it really opened
    expect(partDueOn(window, 56)).toBe('2027-01-07');
    expect(partDueOn({ ...window, parts: [{ questionIds: ['a'], askedOn: null, cycleId: null }] }, 56)).toBeNull();
  });

  it('goes on by one part only when an earlier version counted that at the drafting', () => {
    const parts = [['a'], ['b'], ['c']].map((questionIds, i) => ({ questionIds, askedOn: i === 0 ? '2026-11-10' : null, cycleId: i === 0 ? 'c1' : null }));
    const opened = afterAsking({ number: 1, at: 1, parts }, 'c1', plainDate('2026-11-12'));
    expect(opened).toMatchObject({ at: 1, number: 1, parts: [{ askedOn: '2026-11-12', cycleId: 'c1' }, { askedOn: null, cycleId: null }, {}] });
  });

  it('keeps the place of what stays when the questionnaire changes', () => {
    const window: PulseWindowRow = { number: 1, at: 1, parts: [['a', 'b'], ['c']].map((questionIds) => ({ questionIds, askedOn: null, cycleId: null })) };
    const changed = keptParts(
      window,
      ['b', 'c', 'd'].map((id) => ({ id, driver: 'voice', depends: false })),
    );
    expect(changed.parts.map(({ questionIds }) => questionIds)).toEqual([['b', 'd'], ['c']]);
  });

  it('goes on without a part that lost all its questions, and refuses a questionnaire that cannot be dealt apart any more', () => {
    const parts = [['a'], ['b'], ['c']].map((questionIds) => ({ questionIds, askedOn: null, cycleId: null }));
    const left = (...ids: string[]) => ids.map((id) => ({ id, driver: 'voice' as const, depends: false }));
    expect(keptParts({ number: 1, at: 1, parts }, left('a', 'c'))).toMatchObject({ at: 1, parts: [{ questionIds: ['a'] }, { questionIds: ['c'] }] });
    expect(keptParts({ number: 1, at: 2, parts }, left('a', 'b'))).toMatchObject({ at: 0, parts: [{}, {}] });
    expect(() => keptParts({ number: 1, at: 0, parts }, [{ ...left('a')[0]!, depends: true }])).toThrow('without conditions');
    expect(() => keptParts({ number: 1, at: 0, parts }, [])).toThrow('no questions left');
  });
});
