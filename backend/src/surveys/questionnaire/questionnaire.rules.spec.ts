import { minutesToAnswer, QUESTION_BANK, QUESTIONNAIRE_TEMPLATES, type Refusal } from '@throughline/domain';
import { bankQuestionId, fromBank } from '../question-bank/question.rules.js';
import { cycleQuestions, questionnaireWarnings, typesOf, versionItems } from './questionnaire.rules.js';

const known = new Map(QUESTION_BANK.map((question) => [bankQuestionId(question.code), fromBank(question)]));
const choose = (...codes: string[]) => codes.map((code) => ({ questionId: bankQuestionId(code), mandatory: false }));
const itemsOf = (...codes: string[]) => versionItems(choose(...codes), known);

describe('the lines of a questionnaire', () => {
  it('take the questions over, so that later changes of the bank change nothing', () => {
    const [item] = itemsOf('engagement-pride');
    expect(item!.question).toEqual(known.get(bankQuestionId('engagement-pride')));
  });

  it('name every line that is doubled or asks nothing', () => {
    const doubled = [...choose('engagement-pride', 'voice-safe', 'engagement-pride'), { questionId: '00000000-0000-4000-8000-000000000000', mandatory: true }];
    let refused: Refusal | undefined;
    try {
      versionItems(doubled, known);
    } catch (error) {
      refused = error as Refusal;
    }
    expect(refused!.fields.map(({ pointer }) => pointer)).toEqual(['#/items/2/questionId', '#/items/3/questionId']);
    expect(refused!.fields[0]!.detail).toContain('Line 3 asks the same as line 1');
  });
});

describe('warnings of a questionnaire', () => {
  const codes = (...chosen: string[]) => questionnaireWarnings(itemsOf(...chosen)).map(({ code }) => code);

  it('miss a question that measures engagement', () => {
    expect(codes('voice-safe')).toEqual(['no-engagement-question']);
    expect(codes('engagement-pride', 'voice-safe')).toEqual([]);
  });

  it('count comments and questions', () => {
    const comments = QUESTION_BANK.filter(({ type }) => type === 'text').map(({ code }) => code);
    expect(codes('engagement-pride', ...comments.slice(0, 4))).toEqual([]);
    expect(codes('engagement-pride', ...comments.slice(0, 5))).toEqual(['many-comments']);
    expect(codes(...QUESTION_BANK.filter(({ type }) => type !== 'text').map(({ code }) => code))).toEqual(['long']);
  });

  it('advise against comments that must be written', () => {
    const items = itemsOf('engagement-pride', 'own-words-keep').map((item) => ({ ...item, mandatory: true }));
    expect(questionnaireWarnings(items).map(({ code }) => code)).toEqual(['mandatory-comment']);
  });
});

describe('the questions of a cycle', () => {
  it('have what the ballot paper needs and nothing else', () => {
    const [pride, worn, tools] = cycleQuestions(itemsOf('engagement-pride', 'wellbeing-worn-out', 'resources-first-help'));
    expect(Object.keys(pride!).sort()).toEqual(['code', 'driver', 'id', 'mandatory', 'scale', 'text', 'type']);
    expect(worn!.reverse).toBe(true);
    expect(tools!.options).toHaveLength(7);
  });

  it('take at least a minute', () => {
    expect(minutesToAnswer(typesOf(itemsOf('engagement-pride')))).toBe(1);
    expect(minutesToAnswer(typesOf(itemsOf('own-words-keep', 'own-words-change', 'own-words-obstacle')))).toBe(2);
  });

  it.each(QUESTIONNAIRE_TEMPLATES.map(({ key, codes, minutes }) => [key, codes, minutes] as const))(
    'take as long as the template %s says, and give nothing to look at',
    (_, codes, minutes) => {
      const items = itemsOf(...codes);
      expect(minutesToAnswer(typesOf(items))).toBe(minutes);
      expect(questionnaireWarnings(items)).toEqual([]);
    },
  );
});
