import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `teamwork`; see bank-question for what the fields mean. */
export const TEAMWORK_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'teamwork-help',
    driver: 'teamwork',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'In my team we help one another without being asked.' },
    wordingNote: '"Without being asked" separates habit from courtesy.',
  },
  {
    code: 'teamwork-rely',
    driver: 'teamwork',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I can rely on the people in my team.' },
    wordingNote: 'Trust within the team.',
  },
  {
    code: 'teamwork-conflict',
    driver: 'teamwork',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My team settles disagreements well.' },
    wordingNote: 'Having disagreements is normal; the question is how they end.',
  },
  {
    code: 'teamwork-other-teams',
    driver: 'teamwork',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Other teams give us what we need to do our work.' },
    wordingNote: 'Across borders. Low figures often explain a low customer score.',
  },
  {
    code: 'teamwork-welcome',
    driver: 'teamwork',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'New people are made welcome in my team.' },
    wordingNote: 'Also a good question for the first weeks.',
  },
];
