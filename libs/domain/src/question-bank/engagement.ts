import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `engagement`; see bank-question for what the fields mean. */
export const ENGAGEMENT_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'engagement-pride',
    driver: 'engagement',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I am proud of what this organisation does.' },
    wordingNote: 'About the organisation as a whole, not about the own team or profession.',
  },
  {
    code: 'engagement-energy',
    driver: 'engagement',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I look forward to most of my working days.' },
    wordingNote: '"Most" allows for bad days; without it honest people disagree.',
  },
  {
    code: 'engagement-effort',
    driver: 'engagement',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I gladly do more than my duties when it helps.' },
    wordingNote: 'About willingness. Whether it is noticed is asked under recognition.',
  },
  {
    code: 'engagement-stay',
    driver: 'engagement',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I want to be working here two years from now.' },
    wordingNote: 'Two years, because few people plan further; people near retirement may skip it.',
  },
  {
    code: 'engagement-recommend',
    driver: 'engagement',
    type: 'recommend',
    tags: ['yearly'],
    text: { en: 'How likely are you to recommend this organisation to a friend as a place to work?' },
    wordingNote: 'Eleven points. The score is the share of 9 and 10 minus the share of 0 to 6; small groups make it jump, so read it with its interval.',
  },
];
