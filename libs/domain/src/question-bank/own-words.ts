import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `own-words`; see bank-question for what the fields mean. */
export const OWN_WORDS_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'own-words-keep',
    driver: 'own-words',
    type: 'text',
    tags: ['yearly'],
    text: { en: 'What works so well here that it should stay as it is?' },
    wordingNote: 'Ask for the good first: it makes the second answer more specific.',
  },
  {
    code: 'own-words-change',
    driver: 'own-words',
    type: 'text',
    tags: ['yearly'],
    text: { en: 'What one thing should we change first?' },
    wordingNote: 'One thing on purpose. A list of ten cannot be acted upon.',
  },
  {
    code: 'own-words-customers',
    driver: 'own-words',
    type: 'text',
    tags: ['yearly'],
    text: { en: 'What do our customers complain about that we could put right?' },
    wordingNote: 'For people who meet customers.',
  },
  {
    code: 'own-words-obstacle',
    driver: 'own-words',
    type: 'text',
    tags: ['yearly'],
    text: { en: 'What gets in the way of your doing a good job?' },
    wordingNote: 'More specific than asking for suggestions.',
  },
];
