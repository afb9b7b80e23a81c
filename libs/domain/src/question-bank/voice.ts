import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `voice`; see bank-question for what the fields mean. */
export const VOICE_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'voice-safe',
    driver: 'voice',
    type: 'scale5',
    tags: ['yearly', 'pulse'],
    text: { ar: 'أستطيع أن أقول ما أفكر فيه في العمل دون خوف.', en: 'I can say what I think at work without fear.' },
    wordingNote: 'The core of the driver; keep it in every pulse.',
  },
  {
    code: 'voice-mistakes',
    driver: 'voice',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'When I make a mistake, I can talk about it openly.' },
    wordingNote: "About one's own mistakes.",
  },
  {
    code: 'voice-asked',
    driver: 'voice',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I am asked for my opinion before decisions that affect my work.' },
    wordingNote: 'Before, not after: that is the difference it measures.',
  },
  {
    code: 'voice-follow-up',
    driver: 'voice',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'When I raise a problem, I hear what happened next.' },
    wordingNote: 'About hearing back. Whether the problem was solved is another matter.',
  },
  {
    code: 'voice-change',
    driver: 'voice',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Something changed because of the last survey.' },
    wordingNote: 'From the second survey on. A low figure here lowers participation in the next one.',
  },
];
