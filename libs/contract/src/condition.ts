import { COMPARISONS, SURVEY_LIMITS } from '@throughline/domain';
import { ValidateBy } from 'class-validator';

const { conditionDepth, comparisons, optionsMax, optionText } = SURVEY_LIMITS;

/**
 * A condition on answers, as the domain has it: a comparison with one question, or `{"all": [...]}` and `{"any": [...]}` of such. Whether the questions
 * are there and the values make sense is for the check of logic to say.
 */
export function IsCondition(): PropertyDecorator {
  return ValidateBy({
    name: 'isCondition',
    validator: {
      validate: (value) => comparisonsIn(value) <= comparisons,
      defaultMessage: () =>
        `$property must be a condition such as {"question": "…", "is": "at-most", "value": 2}, at most ${conditionDepth} deep and with at most ${comparisons} comparisons`,
    },
  });
}

/** How many comparisons a condition has; Infinity for what is none. */
function comparisonsIn(value: unknown, depth = 1): number {
  if (typeof value !== 'object' || value === null || depth > conditionDepth) return Infinity;
  const keys = Object.keys(value).sort().join();
  const { all, any } = value as { all?: unknown; any?: unknown };
  if (keys === 'all' || keys === 'any') {
    const parts = all ?? any;
    if (!Array.isArray(parts) || parts.length === 0 || parts.length > comparisons) return Infinity;
    return parts.reduce<number>((sum, part) => sum + comparisonsIn(part, depth + 1), 0);
  }
  return isComparison(value, keys) ? 1 : Infinity;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isComparison(value: object, keys: string): boolean {
  const { question, is, values, value: point } = value as Record<'question' | 'is' | 'values' | 'value', unknown>;
  if (typeof question !== 'string' || !ID.test(question) || !COMPARISONS.some((known) => known === is)) return false;
  if (is === 'answered' || is === 'not-answered') return keys === 'is,question';
  if (is === 'at-least' || is === 'at-most') return keys === 'is,question,value' && Number.isInteger(point);
  return keys === 'is,question,values' && Array.isArray(values) && values.length >= 1 && values.length <= optionsMax && values.every(isAnswer);
}

const isAnswer = (value: unknown): boolean => (typeof value === 'string' ? value.length >= 1 && value.length <= optionText : Number.isInteger(value));
