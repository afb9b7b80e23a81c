import type { NewComplaintCategory, NewComplaintTemplate } from '@throughline/contract';

const EIGHT_WEEKS = { count: 8, unit: 'weeks' } as const;

/** Categories to begin with. The deadlines are customary ones, of which the eight weeks to answer are those of the UK's FCA (DISP 1.6.2R). */
export const USUAL_CATEGORIES: readonly NewComplaintCategory[] = [
  { name: 'Service', acknowledgeWithin: { count: 3, unit: 'working-days' }, respondWithin: { count: 20, unit: 'working-days' }, toTell: '' },
  { name: 'Product or contract', acknowledgeWithin: { count: 3, unit: 'working-days' }, respondWithin: EIGHT_WEEKS, toTell: '' },
  { name: 'Billing and payments', acknowledgeWithin: { count: 3, unit: 'working-days' }, respondWithin: EIGHT_WEEKS, toTell: '' },
  {
    name: 'Conduct of staff',
    acknowledgeWithin: { count: 2, unit: 'working-days' },
    respondWithin: { count: 20, unit: 'working-days' },
    toTell: 'The leader of the team.',
  },
];

/** Root causes to begin with. */
export const USUAL_CAUSES: readonly string[] = [
  'Information was missing or wrong',
  'It took too long',
  'A mistake in the work',
  'A fault in a system',
  'A rule that did not fit',
  'A promise that was not kept',
];

/** The classes of the FCA's complaints return: by the end of the third business day after receipt (DISP 1.5), and within eight weeks (DISP 1.10). */
export const USUAL_TEMPLATE: NewComplaintTemplate = {
  name: 'Half-yearly return (after the FCA)',
  validFrom: '2016-06-30',
  buckets: [
    { name: 'Within 3 working days', within: { count: 3, unit: 'working-days' } },
    { name: 'Within 8 weeks', within: EIGHT_WEEKS },
  ],
};
