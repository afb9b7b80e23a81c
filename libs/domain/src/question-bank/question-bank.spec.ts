import { LANGUAGES } from '../language.js';
import { DRIVER_KEYS, DRIVERS, driverOf, STAFF_MEASURES } from '../survey-driver.js';
import { AGREEMENT_SCALE } from '../survey-question.js';
import { driverIn } from './driver-words.js';
import { QUESTION_BANK } from './question-bank.js';
import { QUESTION_TAGS } from './question-tag.js';
import { QUESTIONNAIRE_TEMPLATES } from './questionnaire-templates.js';
import { AGREEMENT_WORDS, RECOMMEND_WORDS, scaleIn } from './scale-words.js';
import { repeatedTexts, textFaults, wordingFaults } from './wording-law.js';

describe('the question bank', () => {
  it('has at least 120 questions, at least eight in every driver, of the four types that it has and with every tag', () => {
    expect(QUESTION_BANK.length).toBeGreaterThanOrEqual(120);
    for (const driver of DRIVER_KEYS) expect(QUESTION_BANK.filter((question) => question.driver === driver).length).toBeGreaterThanOrEqual(8);
    for (const tag of QUESTION_TAGS) expect(QUESTION_BANK.filter(({ tags }) => tags.includes(tag)).length).toBeGreaterThanOrEqual(5);
    expect(new Set(QUESTION_BANK.map(({ type }) => type))).toEqual(new Set(['scale5', 'recommend', 'single-choice', 'text']));
  });

  it('has every code once, and every text once in every language', () => {
    expect(new Set(QUESTION_BANK.map(({ code }) => code)).size).toBe(QUESTION_BANK.length);
    expect(repeatedTexts(QUESTION_BANK.map(({ text }) => text))).toEqual([]);
  });

  it('keeps to the laws of wording, in all languages', () => {
    expect(wordingFaults(QUESTION_BANK)).toEqual([]);
  });

  it('turns few questions round', () => {
    const turned = QUESTION_BANK.filter(({ reverse }) => reverse).length;
    expect(turned).toBeGreaterThan(0);
    expect(turned).toBeLessThan(QUESTION_BANK.length / 10);
  });

  it('asks whether people would recommend the workplace before any other question with eleven points', () => {
    expect(QUESTION_BANK.find(({ type }) => type === 'recommend')!.code).toBe('engagement-recommend');
  });
});

describe('the words around questions', () => {
  it('name every driver in every language', () => {
    expect(DRIVERS.map(({ key }) => key)).toEqual([...DRIVER_KEYS]);
    expect(driverOf('voice').label).toBe('Voice');
    expect(() => driverOf('mood')).toThrow('"mood" is no driver');
    expect(STAFF_MEASURES).not.toContain('own-words');
    expect(driverIn('en', 'voice')).toEqual(driverOf('voice'));
    const faults = DRIVER_KEYS.flatMap((key) =>
      (['label', 'description'] as const).flatMap((part) =>
        textFaults(
          `${key} ${part}`,
          everyLanguage((language) => driverIn(language, key)[part]),
        ),
      ),
    );
    expect(faults).toEqual([]);
    for (const language of LANGUAGES) expect(new Set(DRIVER_KEYS.map((key) => driverIn(language, key).label)).size).toBe(DRIVER_KEYS.length);
  });

  it('label the points of both scales in every language, the least first', () => {
    for (const words of [AGREEMENT_WORDS, RECOMMEND_WORDS]) {
      expect(
        words.en.flatMap((label, i) =>
          textFaults(
            label,
            everyLanguage((language) => words[language][i] ?? ''),
          ),
        ),
      ).toEqual([]);
      for (const language of LANGUAGES) expect(new Set(words[language]).size).toBe(words.en.length);
    }
    expect(scaleIn('en', 'scale5')).toEqual(AGREEMENT_SCALE);
    expect(scaleIn('fr', 'recommend')).toEqual({ min: 0, max: 10, labels: ['Pas du tout probable', 'Extrêmement probable'] });
    expect(scaleIn('es', 'text')).toBeUndefined();
  });
});

describe('the questionnaire templates', () => {
  const find = (code: string) => QUESTION_BANK.find((question) => question.code === code);

  it('are one for every occasion, the yearly survey first', () => {
    expect(QUESTIONNAIRE_TEMPLATES.map(({ key }) => key)).toEqual([
      'yearly-engagement',
      'pulse',
      'onboarding',
      'exit',
      'service-climate',
      'after-change',
      'leadership-say-do',
    ]);
  });

  it.each(QUESTIONNAIRE_TEMPLATES.map((template) => [template.key, template] as const))(
    '%s asks questions of the bank that fit it, each once, engagement among them and a comment at the end that may be left empty',
    (_, { codes, mandatory, tag }) => {
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !find(code))).toEqual([]);
      expect(codes.filter((code) => !code.startsWith('engagement-') && !find(code)!.tags.includes(tag))).toEqual([]);
      expect(codes.some((code) => code.startsWith('engagement-') && find(code)!.type !== 'single-choice')).toBe(true);
      for (const code of mandatory) expect(codes).toContain(code);
      expect(mandatory.filter((code) => find(code)!.type === 'text')).toEqual([]);
      expect(find(codes.at(-1)!)!.type).toBe('text');
    },
  );

  it.each(QUESTIONNAIRE_TEMPLATES.map((template) => [template.key, template] as const))(
    '%s has its texts in every language, the promise and the minutes among them',
    (_, { title, description, introduction, minutes }) => {
      for (const text of [title, description, introduction]) expect(textFaults(title.en, text)).toEqual([]);
      expect(introduction.en).toContain('sealed on your own device');
      // Arabic has a word for two minutes
      for (const language of LANGUAGES) expect(description[language]).toMatch(language === 'ar' && minutes === 2 ? /دقيقتين/ : new RegExp(` ${minutes} `));
      for (const language of LANGUAGES) expect(introduction[language].length).toBeLessThan(500);
    },
  );

  it('ask about two dozen questions with two comments once a year, and eight with one comment between', () => {
    const [yearly, pulse] = QUESTIONNAIRE_TEMPLATES;
    expect(yearly!.codes.filter((code) => code.startsWith('own-words-'))).toHaveLength(2);
    expect(yearly!.codes).toHaveLength(28);
    expect(pulse!.codes).toHaveLength(9);
  });
});

function everyLanguage(words: (language: (typeof LANGUAGES)[number]) => string): { en: string } & Record<string, string> {
  return { en: words('en'), ...Object.fromEntries(LANGUAGES.map((language) => [language, words(language)])) };
}
