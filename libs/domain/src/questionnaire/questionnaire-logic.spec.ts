import { AGREEMENT_SCALE, type CycleQuestion, questionIn, RECOMMEND_SCALE } from '../survey-question.js';
import { askedQuestions, conditionalQuestions } from './asked-questions.js';
import { type Condition, holds } from './condition.js';
import { logicFaults } from './logic-faults.js';
import { minutesThrough } from './minutes.js';
import { piped, unknownPlaceholders } from './piping.js';
import { waysThrough } from './ways-through.js';

const base = { driver: 'voice', text: 'Words.', mandatory: true } as const;
const scale = (id: string, more: Partial<CycleQuestion> = {}): CycleQuestion => ({ ...base, id, code: id, type: 'scale5', scale: AGREEMENT_SCALE, ...more });
const choice = (id: string, more: Partial<CycleQuestion> = {}): CycleQuestion => ({
  ...base,
  id,
  code: id,
  type: 'single-choice',
  options: ['yes', 'no'].map((value) => ({ value, label: value })),
  ...more,
});
const several = (id: string): CycleQuestion => ({ ...choice(id), type: 'multiple-choice' });
const words = (id: string): CycleQuestion => ({ ...base, id, code: id, type: 'text' });
const asked = (questions: CycleQuestion[], answers: Parameters<typeof askedQuestions>[1]) => askedQuestions(questions, answers).map(({ id }) => id);

describe('a condition', () => {
  it.each<[Condition, Parameters<typeof holds>[1], boolean]>([
    [{ question: 'a', is: 'answered' }, { a: 3 }, true],
    [{ question: 'a', is: 'answered' }, { a: '' }, false],
    [{ question: 'a', is: 'answered' }, { a: [] }, false],
    [{ question: 'a', is: 'not-answered' }, {}, true],
    [{ question: 'a', is: 'any-of', values: ['x', 'y'] }, { a: ['z', 'y'] }, true],
    [{ question: 'a', is: 'none-of', values: ['x'] }, { a: 'y' }, true],
    [{ question: 'a', is: 'none-of', values: ['x'] }, {}, false],
    [{ question: 'a', is: 'at-most', value: 2 }, { a: 2 }, true],
    [{ question: 'a', is: 'at-least', value: 0 }, { a: '5' }, false],
    [
      {
        all: [
          { question: 'a', is: 'answered' },
          {
            any: [
              { question: 'b', is: 'answered' },
              { question: 'c', is: 'answered' },
            ],
          },
        ],
      },
      { a: 1, c: 1 },
      true,
    ],
    [{ question: 'constructor', is: 'answered' }, {}, false],
  ])('%j of %j is %s', (condition, answers, outcome) => expect(holds(condition, answers)).toBe(outcome));
});

describe('the questions asked', () => {
  const questions = [
    choice('start', { section: 's1', jumps: [{ when: { question: 'start', is: 'any-of', values: ['no'] }, to: 's3' }] }),
    scale('why', { section: 's1', show: { question: 'start', is: 'any-of', values: ['yes'] } }),
    scale('more', { section: 's2', show: { question: 'why', is: 'at-most', value: 2 } }),
    choice('last', { section: 's3', jumps: [{ when: { question: 'last', is: 'any-of', values: ['no'] }, to: 'end' }] }),
    words('own'),
  ];

  it('follow conditions and jumps', () => {
    expect(asked(questions, {})).toEqual(['start', 'last', 'own']);
    expect(asked(questions, { start: 'yes' })).toEqual(['start', 'why', 'last', 'own']);
    expect(asked(questions, { start: 'yes', why: 1 })).toEqual(['start', 'why', 'more', 'last', 'own']);
    expect(asked(questions, { start: 'no', last: 'no' })).toEqual(['start', 'last']);
  });

  it('forget the answer to a question that is no longer asked', () => {
    expect(asked(questions, { start: 'no', why: 1 })).toEqual(['start', 'last', 'own']);
  });

  it('are known to be conditional when a condition or a jump may leave them out', () => {
    expect([...conditionalQuestions(questions)].sort()).toEqual(['more', 'own', 'why']);
  });
});

