import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `growth`; see bank-question for what the fields mean. */
export const GROWTH_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'growth-learn',
    driver: 'growth',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I am learning things here that I will be able to use later.' },
    wordingNote: 'About learning that lasts, wherever the person goes.',
  },
  {
    code: 'growth-strengths',
    driver: 'growth',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My job lets me do what I am good at.' },
    wordingNote: 'Fit between person and job.',
  },
  {
    code: 'growth-future',
    driver: 'growth',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I see a future for myself in this organisation.' },
    wordingNote: 'Close to engagement-stay: use one of the two in a pulse.',
  },
  {
    code: 'growth-talk',
    driver: 'growth',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'In the last year, somebody talked with me about my development.' },
    wordingNote: 'About an event in a stated time, so it can be checked and acted upon.',
  },
  {
    code: 'growth-try',
    driver: 'growth',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I may try out new ways of doing my work.' },
    wordingNote: 'About freedom to experiment.',
  },
];
