import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `fairness`; see bank-question for what the fields mean. */
export const FAIRNESS_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'fairness-respect',
    driver: 'fairness',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'People treat me with respect at work.' },
    wordingNote: 'All people met at work, customers among them.',
  },
  {
    code: 'fairness-same-rules',
    driver: 'fairness',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'The same rules apply to everybody here.' },
    wordingNote: 'About rules and exceptions.',
  },
  {
    code: 'fairness-pay',
    driver: 'fairness',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I am paid fairly for the work I do.' },
    wordingNote: 'Answers depend much on the time of the pay round: keep the season the same from year to year.',
  },
  {
    code: 'fairness-promotion',
    driver: 'fairness',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Promotions here are decided fairly.' },
    wordingNote: 'About the procedure. People who saw no promotion answer in the middle.',
  },
  {
    code: 'fairness-duties',
    driver: 'fairness',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Unpopular duties are shared fairly in my team.' },
    wordingNote: 'For teams with weekend work, night work or difficult customers.',
  },
  {
    code: 'fairness-belong',
    driver: 'fairness',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I can be myself at work.' },
    wordingNote: 'About belonging. Read it only for groups large enough to be shown.',
  },
];