describe('faults of logic', () => {
  const codes = (...questions: CycleQuestion[]) => logicFaults(questions).map(({ at, code }) => [at, code]);

  it('are none in logic that works', () => {
    expect(
      codes(
        choice('a', { section: 's1', jumps: [{ when: { question: 'a', is: 'any-of', values: ['no'] }, to: 's2' }] }),
        scale('b', { section: 's1' }),
        scale('c', { section: 's2', show: { question: 'b', is: 'at-most', value: 2 } }),
      ),
    ).toEqual([]);
  });

  it('name conditions that look at nothing or ahead', () => {
    expect(codes(scale('a', { show: { question: 'x', is: 'answered' } }))).toEqual([[0, 'unknown-question']]);
    expect(codes(scale('a', { show: { question: 'b', is: 'answered' } }), scale('b'))).toEqual([[0, 'looks-ahead']]);
    expect(codes(scale('a', { show: { question: 'a', is: 'answered' } }))).toEqual([[0, 'looks-ahead']]);
  });

  it('name comparisons that the question does not allow', () => {
    expect(codes(words('a'), scale('b', { show: { question: 'a', is: 'any-of', values: ['x'] } }))).toEqual([[1, 'in-words']]);
    expect(codes(choice('a'), scale('b', { show: { question: 'a', is: 'at-least', value: 1 } }))).toEqual([[1, 'no-points']]);
    expect(codes(scale('a'), scale('b', { show: { question: 'a', is: 'at-least', value: 6 } }))).toEqual([[1, 'unknown-point']]);
    expect(codes(several('a'), scale('b', { show: { question: 'a', is: 'any-of', values: ['maybe'] } }))).toEqual([[1, 'unknown-answer']]);
    expect(codes(several('a'), scale('b', { show: { question: 'a', is: 'any-of', values: [] } }))).toEqual([[1, 'no-answer']]);
    expect(codes(scale('a'), scale('b', { show: { all: [] } }))).toEqual([[1, 'empty-condition']]);
    const deep = [1, 2, 3, 4, 5].reduce<Condition>((inner) => ({ all: [inner] }), { question: 'a', is: 'answered' });
    expect(codes(scale('a'), scale('b', { show: deep }))).toEqual([[1, 'too-deep']]);
  });

  it('carry the numbers of their sentence, for whoever says it in another language', () => {
    const [fault] = logicFaults([words('x'), scale('a'), scale('b', { show: { question: 'a', is: 'at-least', value: 6 } })]);
    expect(fault?.facts).toEqual(['3', '2', '1', '5']);
    expect(fault?.sentence).toBe('The condition of question 3 needs a point from 1 to 5, as question 2 has them.');
  });

  it('name jumps to nowhere and jumps that would go round', () => {
    const jump = (to: string) => ({ jumps: [{ when: { question: 'b', is: 'answered' } as const, to }] });
    expect(codes(scale('a', { section: 's1' }), scale('b', { section: 's2', ...jump('s9') }))).toEqual([[1, 'unknown-section']]);
    expect(codes(scale('a', { section: 's1' }), scale('b', { section: 's2', ...jump('s1') }))).toEqual([[1, 'jumps-back']]);
    expect(codes(scale('a', { section: 's1' }), scale('b', { section: 's2', ...jump('s2') }))).toEqual([[1, 'jumps-back']]);
  });

  it('name dead ends', () => {
    const never: Condition = {
      all: [
        { question: 'a', is: 'at-least', value: 4 },
        { question: 'a', is: 'at-most', value: 2 },
      ],
    };
    expect(codes(scale('a'), scale('b', { show: never }))).toEqual([[1, 'never-asked']]);
    const always: Condition = {
      any: [
        { question: 'a', is: 'answered' },
        { question: 'a', is: 'not-answered' },
      ],
    };
    const jumps = [
      { when: always, to: 'end' },
      { when: { question: 'a', is: 'answered' } as const, to: 's2' },
    ];
    expect(codes(scale('a', { section: 's1', jumps }), scale('b', { section: 's2' }))).toEqual([
      [0, 'never-taken'],
      [1, 'never-asked'],
    ]);
  });

  it('are looked for among 300 questions that all decide, without trying for ever', () => {
    const many = Array.from({ length: 300 }, (_, i) => choice(`q${i}`, i === 0 ? {} : { show: { question: `q${i - 1}`, is: 'any-of', values: ['yes'] } }));
    expect(logicFaults(many)).toEqual([]);
  });
});

