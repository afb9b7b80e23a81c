import { carriedJson, mustBeSavable, saidOf, typesIn } from './testing/everything.js';

const SURVEY = {
  title: { default: 'How is work?', de: 'Wie ist die Arbeit?', pt: 'Como é o trabalho?' },
  description: 'Five <b>minutes</b>.',
  completedHtml: '<h1>Thanks</h1>',
  triggers: [{ type: 'complete', expression: '{nps} = 0' }],
  pages: [
    {
      name: 'first',
      title: { default: 'About you', de: 'Über Sie' },
      elements: [
        { type: 'html', name: 'hello', html: 'Please be <i>honest</i>.' },
        {
          type: 'radiogroup',
          name: 'shift',
          title: { default: 'Which shift?', de: 'Welche Schicht?' },
          choices: ['early', { value: 'late', text: { default: 'Late', de: 'Spät' } }],
          showOtherItem: true,
          isRequired: true,
        },
        { type: 'dropdown', name: 'agree', title: 'I like it here', choices: ['Strongly agree', 'Agree', 'Neutral', 'Disagree', 'Strongly disagree'] },
        {
          type: 'checkbox',
          name: 'tools',
          title: 'What do you use?',
          choices: [1, 2, 3],
          hasNone: true,
          maxSelectedChoices: 2,
          visibleIf: "{shift} = 'late'",
          validators: [{ type: 'answercount' }],
        },
        { type: 'tagbox', name: 'tags', title: 'Which words fit?', choices: ['calm', 'loud'] },
        { type: 'boolean', name: 'trained', title: 'Were you trained?' },
        { type: 'rating', name: 'stars', title: 'How is your team?' },
        { type: 'rating', name: 'nps', title: 'Would you recommend us?', rateMin: 0, rateMax: 10, visibleIf: '{tools} contains 2 and {trained} = true' },
        { type: 'rating', name: 'ten', title: 'How noisy is it?', rateMin: 1, rateMax: 10, minRateDescription: 'silent', maxRateDescription: 'loud' },
      ],
    },
    {
      name: 'second',
      visibleIf: '{stars} >= 4 or {stars} empty',
      elements: [
        {
          type: 'matrix',
          name: 'likert',
          title: 'Agree?',
          columns: ['Disagree strongly', 'Disagree', 'Undecided', 'Agree', 'Agree strongly'].map((text, i) => ({ value: i + 1, text })),
          rows: ['I am heard.', { value: 'r2', text: 'I am paid well.' }],
        },
        { type: 'matrix', name: 'often', title: 'How often?', columns: ['Never', 'Often'], rows: ['Mail', 'Meetings'] },
        {
          type: 'panel',
          name: 'p',
          title: 'In words',
          visibleIf: '{likert.r2} <= 2',
          elements: [
            { type: 'comment', name: 'why', title: 'Why, {shift}?' },
            { type: 'panel', name: 'deeper', visibleIf: '{trained} = false', elements: [{ type: 'text', name: 'word', title: 'One word' }] },
          ],
        },
        { type: 'ranking', name: 'order', title: 'What matters most?', choices: ['Pay', 'Peace'] },
        { type: 'multipletext', name: 'two', title: 'Two things', items: [{ name: 'good' }, { name: 'bad', title: 'A bad one' }] },
        { type: 'text', name: 'mail', title: 'Your address', inputType: 'email' },
        { type: 'text', name: 'scale', title: 'From one to three', inputType: 'number', min: 1, max: 3 },
        { type: 'slider', name: 'slide', title: 'How much?' },
        {
          type: 'imagepicker',
          name: 'face',
          title: 'Which face?',
          choices: [
            { value: 'a', imageLink: 'a.png', text: 'Glad' },
            { value: 'b', text: 'Sad' },
          ],
        },
        { type: 'buttongroup', name: 'button', title: 'Left or right?', choices: ['left', 'right'] },
        ...['file', 'signaturepad', 'expression', 'image', 'matrixdropdown', 'matrixdynamic', 'paneldynamic', 'imagemap', 'tomorrow'].map((type) => ({
          type,
          name: `no-${type}`,
          title: `A ${type}`,
        })),
        { type: 'comment', name: 'hidden', visible: false },
      ],
    },
  ],
};

