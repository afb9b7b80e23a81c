import type { Condition, CycleQuestion, Jump, LogicFault } from '@throughline/domain';
import { locale } from '../../../words/language';
import { listed } from '../../../words/listed';
import { isolated } from '../../../words/numbers';
import { answersOf, phraseOf } from './comparisons';
import { logicWords } from './words/words';

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** The question as a condition names it: its number and its words. A row of a matrix stands behind the words above it. */
export function nameOf({ id, text, matrix }: CycleQuestion, questions: readonly CycleQuestion[]): string {
  const number = questions.findIndex((one) => one.id === id) + 1;
  return `${number}. ${isolated(`${matrix ? `${short(matrix.text)} ` : ''}${short(text)}`)}`;
}

/** The condition as a person would say it: 'question 2 is agreed with, and question 5 is left out or declined'. */
export function conditionWords(condition: Condition, questions: readonly CycleQuestion[]): string {
  const parts = (all: readonly Condition[]): string[] => all.map((part) => inner(part, questions));
  if ('all' in condition) return listed(locale(), parts(condition.all));
  if ('any' in condition) return listed(locale(), parts(condition.any), 'disjunction');
  const words = logicWords();
  const at = questions.findIndex(({ id }) => id === condition.question);
  const question = questions[at];
  if (!question) return words.gone;
  const phrase = phraseOf(condition, question);
  if (!phrase) return words.impossible(at + 1);
  if (!('values' in condition)) return words.leaf(at + 1, phrase.words);
  const picked = answersOf(question).filter(({ value }) => condition.values.includes(value));
  const answers = listed(
    locale(),
    picked.map(({ label }) => isolated(words.quoted(label))),
    'disjunction',
  );
  return words.leafOf(at + 1, phrase.words, answers || words.nothingYet);
}

const inner = (condition: Condition, questions: readonly CycleQuestion[]): string =>
  'all' in condition || 'any' in condition ? logicWords().group(conditionWords(condition, questions)) : conditionWords(condition, questions);

/** Where people go on, and when. `titleOf` names a section by its id. */
export function jumpWords({ when, to }: Jump, questions: readonly CycleQuestion[], titleOf: (section: string) => string | undefined): string {
  const words = logicWords();
  const condition = conditionWords(when, questions);
  return to === 'end' ? words.jumpToEnd(condition) : words.jump(condition, isolated(titleOf(to) ?? words.goneSection));
}

/** What is wrong with the logic, in the language of the page. */
export function faultWords({ code, facts }: LogicFault): string {
  const say: (...facts: string[]) => string = logicWords().faults[code];
  return say(...facts);
}
