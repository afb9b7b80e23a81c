import { AGREEMENT_SCALE, AGREEMENT_SCALE_7, type CycleQuestion, holds, RECOMMEND_SCALE } from '@throughline/domain';
import { CLEAR, PROUD, QUESTIONNAIRE, question, WORDS } from '../../testing/samples';
import { visit, type Visit } from '../../testing/visit';
import { speakIn } from '../../../words/testing/speak-in';
import { answersOf, firstLeaf, phraseOf, phrasesFor } from './comparisons';
import { conditionWords } from './condition-words';

const base = { code: 'q', driver: 'voice', mandatory: true } as const;
const five: CycleQuestion = { ...base, id: 'five', type: 'scale5', text: 'I am heard.', scale: AGREEMENT_SCALE };
const seven: CycleQuestion = { ...base, id: 'seven', type: 'scale7', text: 'I am heard.', scale: AGREEMENT_SCALE_7 };
const ten: CycleQuestion = { ...base, id: 'ten', type: 'recommend', text: 'Would you?', scale: RECOMMEND_SCALE };
const one: CycleQuestion = {
  ...base,
  id: 'one',
  type: 'single-choice',
  text: 'Which?',
  options: ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() })),
};
const words: CycleQuestion = { ...base, id: 'words', type: 'text', text: 'Why?' };

const SHIFT = question('shift', 'Which shift?', {
  type: 'single-choice',
  options: [
    { value: 'day', label: 'Day', labels: { en: 'Day' } },
    { value: 'night', label: 'Night', labels: { en: 'Night' } },
  ],
});
const line = (asked: ReturnType<typeof question>, more = {}) => ({ questionId: asked.id, mandatory: true, question: asked, ...more });

async function builder(more: Partial<typeof QUESTIONNAIRE>): Promise<Visit> {
  const page = await visit('/hr/questionnaires/q1');
  await page.reply('GET /api/questionnaires/q1', { ...QUESTIONNAIRE, launched: false, ...more });
  await page.reply('GET /api/questions', { drivers: [], tags: [], items: [] });
  return page;
}
const saved = async (page: Visit): Promise<unknown> => {
  await page.press('Save');
  return (await page.reply('PUT /api/questionnaires/q1', QUESTIONNAIRE)).request.body;
};
const tick = async (page: Visit, label: string): Promise<void> => {
  const control = [...page.find('app-condition-editor').querySelectorAll('fieldset label')].find((text) => text.textContent.trim() === label);
  control?.querySelector('input')?.click();
  await page.settle();
};

describe('the words of a comparison', () => {
  it.each([five, seven, ten])('have a phrase for every point that $type can be compared with, and none that everybody or nobody fulfils', (asked) => {
    const { min, max } = asked.scale!;
    for (let value = min + 1; value <= max; value++) expect(phraseOf({ question: asked.id, is: 'at-least', value }, asked)).toBeDefined();
    for (let value = min; value < max; value++) expect(phraseOf({ question: asked.id, is: 'at-most', value }, asked)).toBeDefined();
    expect(phraseOf({ question: asked.id, is: 'at-least', value: min }, asked)).toBeUndefined();
    expect(new Set(phrasesFor(asked).map(({ words: said }) => said)).size).toBe(phrasesFor(asked).length);
  });

  it.each<[CycleQuestion, string, unknown[], unknown[]]>([
    [five, 'is agreed with', [4, 5], [1, 2, 3, undefined]],
    [five, 'is disagreed with', [1, 2], [3, 4, 5, undefined]],
    [five, 'is strongly disagreed with', [1], [2, 5]],
    [seven, 'is agreed with at least somewhat', [5, 6, 7], [1, 4, undefined]],
    [seven, 'is disagreed with clearly', [1, 2], [3, 4, 7]],
    [ten, 'is given 9 or more', [9, 10], [8, undefined]],
    [ten, 'is given 6 or less', [0, 6], [7, undefined]],
    [words, 'is left out or declined', [undefined, ''], ['because']],
  ])('%# mean what they say', (asked, said, hold, fail) => {
    const leaf = phrasesFor(asked)
      .find((phrase) => phrase.words === said)!
      .leaf(asked.id, []);
    for (const answer of hold) expect(holds(leaf, { [asked.id]: answer as number })).toBe(true);
    for (const answer of fail) expect(holds(leaf, { [asked.id]: answer as number })).toBe(false);
  });

  it('offer words, never codes', () => {
    expect(answersOf(one)).toEqual([
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]);
    expect(answersOf(five)[0]).toEqual({ value: 1, label: 'Strongly disagree' });
    expect(firstLeaf(one)).toEqual({ question: 'one', is: 'any-of', values: ['a'] });
    expect(conditionWords({ any: [firstLeaf(one), { all: [firstLeaf(five), { question: 'ten', is: 'at-most', value: 6 }] }] }, [five, one, ten])).toBe(
      'question 2 is answered with one of these: “A” or (question 1 is agreed with and question 3 is given 6 or less)',
    );
    expect(conditionWords({ question: 'gone', is: 'answered' }, [five])).toContain('no longer here');
  });
});