describe('the minutes through a questionnaire', () => {
  it('are those of its shortest and its longest way', () => {
    const end = { when: { question: 'a', is: 'any-of', values: ['no'] } as const, to: 'end' };
    const questions = [choice('a', { jumps: [end] }), ...Array.from({ length: 30 }, (_, i) => scale(`q${i}`)), words('own')];
    expect(minutesThrough(questions)).toEqual({ shortest: 1, longest: 5 });
    expect(minutesThrough([scale('only')])).toEqual({ shortest: 1, longest: 1 });
    expect(minutesThrough([])).toEqual({ shortest: 1, longest: 1 });
  });

  it('are those without and with all conditional questions where nobody could walk every way', () => {
    const many = Array.from({ length: 60 }, (_, i) => choice(`q${i}`, i < 30 ? {} : { show: { question: `q${i - 30}`, is: 'any-of', values: ['yes'] } }));
    expect(waysThrough(many)).toBeUndefined();
    expect(minutesThrough(many)).toEqual({ shortest: 6, longest: 12 });
  });

  it('take less than two seconds at the most ways that are walked through the most questions', () => {
    const deciders = Array.from({ length: 6 }, (_, i) => scale(`d${i}`));
    const rest = Array.from({ length: 114 }, (_, i) =>
      scale(`q${i}`, {
        show: {
          any: [
            { question: `d${i % 6}`, is: 'at-most', value: 2 },
            { question: `d${(i + 1) % 6}`, is: 'at-least', value: 3 },
          ],
        },
      }),
    );
    const from = performance.now();
    expect([...waysThrough([...deciders, ...rest])!]).toHaveLength(3 ** 6);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('words', () => {
  it('are those of the language, and the first where there is no translation', () => {
    const question = scale('a', {
      translations: { de: { text: 'Worte.', labels: ['1', '2', '3', '4', '5'], heading: { title: 'Abschnitt' } } },
      heading: { title: 'Section' },
    });
    expect(questionIn('de', question)).toMatchObject({ text: 'Worte.', scale: { min: 1, labels: ['1', '2', '3', '4', '5'] }, heading: { title: 'Abschnitt' } });
    expect(questionIn('fr', question)).toBe(question);
    const picked = choice('b', { translations: { de: { text: 'Ja?', options: ['ja', 'nein'] } } });
    expect(questionIn('de', picked).options).toEqual([
      { value: 'yes', label: 'ja' },
      { value: 'no', label: 'nein' },
    ]);
    expect(questionIn('de', { ...scale('c'), scale: RECOMMEND_SCALE, translations: { de: { text: 'Wie?' } } }).scale).toBe(RECOMMEND_SCALE);
  });

  it('take in the name of the team, as it is', () => {
    expect(piped('Is {team} well? {team}!', 'en', 'Shop $& 3')).toBe('Is Shop $& 3 well? Shop $& 3!');
    expect(piped('Wie geht es {team}?', 'de')).toBe('Wie geht es Ihr Team?');
    expect(unknownPlaceholders('{team} {name} {}')).toEqual(['name', '']);
  });
});
