import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `resources`; see bank-question for what the fields mean. */
export const RESOURCES_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'resources-tools',
    driver: 'resources',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I have the tools I need to do my work well.' },
    wordingNote: 'Tools in the widest sense: equipment, software, vehicles.',
  },
  {
    code: 'resources-information',
    driver: 'resources',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I get the information I need in time.' },
    wordingNote: 'About time. Too much information is not meant.',
  },
  {
    code: 'resources-people',
    driver: 'resources',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'We have enough people in my team for the work we have.' },
    wordingNote: 'About the team. How it feels is asked under wellbeing.',
  },
  {
    code: 'resources-systems-work',
    driver: 'resources',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'The computer systems I use do what I need.' },
    wordingNote: 'Only where people use computers.',
  },
  {
    code: 'resources-needless-work',
    driver: 'resources',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Much of my time goes into work that nobody needs.' },
    reverse: true,
    wordingNote: 'Turned round: agreeing is unfavourable. One such question shows who answers without reading.',
  },
  {
    code: 'resources-first-help',
    driver: 'resources',
    type: 'single-choice',
    tags: ['yearly'],
    text: { en: 'Which of these would help you most in your work right now?' },
    options: [
      { value: 'more-people', label: { en: 'More people in the team' } },
      { value: 'better-tools', label: { en: 'Better tools or systems' } },
      { value: 'clear-priorities', label: { en: 'Clearer priorities' } },
      { value: 'more-training', label: { en: 'More training' } },
      { value: 'better-information', label: { en: 'Better information' } },
      { value: 'fewer-rules', label: { en: 'Fewer rules and reports' } },
      { value: 'something-else', label: { en: 'Something else' } },
    ],
    wordingNote: 'One choice only, so that it becomes a ranking over the whole group. It has no mean.',
  },
];
