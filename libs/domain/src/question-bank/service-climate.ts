import type { BankQuestion } from './bank-question.js';

/** Questions of the driver `service-climate`; see bank-question for what the fields mean. */
export const SERVICE_CLIMATE_QUESTIONS: readonly BankQuestion[] = [
  {
    code: 'service-climate-customer-first',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'When decisions are made here, customers count.' },
    wordingNote: '"Customers" may be replaced by patients, pupils, guests, citizens or colleagues served.',
  },
  {
    code: 'service-climate-standards',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'We have clear standards for serving customers well.' },
    wordingNote: 'About standards that are written or said, not about keeping them.',
  },
  {
    code: 'service-climate-authority',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I may put things right for a customer without asking first.' },
    wordingNote: 'About authority. Say in the introduction that those who meet no customers may skip it.',
  },
  {
    code: 'service-climate-complaints',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Complaints lead to improvements here.' },
    wordingNote: 'About learning from complaints; compare with the complaints register.',
  },
  {
    code: 'service-climate-example',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Our leaders show by their own behaviour that service matters.' },
    wordingNote: 'Asks for behaviour rather than for speeches.',
  },
  {
    code: 'service-climate-praise',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'Great service is praised here.' },
    wordingNote: 'Links recognition and service. Use it with recognition-noticed.',
  },
  {
    code: 'service-climate-own-customer',
    driver: 'service-climate',
    type: 'scale5',
    tags: ['yearly'],
    text: { en: 'I would gladly be a customer of my own team.' },
    wordingNote: 'Simple and telling; people know what they would get.',
  },
];
