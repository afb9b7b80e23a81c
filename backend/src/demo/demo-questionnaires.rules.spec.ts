import { LANGUAGES, QUESTION_BANK, QUESTIONNAIRE_TEMPLATES } from '@throughline/domain';
import { fromBank } from '../surveys/question-bank/question.rules.js';
import { cycleQuestions } from '../surveys/questionnaire/cycle-questions.rules.js';
import { versionText } from '../surveys/questionnaire/questionnaire.rules.js';
import { questionnaireWarnings } from '../surveys/questionnaire/questionnaire-warnings.rules.js';
import { demoPulse, demoYearly } from './demo-questionnaires.rules.js';

const known = new Map(QUESTION_BANK.map(fromBank).map((question) => [question.id, question]));
const template = (key: string) => QUESTIONNAIRE_TEMPLATES.find((one) => one.key === key)!;

describe('the questionnaires of the demo', () => {
  it('ask the yearly questions of the template in their order, of everybody, so that the planted figures stay', () => {
    const yearly = cycleQuestions(versionText(demoYearly(template('yearly-engagement')), known));
    expect(yearly.map(({ code }) => code)).toEqual(template('yearly-engagement').codes);
    expect(yearly.filter(({ show, jumps }) => show ?? jumps)).toEqual([]);
    expect(yearly.filter(({ mandatory }) => mandatory).map(({ code }) => code)).toEqual(template('yearly-engagement').mandatory);
  });

  it.each([
    ['yearly', demoYearly(template('yearly-engagement'))],
    ['pulse', demoPulse(template('pulse'))],
  ])('say everything of the %s in English and German, under headings, and give nothing to look at', (_, text) => {
    const version = versionText(text, known);
    expect(questionnaireWarnings(version)).toEqual([]);
    expect(version.languages).toEqual(['en', 'de']);
    const questions = cycleQuestions(version);
    expect(questions.filter(({ heading }) => heading)).toHaveLength(version.sections.length);
    expect(questions.filter(({ translations }) => !translations?.de)).toEqual([]);
    expect(LANGUAGES.filter((language) => version.introduction[language])).toEqual(['en', 'de']);
  });

  it('ask in the pulse about the workload only of who has too much', () => {
    const asked = cycleQuestions(versionText(demoPulse(template('pulse')), known));
    expect(asked.filter(({ show }) => show).map(({ code }) => code)).toEqual(['own-words-obstacle']);
  });
});
