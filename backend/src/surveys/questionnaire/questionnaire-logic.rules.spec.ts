import { type Condition, QUESTION_BANK } from '@throughline/domain';
import { fromBank, type KnownQuestion, rowId } from '../question-bank/question.rules.js';
import { logicProblems } from './questionnaire-logic.rules.js';
import type { VersionItem, VersionText } from './questionnaire.rules.js';

const [one, two, three, four] = QUESTION_BANK.filter(({ type }) => type === 'scale5').map(fromBank) as [
  KnownQuestion,
  KnownQuestion,
  KnownQuestion,
  KnownQuestion,
];
const matrix: KnownQuestion = {
  ...one,
  id: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
  type: 'matrix',
  scale: 'scale7',
  rows: ['row-1', 'row-2'].map((value) => ({ value, text: { en: value } })),
};
const item = (question: KnownQuestion, more: Partial<VersionItem> = {}): VersionItem => ({ question, mandatory: false, ...more });
const problems = (items: VersionItem[], sections: VersionText['sections'] = []) =>
  logicProblems({ languages: ['en'], introduction: {}, sections, items }).map(({ pointer, detail }) => [pointer, detail]);
const low = (question: string): Condition => ({ question, is: 'at-most', value: 2 });
const high = (question: string): Condition => ({ question, is: 'at-least', value: 4 });
const section = (id: string, show?: Condition) => ({ id, title: { en: id }, ...(show ? { show } : {}) });

describe('problems of logic', () => {
  it('are none where everything can be reached', () => {
    expect(
      problems(
        [
          item(one, { sectionId: 'a', jumps: [{ when: low(one.id), to: 'c' }] }),
          item(two, { sectionId: 'b', show: { question: one.id, is: 'answered' } }),
          item(three, { sectionId: 'c' }),
        ],
        [section('a'), section('b', high(one.id)), section('c')],
      ),
    ).toEqual([]);
  });

  it('point at the condition or the jump that they are about', () => {
    expect(problems([item(one, { show: low(two.id) }), item(two)])).toEqual([['#/items/0/show', expect.stringContaining('not answered by then')]]);
    const to = (id: string) => ({
      jumps: [
        { when: high(one.id), to: 'end' },
        { when: low(one.id), to: id },
      ],
    });
    expect(problems([item(one, { sectionId: 'a' }), item(two, { sectionId: 'b', ...to('a') })], [section('a'), section('b')])).toEqual([
      ['#/items/1/jumps/1/to', 'Question 2 leads back to a section before it, and people would go round for ever.'],
    ]);
    expect(problems([item(one), item(two, { jumps: [{ when: high(three.id), to: 'end' }] }), item(three)])).toEqual([
      ['#/items/1/jumps/0/when', expect.stringContaining('not answered by then')],
    ]);
  });

  it('are said once of a section, not of each of its questions', () => {
    expect(problems([item(one), item(two, { sectionId: 'a' }), item(three, { sectionId: 'a' })], [section('a', high(two.id))])).toEqual([
      ['#/sections/0/show', expect.stringContaining('Section 1: The condition of question 2 looks at question 2')],
    ]);
  });

  it('know that a section and a question may want what cannot both be', () => {
    expect(problems([item(one), item(two, { sectionId: 'a', show: low(one.id) }), item(three, { sectionId: 'a' })], [section('a', high(one.id))])).toEqual([
      ['#/items/1/show', 'Nobody can ever be asked question 2, whatever was answered before.'],
    ]);
  });

  it('see a jump to a section that has no question yet', () => {
    expect(problems([item(one, { jumps: [{ when: low(one.id), to: 'a' }] })], [section('a')])).toEqual([
      ['#/items/0/jumps/0/to', 'Line 1 leads to a section that has no question yet.'],
    ]);
  });

  it('look at each row of a matrix by its own id, and name the line of the matrix', () => {
    const row = rowId(matrix.id, 'row-2');
    expect(problems([item(matrix), item(two, { show: { question: row, is: 'at-least', value: 7 } })])).toEqual([]);
    expect(problems([item(matrix), item(two, { show: { question: matrix.id, is: 'answered' } })])).toEqual([
      ['#/items/1/show', 'Line 2: The condition of question 3 looks at a question that is not in this questionnaire.'],
    ]);
    expect(problems([item(matrix, { show: low(four.id) })])).toHaveLength(1);
    expect(problems([item(matrix, { jumps: [{ when: { question: row, is: 'at-most', value: 2 }, to: 'end' }] }), item(two)])).toEqual([]);
  });

  it('are found among 120 lines that all decide within a second', () => {
    const many = QUESTION_BANK.filter(({ type }) => type === 'scale5')
      .map(fromBank)
      .slice(0, 120);
    const from = performance.now();
    expect(problems(many.map((question, i) => item(question, i < 5 ? {} : { show: low(many[i % 5]!.id) })))).toEqual([]);
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
