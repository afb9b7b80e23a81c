import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `wellbeing`; see bank-question for what the fields mean. */
export const WELLBEING_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'wellbeing-workload',
    driver: 'wellbeing',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I can do my work in the hours I have.' },
    wordingNote: 'About the amount. People with piecework understand it as well.',
  },
  {
    code: 'wellbeing-recover',
    driver: 'wellbeing',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'After work I have enough energy for the rest of my life.' },
    wordingNote: 'Asks for the effect of strain, not for its cause.',
  },
  {
    code: 'wellbeing-keep-up',
    driver: 'wellbeing',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I could go on working at my present pace for years.' },
    wordingNote: 'Long term on purpose: a hard month alone should not lower it.',
  },
  {
    code: 'wellbeing-planned-hours',
    driver: 'wellbeing',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I know my working hours far enough ahead.' },
    wordingNote: 'For shift work above all.',
  },
  {
    code: 'wellbeing-worn-out',
    driver: 'wellbeing',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My work often leaves me worn out.' },
    reverse: true,
    wordingNote: 'Turned round: agreeing is unfavourable. Do not place it beside wellbeing-recover.',
  },
  {
    code: 'wellbeing-health',
    driver: 'wellbeing',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My workplace cares about my health.' },
    wordingNote: "About the workplace. It is no question about the person's own health, which must not be asked.",
  },
];
