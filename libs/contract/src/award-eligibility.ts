import { AWARD_LIMITS, type EligibilityRule, LIMITS } from '@throughline/domain';
import { IsInt, IsOptional, IsString, IsUUID, isUUID, Length, Max, Min, ValidateBy } from 'class-validator';

/** Rules of eligibility, as the domain has them. */
export function AreEligibilityRules(): PropertyDecorator {
  return ValidateBy({
    name: 'areEligibilityRules',
    validator: {
      validate: (value) => Array.isArray(value) && value.length <= AWARD_LIMITS.rules && value.every(isRule),
      defaultMessage: () =>
        `$property must be at most ${AWARD_LIMITS.rules} rules such as {"rule": "tenure-at-least", "months": 6}, {"rule": "in-teams", "teamIds": [...]}, {"rule": "attribute-is", "id": "site", "values": ["Leeds"]}, {"rule": "not-winner", "of": "category", "last": 1, "unit": "programmes"}, {"rule": "not-on-leave", "longerThan": 0} or {"rule": "not-running-it"}`,
    },
  });
}

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const upTo =
  (most: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
const daysOfLeave = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= AWARD_LIMITS.leaveDays;
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.includes(value as string);
const listOf =
  (most: number, one: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= 1 && value.length <= most && value.every(one) && new Set(value).size === value.length;
const words = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= LIMITS.sentence;

const tenure: Fields = { months: upTo(AWARD_LIMITS.months) };
const teams: Fields = { teamIds: listOf(AWARD_LIMITS.teams, (id) => isUUID(id)) };
const attribute: Fields = { id: words, values: listOf(AWARD_LIMITS.values, words) };
const FIELDS: Readonly<Record<EligibilityRule['rule'], Fields>> = {
  'tenure-at-least': tenure,
  'tenure-at-most': tenure,
  'in-teams': teams,
  'not-in-teams': teams,
  'attribute-is': attribute,
  'attribute-is-not': attribute,
  'not-winner': { of: oneOf('category', 'any'), last: upTo(AWARD_LIMITS.months), unit: oneOf('programmes', 'months') },
  'not-on-leave': { longerThan: daysOfLeave },
  'not-running-it': {},
};

function isRule(value: unknown): value is EligibilityRule {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, ...given } = value as { rule?: unknown };
  if (typeof rule !== 'string' || !Object.hasOwn(FIELDS, rule)) return false;
  const fields = FIELDS[rule as EligibilityRule['rule']];
  return (
    Object.keys(given).toSorted().join() === Object.keys(fields).toSorted().join() &&
    Object.entries(given).every(([field, one]) => fields[field]!(one)) &&
    (rule !== 'not-winner' || (given as { unit: string }).unit === 'months' || (given as { last: number }).last <= AWARD_LIMITS.programmes)
  );
}

/** POST /api/award-programmes/:id/eligibility-trials: rules to try out on the directory of today, kept or not. */
export class EligibilityTrial {
  @AreEligibilityRules()
  rules: EligibilityRule[];

  /** The category whose past winners count as those of this category; left out for one that is not saved yet. */
  @IsOptional()
  @IsUUID()
  categoryId?: string | null;

  /** Only people with this in their name, in any case. */
  @IsOptional()
  @IsString()
  @Length(0, LIMITS.name)
  search?: string;

  /** How many of the list to skip. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  skip?: number;
}

/** What one rule does. `out`: whom it leaves out; `alone`: whom no other rule leaves out. */
export class EligibilityEffect {
  out: number;
  alone: number;
}

/** Somebody who cannot win by the rules, and why. */
export class IneligiblePerson {
  id: string;
  name: string;
  teamName: string | null;
  /** Which rules leave her out, by their place in the list, from 0. */
  rules: number[];
}

/** What rules would do today. */
export class EligibilityTrialResult {
  /** Everybody who works here today. */
  people: number;
  eligible: number;
  /** In the order of the rules. */
  effects: EligibilityEffect[];
  /** Those whom the rules leave out and the search fits, by name; a page of them. */
  items: IneligiblePerson[];
  /** How many there are on all pages. */
  found: number;
}
