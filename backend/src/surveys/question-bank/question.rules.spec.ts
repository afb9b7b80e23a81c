import { LANGUAGES, QUESTION_BANK } from '@throughline/domain';
import { bankQuestionId, fromBank, ownQuestion, questionView } from './question.rules.js';

const bank = QUESTION_BANK.map(fromBank);
const id = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';
const asked = { driver: 'voice' as const, text: ' I am   heard. ', type: 'scale5' as const };

describe('bank questions', () => {
  it('keep their ids for ever', () => {
    expect(bankQuestionId('engagement-pride')).toBe(bankQuestionId('engagement-pride'));
    expect(bankQuestionId('engagement-pride')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(bank.map((question) => question.id)).size).toBe(bank.length);
  });

  it('show the scale that goes with their type', () => {
    const recommend = questionView(bank.find(({ type }) => type === 'recommend')!);
    expect(recommend.scale).toMatchObject({ min: 0, max: 10 });
    const choice = questionView(bank.find(({ code }) => code === 'resources-first-help')!);
    expect(choice.scale).toBeUndefined();
    expect(choice.options![0]).toMatchObject({ value: 'more-people', label: 'More people in the team' });
  });

  it('are shown in the language asked for, with their texts in all of them', () => {
    const pride = questionView(
      bank.find(({ code }) => code === 'engagement-pride')!,
      'de',
    );
    expect(pride.texts.en).toBe('I am proud of what this organisation does.');
    expect(Object.keys(pride.texts)).toEqual([...LANGUAGES]);
    expect(pride.text).toBe(pride.texts.de);
    expect(pride.scale!.labels).toHaveLength(5);
    expect(pride.scale!.labels[4]).toBe('Stimme voll und ganz zu');
    const choice = questionView(
      bank.find(({ code }) => code === 'resources-first-help')!,
      'ar',
    );
    expect(choice.options![0]!.label).toBe(choice.options![0]!.labels.ar);
    expect(choice.options![0]!.label).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('an own question', () => {
  it('is tidied and gets a code of its own', () => {
    expect(ownQuestion(id, asked, bank)).toMatchObject({ code: `own-${id}`, text: { en: 'I am heard.' }, reverse: false, options: null, source: 'own' });
    expect(ownQuestion(id, { ...asked, type: 'single-choice', options: ['Yes', ' No '] }, bank).options).toEqual([
      { value: 'choice-1', label: { en: 'Yes' } },
      { value: 'choice-2', label: { en: 'No' } },
    ]);
  });

  it('is shown in English in every language, having no other', () => {
    const own = questionView(ownQuestion(id, { ...asked, type: 'single-choice', options: ['Yes', 'No'] }, bank), 'fr');
    expect(own).toMatchObject({ text: 'I am heard.', texts: { en: 'I am heard.' }, tags: [] });
    expect(own.options![0]).toEqual({ value: 'choice-1', label: 'Yes', labels: { en: 'Yes' } });
  });

  it.each([
    ['choices that are missing', { ...asked, type: 'single-choice' as const }, 'needs at least two'],
    ['choices where there are none', { ...asked, options: ['a', 'b'] }, 'Only a question of the type single-choice'],
    ['the same choice twice', { ...asked, type: 'single-choice' as const, options: ['Yes', 'yes '] }, 'once only'],
    ['an empty choice', { ...asked, type: 'single-choice' as const, options: ['Yes', ' '] }, 'cannot be empty'],
    ['a comment turned round', { ...asked, type: 'text' as const, reverse: true }, 'can be turned round'],
    ['a figure among the comments', { ...asked, driver: 'own-words' as const }, 'holds open comments only'],
    ['a text of blanks', { ...asked, text: '     a  ' }, 'at least three letters'],
    ['the words of a question that is there', { ...asked, text: 'i am PROUD of what this organisation does.' }, 'as "engagement-pride"'],
  ])('refuses %s', (_, question, sentence) => {
    expect(() => ownQuestion(id, question, bank)).toThrow(sentence);
  });
});