describe('a survey of SurveyJS with every type', () => {
  const result = carriedJson(SURVEY);
  const idOf = (code: string): string => result.questions.find((question) => question.code === code)!.question.id;
  const showOf = (code: string) => result.text.items.find(({ questionId }) => questionId === idOf(code))!.show;

  it('becomes a questionnaire that can be saved as it is', () => mustBeSavable(result));

  it('has each question in the nearest form that we have, pages and titled panels as sections', () => {
    expect(typesIn(result)).toEqual({
      shift: 'single-choice',
      'shift-Comment': 'short-text',
      agree: 'scale5',
      tools: 'multiple-choice',
      tags: 'multiple-choice',
      trained: 'single-choice',
      stars: 'scale5',
      nps: 'recommend',
      ten: 'single-choice',
      likert: 'matrix',
      'often.Mail': 'single-choice',
      'often.Meetings': 'single-choice',
      why: 'text',
      word: 'short-text',
      order: 'ranking',
      'two.good': 'short-text',
      'two.bad': 'short-text',
      mail: 'short-text',
      scale: 'single-choice',
      slide: 'short-text',
      face: 'single-choice',
      button: 'single-choice',
    });
    expect(result.text.sections!.map(({ title, text }) => [title.en, text?.en])).toEqual([
      ['About you', 'Please be honest.'],
      ['Part 2', undefined],
      ['In words', undefined],
      ['Part 4', undefined],
    ]);
    expect(result.text.languages).toEqual(['en', 'de']);
    expect(result.questions[0]).toMatchObject({
      mandatory: true,
      question: {
        text: { en: 'Which shift?', de: 'Welche Schicht?' },
        options: [{}, { label: { en: 'Late', de: 'Spät' } }, { label: { en: 'Other', de: 'Anderes' } }],
      },
    });
  });

  it('says its conditions in our way, those of pages and panels too', () => {
    expect(showOf('tools')).toEqual({ question: idOf('shift'), is: 'any-of', values: ['choice-2'] });
    expect(showOf('shift-Comment')).toEqual({ question: idOf('shift'), is: 'any-of', values: ['choice-3'] });
    expect(showOf('nps')).toEqual({
      all: [
        { question: idOf('tools'), is: 'any-of', values: ['choice-2'] },
        { question: idOf('trained'), is: 'any-of', values: ['choice-1'] },
      ],
    });
    const page = {
      any: [
        { question: idOf('stars'), is: 'at-least', value: 4 },
        { question: idOf('stars'), is: 'not-answered' },
      ],
    };
    expect(result.text.sections!.map(({ show }) => show)).toEqual([
      undefined,
      page,
      { all: [page, expect.objectContaining({ is: 'at-most', value: 2 })] },
      page,
    ]);
    expect(showOf('word')).toEqual({ question: idOf('trained'), is: 'any-of', values: ['choice-2'] });
  });

  it('says everything that did not come over, with what stood there', () => {
    const left = result.lines.filter(({ kind }) => kind === 'left-out').map(({ code, what }) => code || what);
    expect(left).toEqual([
      'The texts in pt: questionnaires can be in English, Deutsch, Français, Español, العربية.',
      'Triggers, which set answers, skip or end the survey.',
      'The text at the end.',
      'no-file',
      'no-signaturepad',
      'no-expression',
      'no-image',
      'no-matrixdropdown',
      'no-matrixdynamic',
      'no-paneldynamic',
      'no-imagemap',
      'no-tomorrow',
      'hidden',
    ]);
    expect(saidOf(result, 'tools')).toEqual(['changed: Answers were checked; now they are not.']);
    expect(saidOf(result, 'ten')).toEqual(['changed: The words at the ends of the points are not there.']);
    expect(saidOf(result, 'why')).toEqual(['changed: The question put in other answers or names: {shift}. There is an ellipsis in each place.']);
    expect(saidOf(result, 'mail')[0]).toContain('would end being without a name');
  });
});

describe('a condition of SurveyJS', () => {
  const shown = (visibleIf: string) => {
    const result = carriedJson({
      elements: [
        { type: 'checkbox', name: 'a b', choices: ['x', 'y'] },
        { type: 'rating', name: 'r' },
        { type: 'comment', name: 'c', title: 'Why?', visibleIf },
      ],
    });
    const said = JSON.stringify(result.text.items[2]!.show ?? null)
      .replaceAll(result.questions[0]!.question.id, 'A')
      .replaceAll(result.questions[1]!.question.id, 'R');
    return [JSON.parse(said) as unknown, saidOf(result, 'c').join()];
  };

  it.each([
    [
      "{a b} anyof ['x', 'y']",
      {
        any: [
          { question: 'A', is: 'any-of', values: ['choice-1'] },
          { question: 'A', is: 'any-of', values: ['choice-2'] },
        ],
      },
    ],
    [
      "{a b} notcontains 'x'",
      {
        any: [
          { question: 'A', is: 'none-of', values: ['choice-1'] },
          { question: 'A', is: 'not-answered' },
        ],
      },
    ],
    ['{r} notempty', { question: 'R', is: 'answered' }],
    ['{r} > 3', { question: 'R', is: 'at-least', value: 4 }],
    [
      '!({r} > 3) && {r} <> 1',
      {
        all: [
          {
            any: [
              { question: 'R', is: 'none-of', values: [4, 5] },
              { question: 'R', is: 'not-answered' },
            ],
          },
          {
            any: [
              { question: 'R', is: 'none-of', values: [1] },
              { question: 'R', is: 'not-answered' },
            ],
          },
        ],
      },
    ],
  ])('%s is said as one of ours', (visibleIf, condition) => expect(shown(visibleIf)).toEqual([condition, '']));

  it.each([
    ["{a b} = ['x']", 'it compares with several values or with what is computed'],
    ["{a b} = 'x'", 'it asks for exactly these choices, and conditions ask whether one is among them'],
    ['iif({r} > 3, true, false)', 'it uses "iif"'],
    ['{r} + 1 > 3', 'it computes with "+"'],
    ['age({r}) > 3', 'it uses "age"'],
  ])('%s cannot be said, and the report says why', (visibleIf, why) =>
    expect(shown(visibleIf)).toEqual([null, `changed: It was shown under a condition; now everybody is asked, since ${why}.`]),
  );
});
