import type { QuestionnaireText } from '@throughline/contract';
import { minutesToAnswer, QUESTION_BANK, type Refusal } from '@throughline/domain';
import { bankQuestionId, fromBank, type KnownQuestion } from '../question-bank/question.rules.js';
import { questionCount, typesOf, versionText } from './questionnaire.rules.js';

const matrix: KnownQuestion = {
  id: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
  code: 'own-matrix',
  driver: 'resources',
  type: 'matrix',
  scale: 'scale5',
  text: { en: 'How far does this hold?' },
  rows: Array.from({ length: 20 }, (_, i) => ({ value: `row-${i + 1}`, text: { en: `Statement ${i + 1}.` } })),
  reverse: false,
  options: null,
  wordingNote: null,
  source: 'own',
};
const known = new Map([...QUESTION_BANK.map(fromBank), matrix].map((question) => [question.id, question]));
const line = (code: string, more: Partial<QuestionnaireText['items'][number]> = {}) => ({ questionId: bankQuestionId(code), mandatory: false, ...more });
const text = (...items: QuestionnaireText['items']): QuestionnaireText => ({ title: 'X', items });
const sections = (...ids: string[]) => ids.map((id) => ({ id, title: { en: id } }));

function refusal(asked: QuestionnaireText): { pointer: string; detail: string }[] {
  try {
    versionText(asked, known);
  } catch (error) {
    expect((error as Refusal).code).toBe('invalid-questionnaire');
    return [...(error as Refusal).fields];
  }
  throw new Error('It was not refused.');
}

describe('the text of a version', () => {
  it('takes the questions over, so that later changes of the bank change nothing', () => {
    const [item] = versionText(text(line('engagement-pride')), known).items;
    expect(item!.question).toEqual(known.get(bankQuestionId('engagement-pride')));
  });

  it('is in English, without introduction and sections, where nothing else is said', () => {
    expect(versionText(text(line('engagement-pride')), known)).toMatchObject({ languages: ['en'], introduction: {}, sections: [] });
  });

  it('is tidied, and keeps texts in languages that it is not asked in', () => {
    const asked = {
      ...text(line('engagement-pride', { sectionId: 'a' })),
      languages: ['de' as const, 'en' as const],
      introduction: { ar: ' مرحبا ', en: ' Hello. ' },
    };
    const made = versionText({ ...asked, sections: [{ id: 'a', title: { de: ' Erstens ' }, text: {} }] }, known);
    expect(made.languages).toEqual(['de', 'en']);
    expect(made.introduction).toEqual({ en: 'Hello.', ar: 'مرحبا' });
    expect(made.sections).toEqual([{ id: 'a', title: { de: 'Erstens' } }]);
  });

  it('names every line that is doubled or asks nothing', () => {
    const none = { questionId: '00000000-0000-4000-8000-000000000000', mandatory: true };
    const fields = refusal(text(line('engagement-pride'), line('voice-safe'), line('engagement-pride'), none));
    expect(fields.map(({ pointer }) => pointer)).toEqual(['#/items/2/questionId', '#/items/3/questionId']);
    expect(fields[0]!.detail).toContain('Line 3 asks the same as line 1');
  });

  it('takes no retired question anew, and keeps one that was there', () => {
    const pride = { ...known.get(bankQuestionId('engagement-pride'))!, retired: true };
    const retired = new Map([...known, [pride.id, pride]]);
    expect(() => versionText(text(line('engagement-pride')), retired)).toThrow('asks a question that was retired');
    const before = { items: [{ question: pride, mandatory: true }] };
    expect(versionText(text(line('engagement-pride')), retired, before).items).toHaveLength(1);
  });

  it('names sections that are doubled, missing or torn apart, and lines that fell out of theirs', () => {
    const items = [
      line('engagement-pride'),
      line('voice-safe', { sectionId: 'a' }),
      line('voice-mistakes', { sectionId: 'b' }),
      line('voice-asked', { sectionId: 'a' }),
      line('engagement-energy', { sectionId: 'c' }),
      line('engagement-recommend'),
    ];
    expect(refusal({ ...text(...items), sections: sections('a', 'b', 'a') })).toEqual([
      { pointer: '#/sections/2/id', detail: 'Two sections have the id a.' },
      { pointer: '#/items/3/sectionId', detail: expect.stringContaining('Line 4 is torn from its section') },
      { pointer: '#/items/4/sectionId', detail: 'Line 5 belongs to a section that is not there.' },
      { pointer: '#/items/5/sectionId', detail: expect.stringContaining('Line 6 belongs to no section but comes after one.') },
    ]);
  });

  it('counts each statement of a matrix among the most that can be asked', () => {
    const lines = QUESTION_BANK.slice(0, 100).map(({ code }) => line(code));
    const full = versionText(text(...lines, { questionId: matrix.id, mandatory: false }), known);
    expect(questionCount(full.items)).toBe(120);
    const fields = refusal(text(...lines, line(QUESTION_BANK[100]!.code), { questionId: matrix.id, mandatory: false }));
    expect(fields).toEqual([{ pointer: '#/items', detail: expect.stringContaining('These are 121 questions') }]);
  });

  it('takes at least a minute, and one for every eight statements or so', () => {
    const minutes = (...items: QuestionnaireText['items']) => minutesToAnswer(typesOf(versionText(text(...items), known).items));
    expect(minutes(line('engagement-pride'))).toBe(1);
    expect(minutes(line('own-words-keep'), line('own-words-change'), line('own-words-obstacle'))).toBe(2);
    expect(minutes({ questionId: matrix.id, mandatory: false })).toBe(3);
  });
});
