import { QUESTION_BANK } from '@throughline/domain';
import { fromBank } from '../question-bank/question.rules.js';
import { questionnaireLines, type ToBeAsked } from './checklist-questionnaire.rules.js';

const items = QUESTION_BANK.filter(({ type }) => type === 'scale5')
  .slice(0, 4)
  .map((question) => ({ question: fromBank(question), mandatory: false }));
const [first, second] = items;
const asked: ToBeAsked['questionnaire'] = { title: 'Pulse', version: 2, languages: ['en', 'de'], introduction: {}, sections: [], items };
const lines = (questionnaire: Partial<ToBeAsked['questionnaire']>, more: Partial<ToBeAsked> = {}) =>
  questionnaireLines({ questionnaire: { ...asked, ...questionnaire }, safePersons: [], ...more });

describe('what the checklist says of a questionnaire', () => {
  it('is that all is well when it can be read and reached', () => {
    expect(lines({})).toEqual([
      { key: 'questionnaire', level: 'ok', sentence: '"Pulse", version 2, asks 4 questions.' },
      { key: 'languages', level: 'ok', sentence: 'Every text is there in both languages.' },
    ]);
    expect(lines({ languages: ['en'] })).toHaveLength(1);
  });

  it('is that nothing opens while a language lacks a text, even a single one', () => {
    const english = { ...first!, question: { ...first!.question, text: { en: 'I am here.' } } };
    expect(lines({ items: [english, second!] })).toContainEqual({
      key: 'languages',
      level: 'blocking',
      sentence: 'Translations are missing. Line 1 is not there in German.',
    });
    const both = lines({ items: [english, second!], introduction: { en: 'Hello.' } });
    expect(both.find(({ key }) => key === 'languages')!.sentence).toBe(
      'Translations are missing. The introduction is not there in German. There is one more such place.',
    );
    // a language that is not asked in needs nothing
    expect(lines({ items: [english, second!], languages: ['en'] }).map(({ level }) => level)).not.toContain('blocking');
  });

  it('is that nothing opens when a condition names a choice that is gone since', () => {
    const show = { question: first!.question.id, is: 'any-of' as const, values: ['choice-9'] };
    expect(lines({ items: [first!, { ...second!, show }] })).toContainEqual({
      key: 'logic',
      level: 'blocking',
      sentence: expect.stringContaining('do not work any more. The condition of question 2 names an answer that question 1 does not have.'),
    });
  });

  it('is one line for each kind of advice, and what begins anew since it was asked last', () => {
    const anew = items.map((item) => ({ ...item, question: { ...item.question, meaning: 2 } }));
    const said = lines({ items: anew }, { askedBefore: { version: 1, items } }).filter(({ level }) => level === 'warning');
    expect(said).toEqual([
      { key: 'new-meaning', level: 'warning', sentence: expect.stringMatching(/^Line 1 asks something else.* There are 3 more such places\.$/) },
    ]);
  });

  it('is who reads what speaks of danger, or that nobody does, where people can write at all', () => {
    const comment = { question: fromBank(QUESTION_BANK.find(({ type }) => type === 'text')!), mandatory: false };
    const said = (safePersons: string[]) => lines({ items: [first!, comment] }, { safePersons }).filter(({ key }) => key === 'safe-person');
    expect(said([])).toEqual([
      {
        key: 'safe-person',
        level: 'warning',
        sentence: expect.stringMatching(/^Nobody is named as a safe person.*would wait unread and be deleted.* under Administration, Roles,/),
      },
    ]);
    expect(said(['Sole Sanders'])).toEqual([
      { key: 'safe-person', level: 'ok', sentence: expect.stringMatching(/^Only Sole Sanders reads comments that speak of danger.* is told that name\.$/) },
    ]);
    expect(said(['Ana', 'Bo', 'Cy'])[0]!.sentence).toContain('Only Ana, Bo and Cy read comments');
    expect(lines({ items: [first!] }).map(({ key }) => key)).not.toContain('safe-person');
  });
});
