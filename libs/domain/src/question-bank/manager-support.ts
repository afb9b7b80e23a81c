import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `manager-support`; see bank-question for what the fields mean. */
export const MANAGER_SUPPORT_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'manager-support-listens',
    driver: 'manager-support',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My manager listens to me.' },
    wordingNote: '"My manager" is the person one reports to. Say so in the introduction where people have several.',
  },
  {
    code: 'manager-support-help',
    driver: 'manager-support',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My manager helps me when work gets difficult.' },
    wordingNote: 'Asks for help that came, not for an offer.',
  },
  {
    code: 'manager-support-honest',
    driver: 'manager-support',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My manager tells me the truth, even when it is unpleasant.' },
    wordingNote: 'About honesty. The second half makes it concrete; it is no second question.',
  },
  {
    code: 'manager-support-promises',
    driver: 'manager-support',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My manager keeps promises.' },
    wordingNote: 'Asks for what was done. What was said is in manager-support-honest.',
  },
  {
    code: 'manager-support-feedback',
    driver: 'manager-support',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My manager tells me clearly how I am doing.' },
    wordingNote: 'About feedback in daily work, not about the yearly talk.',
  },
  {
    code: 'manager-support-stands-up',
    driver: 'manager-support',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My manager stands up for our team.' },
    wordingNote: 'For teams that depend on others; it shows in the relations between teams.',
  },
];
