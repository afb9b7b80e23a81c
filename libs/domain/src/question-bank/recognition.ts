import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `recognition`; see bank-question for what the fields mean. */
export const RECOGNITION_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'recognition-noticed',
    driver: 'recognition',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Good work is noticed here.' },
    wordingNote: 'About the organisation. recognition-thanked asks about the person.',
  },
  {
    code: 'recognition-thanked',
    driver: 'recognition',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'In the last month, somebody at work thanked me for something I did well.' },
    wordingNote: 'A month is short enough to remember. Agreement is close to yes or no, which is intended.',
  },
  {
    code: 'recognition-sincere',
    driver: 'recognition',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'The thanks I hear at work are meant.' },
    wordingNote: 'Separates sincere recognition from routine.',
  },
  {
    code: 'recognition-right-people',
    driver: 'recognition',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Awards here go to the people who deserve them.' },
    wordingNote: 'Only where awards are given. Ask it again after an award programme.',
  },
  {
    code: 'recognition-managers',
    driver: 'recognition',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'The managers above mine know what my team achieves.' },
    wordingNote: 'About being seen beyond the own manager.',
  },
];
