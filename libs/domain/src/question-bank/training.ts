import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `training`; see bank-question for what the fields mean. */
export const TRAINING_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'training-start',
    driver: 'training',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'When I started in this job, I was taught what I needed.' },
    wordingNote: 'Looks back. Leave it out where most people have been in their job for many years.',
  },
  {
    code: 'training-current',
    driver: 'training',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My training is up to date with my work.' },
    wordingNote: 'For workplaces in which tools or rules change often.',
  },
  {
    code: 'training-time',
    driver: 'training',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I get time during working hours to learn.' },
    wordingNote: 'About time. What is learned is asked in the other questions.',
  },
  {
    code: 'training-use',
    driver: 'training',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I can use what I learn in training in my daily work.' },
    wordingNote: 'Separates useful training from much training.',
  },
  {
    code: 'training-difficult-customers',
    driver: 'training',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I have learned how to deal with upset customers.' },
    wordingNote: 'For people who meet customers; say so in the introduction or leave it optional.',
  },
];
