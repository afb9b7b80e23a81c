/** How often a programme comes back: every year, quarter or month, or whenever colleagues meet. */
export const AWARD_KINDS = ['yearly', 'quarterly', 'monthly', 'away-day'] as const;
/** One of AWARD_KINDS. */
export type AwardKind = (typeof AWARD_KINDS)[number];

/** What a category honours: a value of the organisation, or its service standard. */
export const AWARD_TIES = ['value', 'service-standard'] as const;
/** One of AWARD_TIES. */
export type AwardTie = (typeof AWARD_TIES)[number];

/** Lengths and counts of categories that the request classes and the forms share. `weights` is what the weights of a category add up to, `months` the longest span of a rule, `leaveDays` the longest leave that a rule can pass over. */
export const AWARD_LIMITS = {
  criteria: 12,
  weights: 100,
  fields: 12,
  rules: 12,
  values: 100,
  teams: 200,
  winners: 50,
  nominations: 1000,
  months: 600,
  programmes: 20,
  leaveDays: 365,
} as const;

/** What judges look at in a category. Weights are whole numbers above 0; those of a category add up to 100. */
export interface AwardCriterion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly weight: number;
}

/** A question of a category that is answered beside the reasons. `most`: characters of an answer. */
export interface AwardField {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly most: number;
}

/**
 * One rule of who can win in a category; all rules of a category must hold. Months are whole months on the day on which nominations close. A team means the team with all teams below it. `id` of an attribute is `site`, `role-band`,
 * `language` or the key of an own one. Who won counts from the reveal on, in this category and those it was cloned from and to, or in any. `not-running-it`: neither HR, nor the secretary, nor a judge of the programme.
 * `not-on-leave`: not on leave on the first day of nominations, where leave of at most `longerThan` days from its first to its last day is passed over (0: none is); leave without an end is longer than any number. Leave that begins later, while people nominate or judge, changes nothing.
 */
export type EligibilityRule =
  | { readonly rule: 'tenure-at-least' | 'tenure-at-most'; readonly months: number }
  | { readonly rule: 'in-teams' | 'not-in-teams'; readonly teamIds: readonly string[] }
  | { readonly rule: 'attribute-is' | 'attribute-is-not'; readonly id: string; readonly values: readonly string[] }
  | { readonly rule: 'not-winner'; readonly of: 'category' | 'any'; readonly last: number; readonly unit: 'programmes' | 'months' }
  | { readonly rule: 'not-on-leave'; readonly longerThan: number }
  | { readonly rule: 'not-running-it' };

/** Names of the rules, in the order in which they are offered. */
export const ELIGIBILITY_RULES = [
  'tenure-at-least',
  'tenure-at-most',
  'in-teams',
  'not-in-teams',
  'attribute-is',
  'attribute-is-not',
  'not-winner',
  'not-on-leave',
  'not-running-it',
] as const satisfies readonly EligibilityRule['rule'][];
