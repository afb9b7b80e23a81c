import { DRIVER_KEYS, DRIVERS, driverOf, STAFF_MEASURES } from '../survey-driver.js';
import { SURVEY_LIMITS } from '../survey-cycle.js';
import { QUESTION_BANK } from './question-bank.js';
import { QUESTIONNAIRE_TEMPLATES } from './questionnaire-template.js';

describe('the question bank', () => {
  it('has at least 64 questions, and at least four in every driver', () => {
    expect(QUESTION_BANK.length).toBeGreaterThanOrEqual(64);
    for (const driver of DRIVER_KEYS) expect(QUESTION_BANK.filter((question) => question.driver === driver).length).toBeGreaterThanOrEqual(4);
  });

  it('has every code once, beginning with its driver, and every text once', () => {
    expect(new Set(QUESTION_BANK.map(({ code }) => code)).size).toBe(QUESTION_BANK.length);
    expect(new Set(QUESTION_BANK.map(({ text }) => text.en.toLowerCase())).size).toBe(QUESTION_BANK.length);
    for (const { code, driver } of QUESTION_BANK) expect(code.startsWith(`${driver}-`) && /^[a-z-]+$/.test(code)).toBe(true);
  });

  it('measures engagement by five questions, one of them whether people would recommend it', () => {
    const engagement = QUESTION_BANK.filter(({ driver }) => driver === 'engagement');
    expect(engagement).toHaveLength(5);
    expect(engagement.filter(({ type }) => type === 'recommend')).toHaveLength(1);
  });

  it.each(QUESTION_BANK.map((question) => [question.code, question] as const))(
    'asks one thing in plain words: %s',
    (_, { text, type, options, reverse, wordingNote }) => {
      expect(text.en.length).toBeLessThanOrEqual(Math.min(100, SURVEY_LIMITS.questionText));
      expect(text.en.split(' ').length).toBeLessThanOrEqual(18);
      expect(text.en).toMatch(type === 'scale5' ? /^[A-Z][^?]+\.$/ : /^[A-Z].+\?$/);
      // " and " joins two ideas in most questions that have it, and "not" makes disagreeing hard to read
      expect(text.en).not.toMatch(/ and | or | not | never /);
      expect(wordingNote.length).toBeGreaterThan(20);
      expect(options === undefined).toBe(type !== 'single-choice');
      if (reverse) expect(type).toBe('scale5');
    },
  );

  it('has words for every driver', () => {
    expect(DRIVERS.map(({ key }) => key)).toEqual([...DRIVER_KEYS]);
    expect(driverOf('voice').label).toBe('Voice');
    expect(() => driverOf('mood')).toThrow('"mood" is no driver');
    expect(STAFF_MEASURES).not.toContain('own-words');
  });
});

describe('the questionnaire templates', () => {
  it.each(QUESTIONNAIRE_TEMPLATES.map((template) => [template.key, template] as const))(
    '%s asks questions of the bank, each once, engagement among them',
    (_, template) => {
      const { codes, mandatory } = template;
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of mandatory) expect(codes).toContain(code);
      for (const code of codes) expect(QUESTION_BANK.map((question) => question.code)).toContain(code);
      expect(codes.some((code) => code.startsWith('engagement-'))).toBe(true);
    },
  );

  it('are a yearly survey of about two dozen questions with two comments, and a pulse of eight', () => {
    const [yearly, pulse] = QUESTIONNAIRE_TEMPLATES;
    expect(yearly!.codes.filter((code) => code.startsWith('own-words-'))).toHaveLength(2);
    expect(yearly!.codes.length).toBeGreaterThanOrEqual(26);
    expect(pulse!.codes).toHaveLength(8);
  });
});