describe('the logic of a line', () => {
  it('asks a question only if another is disagreed with', async () => {
    const page = await builder({ items: [line(PROUD), line(WORDS)] });
    await page.press(`Logic: ${WORDS.text}`);
    await page.press('Ask only if …');
    expect(page.text()).toContain('Asked only if question 1 is agreed with.');
    await page.type('How it is answered, comparison 1', 'at-most 2');
    expect(page.text()).toContain('Asked only if question 1 is disagreed with.');
    expect(await saved(page)).toMatchObject({ items: [{}, { questionId: 'words', show: { question: 'proud', is: 'at-most', value: 2 } }] });
  });

  it('joins comparisons by all or any, and names answers by their words', async () => {
    const page = await builder({ items: [line(SHIFT), line(PROUD), line(WORDS)] });
    await page.press(`Logic: ${WORDS.text}`);
    await page.press('Ask only if …');
    await page.press('Add a comparison');
    await page.type('Question of comparison 2', 'shift');
    await tick(page, 'Night');
    await page.type('When', 'any');
    expect(page.text()).toContain('Asked only if question 2 is agreed with or question 1 is answered with one of these: “Day” or “Night”.');
    await tick(page, 'Day');
    expect(await saved(page)).toMatchObject({
      items: [
        {},
        {},
        {
          show: {
            any: [
              { question: 'proud', is: 'at-least', value: 4 },
              { question: 'shift', is: 'any-of', values: ['night'] },
            ],
          },
        },
      ],
    });
  });

  it('goes on to a later section or to the end, and takes the way out again', async () => {
    const page = await builder({
      sections: [{ id: 's', title: { en: 'Nights' } }],
      items: [line(SHIFT), line(PROUD), line(CLEAR, { sectionId: 's' })],
    });
    await page.press(`Logic: ${SHIFT.text}`);
    await page.press('Go on elsewhere when …');
    await tick(page, 'Night');
    await tick(page, 'Day');
    expect(page.text()).toContain('When question 1 is answered with one of these: “Night”, go on to “Nights”.');
    await page.type('Go on to', 'end');
    expect(page.text()).toContain('go on to the end.');
    await page.type('Go on to', 's');
    expect(await saved(page)).toMatchObject({ items: [{ jumps: [{ when: { question: 'shift', is: 'any-of', values: ['night'] }, to: 's' }] }, {}, {}] });
  });

  it('says beside the line what is wrong, at once, and does not save it', async () => {
    const page = await builder({ items: [line(PROUD), line(WORDS, { show: { question: 'proud', is: 'at-most', value: 2 } })] });
    await page.press(`Move down: ${PROUD.text}`);
    expect(page.find('[data-line=words]').textContent).toContain('looks at question 2, which is not answered by then');
    await page.press('Save');
    expect(page.text()).toContain('The logic needs a look');
    page.expectNo('PUT /api/questionnaires/q1');
    await page.press('Undo');
    expect(page.text()).not.toContain('needs a look');
  });

  it('finds a question that nobody is ever asked', async () => {
    const never = {
      all: [
        { question: 'proud', is: 'at-least', value: 4 },
        { question: 'proud', is: 'at-most', value: 2 },
      ],
    } as const;
    const page = await builder({ items: [line(PROUD), line(WORDS, { show: never })] });
    expect(page.find('[data-line=words]').textContent).toContain('Nobody can ever be asked question 2');
  });

  it('says a fault of a section once, at the section', async () => {
    const page = await builder({
      sections: [{ id: 's', title: { en: 'Nights' }, show: { question: 'gone', is: 'answered' } }],
      items: [line(PROUD, { sectionId: 's' }), line(CLEAR, { sectionId: 's' })],
    });
    expect(page.find('app-section-head').textContent).toContain('a question that is not in this questionnaire');
    expect(page.find('[data-line=proud]').textContent).not.toContain('not in this questionnaire');
  });
});

describe('The logic in other languages', () => {
  afterEach(() => speakIn('en'));
  const ahead = [line(WORDS, { show: { question: 'proud', is: 'at-most', value: 2 } }), line(PROUD)];

  it.each([
    ['German', 'de', 'Nur gefragt, wenn gilt: Frage 2 findet Ablehnung.', 'sieht auf Frage 2, die bis dahin nicht beantwortet ist.'],
    ['Arabic', 'ar', 'لا يُطرح إلا إذا تحقق هذا: السؤال 2 لقي رفضًا.', 'ينظر إلى السؤال 2، وهو لم يُجب عنه حتى ذلك الحين.'],
  ] as const)('is said in %s, and what is wrong with it too', async (_, language, condition, fault) => {
    await speakIn(language);
    const page = await builder({ items: ahead });
    expect(page.find('[data-line=words]').textContent).toContain(condition);
    expect(page.find('[data-line=words]').textContent).toContain(fault);
  });

  it('names answers with the signs of the language, each in its own direction', async () => {
    await speakIn('ar');
    const day = { question: 'one', is: 'any-of', values: ['a', 'b'] } as const;
    expect(conditionWords(day, [one])).toBe('السؤال 1 أُجيب عنه بإحدى هذه الإجابات: \u2068«A»\u2069 أو \u2068«B»\u2069');
  });
});
