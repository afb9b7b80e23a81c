import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `role-clarity`; see bank-question for what the fields mean. */
export const ROLE_CLARITY_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'role-clarity-expected',
    driver: 'role-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I know what is expected of me at work.' },
    wordingNote: 'Knowing, not agreeing. Pair it with role-clarity-priorities.',
  },
  {
    code: 'role-clarity-priorities',
    driver: 'role-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'When everything is urgent, I know what comes first.' },
    wordingNote: 'Names the moment in which clarity is missing most.',
  },
  {
    code: 'role-clarity-decide',
    driver: 'role-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I know which decisions I may take by myself.' },
    wordingNote: 'About knowing the limits. Whether they are wide enough is asked under service climate.',
  },
  {
    code: 'role-clarity-good-work',
    driver: 'role-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I know what good work looks like in my job.' },
    wordingNote: 'Asks for a standard that people can name.',
  },
  {
    code: 'role-clarity-responsible',
    driver: 'role-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'It is clear who is responsible for what in my team.' },
    wordingNote: 'About the team. Use role-clarity-expected for the person.',
  },
];
