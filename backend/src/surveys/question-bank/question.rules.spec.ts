import { LANGUAGES, QUESTION_BANK } from '@throughline/domain';
import { ownQuestion } from './own-question.rules.js';
import { bankQuestionId, fromBank, rowId } from './question.rules.js';
import { questionView } from './question-view.rules.js';

const bank = QUESTION_BANK.map(fromBank);
const id = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';
const asked = { driver: 'voice' as const, text: { en: ' I am   heard. ' }, type: 'scale5' as const };

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
  const two = { options: [{ en: 'Yes' }, { en: ' No ' }] };
  const matrix = {
    ...asked,
    type: 'matrix' as const,
    scale: 'scale7' as const,
    rows: [{ en: 'The tools work.' }, { en: 'The room is quiet.', de: 'Der Raum ist ruhig.' }],
  };

  it('is tidied and gets a code of its own', () => {
    expect(ownQuestion(id, asked, bank)).toMatchObject({ code: `own-${id}`, text: { en: 'I am heard.' }, reverse: false, options: null, source: 'own' });
    for (const type of ['single-choice', 'multiple-choice', 'ranking'] as const)
      expect(ownQuestion(id, { ...asked, type, ...two }, bank).options).toEqual([
        { value: 'choice-1', label: { en: 'Yes' } },
        { value: 'choice-2', label: { en: 'No' } },
      ]);
    expect(ownQuestion(id, { ...asked, tags: [' Depot  North ', 'depot north', 'Shift'] }, bank).tags).toEqual(['depot north', 'shift']);
  });

  it('is shown in English in every language, having no other', () => {
    const own = questionView(ownQuestion(id, { ...asked, type: 'single-choice', ...two }, bank), 'fr');
    expect(own).toMatchObject({ text: 'I am heard.', texts: { en: 'I am heard.' }, tags: [], version: 1, meaning: 1, retired: false, origin: null });
    expect(own.options![0]).toEqual({ value: 'choice-1', label: 'Yes', labels: { en: 'Yes' } });
  });

  it('may have no English at all', () => {
    const own = ownQuestion(id, { ...asked, text: { ar: 'رأيي مسموع هنا.', de: 'Ich werde hier gehört.' } }, bank);
    expect(Object.keys(own.text)).toEqual(['de', 'ar']);
    expect(questionView(own, 'fr').text).toBe('Ich werde hier gehört.');
  });

  it('has rows with ids that stay when it is a matrix, and the scale of its rows', () => {
    const own = questionView(ownQuestion(id, matrix, bank), 'de');
    expect(own.rows).toEqual([
      { id: rowId(id, 'row-1'), value: 'row-1', text: 'The tools work.', texts: { en: 'The tools work.' } },
      { id: rowId(id, 'row-2'), value: 'row-2', text: 'Der Raum ist ruhig.', texts: { en: 'The room is quiet.', de: 'Der Raum ist ruhig.' } },
    ]);
    expect(own.scale).toMatchObject({ max: 7 });
    // as Python's uuid.uuid5 makes it; results are compared by it
    expect(own.rows![0]!.id).toBe('0ea9d2b5-80fd-547e-88be-d236828d4057');
  });

  it('may repeat the words of the question that it was made from, and of no other', () => {
    const pride = bank.find(({ code }) => code === 'engagement-pride')!;
    const copy = { ...asked, text: { en: pride.text.en!, de: 'Ich bin stolz auf uns alle.' }, origin: pride.id };
    expect(ownQuestion(id, copy, bank)).toMatchObject({ origin: pride.id });
    expect(() => ownQuestion(id, { ...copy, origin: bank[1]!.id }, bank)).toThrow('as "engagement-pride"');
    expect(() => ownQuestion(id, { ...copy, origin: id }, bank)).toThrow('is not there');
  });

  it.each([
    ['choices that are missing', { ...asked, type: 'single-choice' as const }, 'needs at least two'],
    ['choices where there are none', { ...asked, options: [{ en: 'a' }, { en: 'b' }] }, 'Only questions of the types single-choice'],
    ['the same choice twice', { ...asked, type: 'ranking' as const, options: [{ en: 'Yes' }, { en: 'yes ' }] }, 'once only'],
    [
      'the same choice twice in a translation',
      {
        ...asked,
        type: 'ranking' as const,
        options: [
          { en: 'Yes', de: 'Ja' },
          { en: 'Sure', de: 'ja' },
        ],
      },
      'once only',
    ],
    ['more to pick than there is', { ...asked, type: 'ranking' as const, ...two, most: 3 }, 'only 2 choices'],
    ['a most where one is picked', { ...asked, type: 'single-choice' as const, ...two, most: 1 }, 'has a most'],
    ['a matrix without statements', { ...asked, type: 'matrix' as const, scale: 'scale5' as const }, 'at least two statements'],
    ['a matrix without a scale', { ...matrix, scale: undefined }, 'on which scale'],
    ['statements where there are none', { ...matrix, type: 'scale5' as const }, 'Only a matrix has statements'],
    ['a scale where the type says it', { ...asked, scale: 'scale5' as const }, 'Only a matrix needs'],
    ['a comment turned round', { ...asked, type: 'text' as const, reverse: true }, 'can be turned round'],
    ['a figure among the comments', { ...asked, driver: 'own-words' as const }, 'holds open comments only'],
    ['a text of blanks', { ...asked, text: { en: '     a  ' } }, 'at least three letters'],
    ['the words of a question that is there', { ...asked, text: { en: 'i am PROUD of what this organisation does.' } }, 'as "engagement-pride"'],
    [
      'the words of a question that is there in another language',
      { ...asked, text: { en: 'Pride.', de: bank[0]!.text.de!.toUpperCase() } },
      'is there already',
    ],
  ])('refuses %s', (_, question, sentence) => {
    expect(() => ownQuestion(id, question, bank)).toThrow(sentence);
  });
});
