import { type Condition, type Language, QUESTION_BANK, questionIn } from '@throughline/domain';
import { fromBank, type KnownQuestion, rowId } from '../question-bank/question.rules.js';
import { cycleQuestions } from './cycle-questions.rules.js';
import type { VersionItem, VersionText } from './questionnaire.rules.js';

const bank = (code: string): KnownQuestion => fromBank(QUESTION_BANK.find((question) => question.code === code)!);
const item = (question: KnownQuestion, more: Partial<VersionItem> = {}): VersionItem => ({ question, mandatory: false, ...more });
const fixed = (items: VersionItem[], languages: Language[] = ['en'], sections: VersionText['sections'] = []) =>
  cycleQuestions({ languages, introduction: {}, sections, items });
const matrix: KnownQuestion = {
  id: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
  code: 'own-matrix',
  driver: 'resources',
  type: 'matrix',
  scale: 'scale7',
  text: { en: 'How far does this hold?', de: 'Wie weit trifft das zu?' },
  rows: [
    { value: 'row-1', text: { en: 'The tools work.', de: 'Die Werkzeuge taugen.' } },
    { value: 'row-4', text: { en: 'The room is quiet.', de: 'Der Raum ist ruhig.' } },
  ],
  reverse: false,
  options: null,
  wordingNote: null,
  source: 'own',
};
const answered = (question: string): Condition => ({ question, is: 'answered' });

describe('the questions of a cycle', () => {
  it('have what the ballot paper needs and nothing else', () => {
    const [pride, worn, tools] = fixed(['engagement-pride', 'wellbeing-worn-out', 'resources-first-help'].map((code) => item(bank(code))));
    expect(Object.keys(pride!).sort()).toEqual(['code', 'driver', 'id', 'mandatory', 'scale', 'text', 'type']);
    expect(worn!.reverse).toBe(true);
    expect(tools!.options).toHaveLength(7);
  });

  it('have their words in the base language, and in the others with scales and choices', () => {
    const items = ['engagement-pride', 'resources-first-help', 'engagement-recommend'].map((code) => item(bank(code)));
    const [pride, help, recommend] = fixed(items, ['de', 'ar', 'en']);
    expect(pride!.text).toBe(bank('engagement-pride').text.de);
    expect(pride!.scale!.labels[4]).toBe('Stimme voll und ganz zu');
    expect(Object.keys(pride!.translations!)).toEqual(['ar', 'en']);
    expect(questionIn('ar', pride!).scale!.labels[4]).toBe('أوافق بشدة');
    expect(questionIn('en', help!).options!.map(({ label }) => label)).toContain('More people in the team');
    expect(questionIn('en', recommend!).scale).toEqual({ min: 0, max: 10, labels: ['Not at all likely', 'Extremely likely'] });
  });

  it('ask the rows of a matrix one by one, by ids that stay when a row before them goes', () => {
    const [first, second] = fixed([item(matrix, { mandatory: true, jumps: [{ when: answered(rowId(matrix.id, 'row-1')), to: 'end' }] })], ['en', 'de']);
    expect(first).toMatchObject({ id: rowId(matrix.id, 'row-1'), code: 'own-matrix-row-1', type: 'scale7', text: 'The tools work.', mandatory: true });
    expect(first!.matrix).toEqual({ id: matrix.id, text: 'How far does this hold?' });
    expect(first!.scale!.max).toBe(7);
    expect(questionIn('de', first!).matrix).toEqual({ id: matrix.id, text: 'Wie weit trifft das zu?' });
    expect([first!.jumps, second!.jumps!.length]).toEqual([undefined, 1]);
    const [alone] = fixed([item({ ...matrix, rows: matrix.rows!.slice(1) })]);
    expect(alone!.id).toBe(second!.id);
  });

  it('carry the heading of a section on its first question, and its condition together with their own', () => {
    const sections = [{ id: 'a', title: { en: 'Work', de: 'Arbeit' }, text: { en: 'About your day.', de: 'Über Ihren Tag.' }, show: answered('x') }];
    const items = [item(bank('voice-safe')), item(matrix, { sectionId: 'a' }), item(bank('voice-asked'), { sectionId: 'a', show: answered('y') })];
    const [before, first, second, last] = fixed(items, ['en', 'de'], sections);
    expect([before!.section, before!.heading, before!.show]).toEqual([undefined, undefined, undefined]);
    expect(first).toMatchObject({ section: 'a', heading: { title: 'Work', text: 'About your day.' }, show: answered('x') });
    expect(questionIn('de', first!).heading).toEqual({ title: 'Arbeit', text: 'Über Ihren Tag.' });
    expect([second!.heading, second!.section]).toEqual([undefined, 'a']);
    expect(last).toMatchObject({ section: 'a', show: { all: [answered('x'), answered('y')] } });
  });

  it('say when they have come to mean something else, and how many may be picked', () => {
    const choice: KnownQuestion = { ...bank('resources-first-help'), type: 'ranking', most: 3, meaning: 2 };
    expect(fixed([item(choice)])[0]).toMatchObject({ type: 'ranking', most: 3, meaning: 2 });
    expect(fixed([item({ ...choice, meaning: 1 })])[0]).not.toHaveProperty('meaning');
  });
});
