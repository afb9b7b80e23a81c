import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `strategy-clarity`; see bank-question for what the fields mean. */
export const STRATEGY_CLARITY_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'strategy-clarity-direction',
    driver: 'strategy-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I know where this organisation wants to be in a few years.' },
    wordingNote: '"A few years" fits organisations that plan for three as well as for five.',
  },
  {
    code: 'strategy-clarity-reasons',
    driver: 'strategy-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I understand the reasons for the larger decisions made here.' },
    wordingNote: 'Understanding, not approving.',
  },
  {
    code: 'strategy-clarity-own-part',
    driver: 'strategy-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I can explain how my work helps this organisation reach its goals.' },
    wordingNote: '"Can explain" is harder to agree to out of politeness than "know".',
  },
  {
    code: 'strategy-clarity-same-message',
    driver: 'strategy-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'My managers all tell me the same about what matters.' },
    wordingNote: 'Plural on purpose: it asks whether messages agree between levels.',
  },
  {
    code: 'strategy-clarity-progress',
    driver: 'strategy-clarity',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I can see whether this organisation is reaching its goals.' },
    wordingNote: 'About being told how things are going.',
  },
];
