import type { Condition, CycleQuestion, Jump } from '@throughline/domain';
import { answersOf, phraseOf } from './comparisons';

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
const joined = (words: readonly string[], by: string): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${by} ${words.at(-1)}`);

/** The question as a condition names it: its number and its words. A row of a matrix stands behind the words above it. */
export function nameOf({ id, text, matrix }: CycleQuestion, questions: readonly CycleQuestion[]): string {
  const number = questions.findIndex((one) => one.id === id) + 1;
  return `${number}. ${matrix ? `${short(matrix.text)} ` : ''}${short(text)}`;
}

/** The condition as a person would say it: 'question 2 is agreed with, and question 5 is left out or declined'. */
export function conditionWords(condition: Condition, questions: readonly CycleQuestion[]): string {
  if ('all' in condition)
    return joined(
      condition.all.map((part) => inner(part, questions)),
      'and',
    );
  if ('any' in condition)
    return joined(
      condition.any.map((part) => inner(part, questions)),
      'or',
    );
  const at = questions.findIndex(({ id }) => id === condition.question);
  const question = questions[at];
  if (!question) return 'a question that is no longer here is answered';
  const phrase = phraseOf(condition, question);
  const about = `question ${at + 1}`;
  if (!phrase) return `${about} is answered in a way it cannot be`;
  if (!('values' in condition)) return `${about} ${phrase.words}`;
  const picked = answersOf(question).filter(({ value }) => condition.values.includes(value));
  return `${about} ${phrase.words}: ${
    joined(
      picked.map(({ label }) => `“${label}”`),
      'or',
    ) || 'nothing yet'
  }`;
}

const inner = (condition: Condition, questions: readonly CycleQuestion[]): string =>
  'all' in condition || 'any' in condition ? `(${conditionWords(condition, questions)})` : conditionWords(condition, questions);

/** Where people go on, and when. `titleOf` names a section by its id. */
export function jumpWords({ when, to }: Jump, questions: readonly CycleQuestion[], titleOf: (section: string) => string | undefined): string {
  const there = to === 'end' ? 'the end' : `“${titleOf(to) ?? 'a section that is no longer here'}”`;
  return `when ${conditionWords(when, questions)}, go on to ${there}`;
}
