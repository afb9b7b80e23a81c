import { AGREEMENT_SCALE, type AnswerValue, type CycleQuestion } from '@throughline/domain';
import { ballotOf } from './casting';
import { fullestBallot } from './fullest-ballot';

const options = Array.from({ length: 20 }, (_, i) => ({ value: `choice-${i + 1}`, label: `Choice ${i + 1}` }));
const base = { driver: 'voice', text: 'Words.', mandatory: false } as const;
const questions: CycleQuestion[] = [
  ...Array.from({ length: 40 }, (_, i) => ({ ...base, id: `scale-${i}`, code: `s${i}`, type: 'scale5', scale: AGREEMENT_SCALE }) as const),
  ...Array.from({ length: 6 }, (_, i) => ({ ...base, id: `pick-${i}`, code: `p${i}`, type: i % 2 ? 'ranking' : 'multiple-choice', options, most: 9 }) as const),
  { ...base, id: 'words', code: 'w', type: 'text' },
];
const facets = [{ id: 'site', label: 'Site', values: ['a', 'a-much-longer-one'].map((id) => ({ id, label: id, members: 9 })) }];
const length = (value: object): number => JSON.stringify(value).length;

describe('the longest ballot of a survey', () => {
  it('is as long as any that can be answered without words, and has none', () => {
    const full = fullestBallot('h'.repeat(43), questions, facets);
    const picks = Object.fromEntries(
      questions.flatMap(({ id, scale, options: some }): [string, AnswerValue][] =>
        scale ? [[id, 5]] : some ? [[id, some.slice(11).map(({ value }) => value)]] : [],
      ),
    );
    const draft = { answers: picks, declined: [] };
    const longest = ballotOf({ manifestHash: 'h'.repeat(43), paper: { questions } }, draft, { site: 'a-much-longer-one' });
    expect(Object.keys(longest.answers)).toHaveLength(46);
    expect(length(full)).toBe(length(longest));
    expect(full.comments).toEqual([]);
  });
});
