import type { LocalText } from '../language.js';
import type { BankQuestion } from './bank-question.js';
import { QUESTION_LAWS, repeatedTexts, TEXT_LAWS, textFaults, wordingFaults } from './wording-law.js';

const text = {
  en: 'My chair suits me well.',
  de: 'Mein Stuhl passt mir gut.',
  fr: 'Ma chaise me convient.',
  es: 'Mi silla me va bien.',
  ar: 'كرسيي مناسب لي تمامًا.',
};
const good: BankQuestion = {
  code: 'resources-chair',
  driver: 'resources',
  type: 'scale5',
  tags: ['yearly'],
  text,
  wordingNote: 'About the chair, not about the desk.',
};
const choice: BankQuestion = {
  ...good,
  type: 'single-choice',
  text: {
    en: 'Which chair suits you best?',
    de: 'Welcher Stuhl passt Ihnen am besten?',
    fr: 'Quelle chaise vous convient le mieux\u202f?',
    es: '¿Qué silla le va mejor?',
    ar: 'أي كرسي يناسبك أكثر؟',
  },
  options: [
    { value: 'high', label: { en: 'The high one', de: 'Der hohe', fr: 'La haute', es: 'La alta', ar: 'المرتفع' } },
    { value: 'low', label: { en: 'The low one', de: 'Der niedrige', fr: 'La basse', es: 'La baja', ar: 'المنخفض' } },
  ],
};
const said = (changed: Partial<typeof text>): BankQuestion => ({ ...good, text: { ...text, ...changed } });

/** Texts and questions that break a law, each with what it says. */
const TEXT_WITNESSES: [string, LocalText][] = [
  ['is there in every language, without blanks around it', { en: text.en, de: text.de, fr: text.fr, es: text.es }],
  ['is there in every language, without blanks around it', { ...text, es: `${text.es} ` }],
  ['is translated: no language repeats the English', { ...text, de: text.en }],
  ['has the same placeholders in every language', { ...text, fr: 'Ma {chaise} me convient.' }],
  ['is in Arabic letters in Arabic alone', { ...text, ar: 'Kursiyi munasib li.' }],
  ['is in Arabic letters in Arabic alone', { ...text, es: text.ar.replace('لي', 'لى') }],
  ['has round apostrophes and one blank at a time', { ...text, fr: "J'aime ma chaise." }],
  ['keeps French marks from beginning a line', { ...text, fr: 'Ma chaise me convient ?' }],
];
const QUESTION_WITNESSES: [string, BankQuestion][] = [
  ['has a code that begins with its driver', { ...good, code: 'growth-chair' }],
  ['has tags, each once, and a note on its wording', { ...good, tags: [] }],
  ['has tags, each once, and a note on its wording', { ...good, wordingNote: 'Chair.' }],
  ['is short', said({ en: `My ${'very '.repeat(19)}old chair suits me.` })],
  ['is short', said({ de: `Mein ${'sehr '.repeat(30)}alter Stuhl passt mir.` })],
  ['asks one thing', said({ en: 'My chair and my desk suit me.' })],
  ['asks one thing', said({ en: 'My chair/desk suits me.' })],
  ['asks one thing', said({ de: 'Mein Stuhl und mein Tisch passen mir.' })],
  ['asks one thing', said({ fr: 'Ma chaise et ma table me conviennent.' })],
  ['asks one thing', said({ es: 'Mi silla y mi mesa me van bien.' })],
  ['asks one thing', said({ ar: 'كرسيي أو مكتبي مناسب لي.' })],
  ['has no "not" or "never" that makes disagreeing hard to read', said({ en: 'My chair does not hurt me.' })],
  ['borrows from no instrument of others', said({ en: 'I have a best friend at work.' })],
  ['ends as a statement or a question does in each language', said({ en: 'My chair suits me well?' })],
  ['ends as a statement or a question does in each language', { ...choice, text: { ...choice.text, es: 'Qué silla le va mejor?' } }],
  ['ends as a statement or a question does in each language', { ...choice, text: { ...choice.text, ar: 'أي كرسي يناسبك أكثر?' } }],
  ['is said by the person who answers, where it is a statement: nobody is addressed', said({ en: 'Your chair suits you well.' })],
  ['is said by the person who answers, where it is a statement: nobody is addressed', said({ de: 'Hier haben Sie einen guten Stuhl.' })],
  ['is turned round only on the five points of agreement', { ...choice, reverse: true }],
  ['says that agreeing is unfavourable where it is turned round', { ...good, reverse: true }],
  ['is a comment exactly when it is asked in own words', { ...good, driver: 'own-words', code: 'own-words-chair' }],
  ['has choices exactly when one is to be chosen, each different in every language', { ...choice, options: undefined }],
  ['has choices exactly when one is to be chosen, each different in every language', { ...choice, options: [choice.options![0]!, choice.options![0]!] }],
];

describe('the laws of wording', () => {
  it('let a good statement and a good choice pass', () => {
    expect(wordingFaults([good, choice])).toEqual([]);
  });

  it.each(TEXT_WITNESSES)('catch a text of which it is false that it %s', (law, broken) => {
    expect(textFaults('x', broken)).toContain(`x: ${law}`);
  });

  it.each(QUESTION_WITNESSES)('catch a question of which it is false that it %s', (law, broken) => {
    expect(wordingFaults([broken])).toContain(`${broken.code}: ${law}`);
  });

  it('have a witness each, for a law without one is no law', () => {
    expect(new Set(TEXT_WITNESSES.map(([law]) => law))).toEqual(new Set(TEXT_LAWS.map(({ says }) => says)));
    expect(new Set(QUESTION_WITNESSES.map(([law]) => law))).toEqual(new Set(QUESTION_LAWS.map(({ says }) => says)));
  });

  it('look at the choices as at the question', () => {
    const [high, low] = choice.options!;
    const faults = wordingFaults([{ ...choice, options: [{ ...high!, label: { ...high!.label, fr: 'The high one' } }, low!] }]);
    expect(faults).toEqual(['resources-chair: is translated: no language repeats the English']);
  });

  it('take pairs of both genders in German for one idea', () => {
    expect(wordingFaults([said({ de: 'Meine Kolleginnen und Kollegen stört mein Stuhl wenig.' })])).toEqual([]);
  });

  it('find what is said twice in one language, whatever the capitals', () => {
    expect(repeatedTexts([text, { ...text, en: 'MY CHAIR suits me well.', de: 'Mein Sessel.', fr: 'Mon fauteuil.', es: 'Mi sillón.', ar: 'أريكتي.' }])).toEqual(
      ['en: my chair suits me well.'],
    );
  });
});
