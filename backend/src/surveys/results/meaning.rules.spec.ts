import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import { changedMeanings, meaningBreaks, sameMeaning } from './meaning.rules.js';
import { sameMeasures } from './trend.rules.js';

const question = (id: string, more: Partial<CycleQuestion> = {}): CycleQuestion => {
  return { id, code: id, driver: 'voice', type: 'scale5', text: id, mandatory: true, scale: AGREEMENT_SCALE, ...more };
};
const why = question('why', { show: { question: 'a', is: 'at-most', value: 2 } });

describe('figures of a question that came to mean something else', () => {
  it('are not compared, and neither are those of its driver', () => {
    expect([...sameMeasures([question('a'), question('b')], [question('a'), question('b', { meaning: 2 })])]).toEqual(['question a']);
    expect([...sameMeasures([question('a', { meaning: 2 })], [question('a', { meaning: 2 })])].sort()).toEqual(['driver voice', 'question a']);
    // no meaning is the first
    expect([...sameMeasures([question('a')], [question('a', { meaning: 1 })])].sort()).toEqual(['driver voice', 'question a']);
  });

  it('do not keep a driver apart when the question is part of no driver, since not everybody is asked', () => {
    const [before, after] = [
      [question('a'), why],
      [question('a'), { ...why, meaning: 2 }],
    ];
    expect([...sameMeasures(before, after)].sort()).toEqual(['driver voice', 'question a']);
    expect(changedMeanings(before, after).map(({ id }) => id)).toEqual(['why']);
  });

  it('have the reason beside them in words', () => {
    const before = { name: 'Spring', questions: [question('a'), question('b'), why] };
    const words = meaningBreaks(before, [question('a', { meaning: 2 }), question('b'), { ...why, meaning: 3 }, question('c', { meaning: 2 })], () => 'Voice');
    expect(words.map(({ kind, measure }) => `${kind} ${measure}`)).toEqual(['question a', 'question why', 'driver voice']);
    expect(words[0]!.sentence).toBe('This question means something else than it did in Spring, so its figures are not compared with those before.');
    expect(words[2]!.sentence).toBe('A question of Voice means something else than it did in Spring, so its figures are not compared with those before.');
  });

  it('stand in no line with the latest, and those from before the change that mean the same as the latest do', () => {
    const cycles = [1, 2, 1, 1].map((meaning, i) => ({ id: `c${i}`, questions: [question('a', { meaning }), question('b', { driver: 'growth' })] }));
    expect([...sameMeaning('voice', cycles)].sort()).toEqual(['c0', 'c2', 'c3']);
    expect([...sameMeaning('growth', cycles)].sort()).toEqual(['c0', 'c1', 'c2', 'c3']);
    // a cycle that did not ask the question says nothing against any other
    expect(
      sameMeaning('voice', [
        { id: 'x', questions: [question('a')] },
        { id: 'y', questions: [question('c')] },
        { id: 'z', questions: [question('a', { meaning: 2 })] },
      ]),
    ).toEqual(new Set(['z', 'y']));
  });
});
