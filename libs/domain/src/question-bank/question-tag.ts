/**
 * Words by which questions of the bank are found. The first eight name surveys: `yearly` once a year, `pulse` in the months between, `onboarding` in the
 * first weeks, `exit` when somebody leaves, `after-change`, `leadership` what leaders say and do, `service` towards customers, `recognition` around awards.
 * The others name work for which a question is meant: `remote` away from the team, `shift` by roster, `customer-contact` with customers.
 */
export const QUESTION_TAGS = [
  'yearly',
  'pulse',
  'onboarding',
  'exit',
  'after-change',
  'leadership',
  'service',
  'recognition',
  'remote',
  'shift',
  'customer-contact',
] as const;
/** One of these words. */
export type QuestionTag = (typeof QUESTION_TAGS)[number];
