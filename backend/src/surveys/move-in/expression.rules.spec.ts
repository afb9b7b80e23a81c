import { lss, smallSurvey, type SmallQuestion } from './testing/lss.js';
import { carriedLss, mustBeSavable, saidOf } from './testing/everything.js';

/** A first question with these answers, and a second that is shown under a condition. */
const shown = (relevance: string, first: Partial<SmallQuestion> = {}) => {
  const base: SmallQuestion = {
    code: 'Q1',
    type: 'L',
    text: 'Where do you work?',
    answers: [
      ['1', 'Office'],
      ['2', 'Road'],
      ['3', 'Home'],
    ],
  };
  const result = carriedLss(
    smallSurvey([
      { ...base, ...first },
      { code: 'Q2', type: 'T', text: 'And why?', relevance },
    ]),
  );
  const { show } = result.text.items.at(-1)!;
  return { said: show && (JSON.parse(JSON.stringify(show).replaceAll(result.questions[0]!.question.id, 'Q1')) as object), lines: saidOf(result, 'Q2') };
};

describe('a relevance equation', () => {
  it.each([
    ['Q1.NAOK == "2"', { question: 'Q1', is: 'any-of', values: ['choice-2'] }],
    ['("2" == Q1)', { question: 'Q1', is: 'any-of', values: ['choice-2'] }],
    ['Q1 >= 2', { question: 'Q1', is: 'any-of', values: ['choice-2', 'choice-3'] }],
    ['2 > Q1.value', { question: 'Q1', is: 'any-of', values: ['choice-1'] }],
    ['Q1 != ""', { question: 'Q1', is: 'answered' }],
    ['! is_empty(Q1.NAOK)', { question: 'Q1', is: 'answered' }],
    [
      'Q1 eq "1" or Q1 eq "3"',
      {
        any: [
          { question: 'Q1', is: 'any-of', values: ['choice-1'] },
          { question: 'Q1', is: 'any-of', values: ['choice-3'] },
        ],
      },
    ],
    [
      'not (Q1 == 1 or is_empty(Q1))',
      {
        all: [
          {
            any: [
              { question: 'Q1', is: 'none-of', values: ['choice-1'] },
              { question: 'Q1', is: 'not-answered' },
            ],
          },
          { question: 'Q1', is: 'answered' },
        ],
      },
    ],
    ['Q1 > 0', { question: 'Q1', is: 'answered' }],
    ['1', undefined],
    ['1 && Q1 == 2', { question: 'Q1', is: 'any-of', values: ['choice-2'] }],
  ])('%s is said as one of our conditions', (relevance, condition) => {
    expect(shown(relevance)).toEqual({ said: condition, lines: [] });
  });

  it.each([
    ['it asks about "Q9", which did not come over or comes later', 'Q9 == 1'],
    ['it asks about "Q2", which did not come over or comes later', 'Q2 == 1'],
    ['it asks for the answer "7", which is not there', 'Q1 == 7'],
    ['it computes with "+"', 'Q1 + 1 == 2'],
    ['it uses the function if()', 'if(Q1 == 1, 1, 0)'],
    ['it compares two answers with one another', 'Q1 == Q1'],
    ['it asks for Q1.question, which is no answer', 'Q1.question == "x"'],
    ['it ends where a value should stand', 'Q1 == '],
    ['it lacks ")"', '((Q1 == 1)'],
    ['it has "~", which we cannot read', 'Q1 == 1 ~'],
    ['it is too long to be read', '('.repeat(5000)],
    ['it is nested too deep', `${'('.repeat(200)}Q1 == 1${')'.repeat(200)}`],
    ['it is longer than a condition may be here', Array.from({ length: 31 }, () => 'Q1 == 1').join(' or ')],
  ])('asks everybody, and the report says why, where %s', (why, relevance) => {
    expect(shown(relevance)).toEqual({ said: undefined, lines: [`changed: It was shown under a condition; now everybody is asked, since ${why}.`] });
  });

  it('that leads in a circle asks everybody, and so does one that can never hold', () => {
    const ask = (code: string, relevance: string): SmallQuestion => ({ code, type: 'Y', text: `Question ${code}?`, relevance });
    const circle = carriedLss(smallSurvey([ask('A', 'B == "Y"'), ask('B', 'A == "Y"')]));
    expect(saidOf(circle, 'A')[0]).toContain('which did not come over or comes later');
    expect(circle.text.items[1]!.show).toBeDefined();
    const never = carriedLss(smallSurvey([ask('A', '1'), ask('B', 'A == "Y" and A == "N"')]));
    expect(saidOf(never, 'B')[0]).toContain('Nobody can ever be asked question 2');
    mustBeSavable(never);
  });

  it('is read from rows of conditions where an old survey has those', () => {
    const base = smallSurvey([
      {
        code: 'Q1',
        type: 'L',
        text: 'Where?',
        answers: [
          ['1', 'Here'],
          ['2', 'There'],
        ],
      },
      { code: 'Q2', type: 'T', text: 'Why?' },
    ]);
    const [first, second] = [...base.matchAll(/<qid><!\[CDATA\[(\d+)\]\]><\/qid>\s*<parent_qid><!\[CDATA\[0\]\]>/g)].map(([, qid]) => qid!);
    const conditions = lss({ conditions: [{ cid: 1, qid: second!, cqid: first!, cfieldname: `1X1X${first}`, method: '==', value: '2', scenario: 1 }] });
    const { text } = carriedLss(base.replace('</document>', `${/<conditions>[\s\S]*<\/conditions>/.exec(conditions)![0]}</document>`));
    expect(text.items[1]!.show).toMatchObject({ is: 'any-of', values: ['choice-2'] });
  });
});
