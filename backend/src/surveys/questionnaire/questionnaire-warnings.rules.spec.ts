import { minutesToAnswer, QUESTION_BANK, QUESTIONNAIRE_TEMPLATES } from '@throughline/domain';
import { fromBank } from '../question-bank/question.rules.js';
import { typesOf, type VersionItem } from './questionnaire.rules.js';
import { questionnaireWarnings } from './questionnaire-warnings.rules.js';

const items = (codes: readonly string[]): VersionItem[] =>
  codes.map((code) => ({ question: fromBank(QUESTION_BANK.find((question) => question.code === code)!), mandatory: false }));
const warned = (lines: VersionItem[]) => questionnaireWarnings({ languages: ['en'], introduction: {}, sections: [], items: lines });
const codes = (...chosen: string[]) => warned(items(chosen)).map(({ code }) => code);

describe('warnings of a questionnaire', () => {
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
    const lines = items(['engagement-pride', 'own-words-keep']).map((item) => ({ ...item, mandatory: true }));
    expect(warned(lines).map(({ code }) => code)).toEqual(['mandatory-comment']);
  });

  it.each(QUESTIONNAIRE_TEMPLATES.map(({ key, codes, minutes }) => [key, codes, minutes] as const))(
    'are none of the template %s, which takes as long as it says',
    (_, chosen, minutes) => {
      expect(minutesToAnswer(typesOf(items(chosen)))).toBe(minutes);
      expect(warned(items(chosen))).toEqual([]);
    },
  );
});
