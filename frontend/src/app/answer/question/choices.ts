import type { AnswerValue, CycleQuestion } from '@throughline/domain';
import type { Draft } from '../device/ballot-record';
import type { WordsLater } from '../words/en-later';

/** The words at the two ends of a scale that has words there only. */
export function endsOf({ scale }: CycleQuestion): readonly string[] {
  return scale?.labels.length === 2 && scale.max - scale.min > 1 ? [`${scale.min}: ${scale.labels[0]}`, `${scale.max}: ${scale.labels[1]}`] : [];
}

/** One thing to pick in a question. */
export interface Choice {
  readonly value: number | string;
  /** The number in the box, for points of a scale. */
  readonly mark?: string;
  readonly label: string;
  /** What a screen reader says. */
  readonly name: string;
}

/** What there is to pick: the points of a scale with their words, or the options. Empty for a text. */
export function choicesOf({ scale, options }: CycleQuestion): Choice[] {
  if (options) return options.map(({ value, label }) => ({ value, label, name: label }));
  if (!scale) return [];
  const { min, max, labels } = scale;
  return Array.from({ length: max - min + 1 }, (_, i) => {
    const label = labels.length === 2 ? ([labels[0], ...Array<string>(max - min - 1).fill(''), labels[1]][i] ?? '') : (labels[i] ?? '');
    return { value: min + i, mark: String(min + i), label, name: label ? `${min + i}, ${label}` : String(min + i) };
  });
}

/** The options of an answer of several, in the order in which it has them. */
export function several(value: AnswerValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

/** The answer with the option or without it, in the order of picking; the same where no more may be picked. */
export function withToggled(value: AnswerValue | undefined, option: string, most = Infinity): readonly string[] {
  const picked = several(value);
  if (picked.includes(option)) return picked.filter((other) => other !== option);
  return picked.length < most ? [...picked, option] : picked;
}

/** The order with one option a place up (-1) or down (1); the same at its ends. */
export function withMoved(order: readonly string[], option: string, by: -1 | 1): readonly string[] {
  const [from, to] = [order.indexOf(option), order.indexOf(option) + by];
  if (from < 0 || to < 0 || to >= order.length) return order;
  return order.with(from, order[to] ?? option).with(to, option);
}

/** The answer in words, as the review shows it; undefined when there is none. Several options as a list, a ranking with its places. */
export function answerText(
  question: CycleQuestion,
  { answers, declined }: Draft,
  words: WordsLater,
  list: (items: readonly string[]) => string,
): string | undefined {
  if (declined.includes(question.id)) return words.question.declined;
  const value = answers[question.id];
  const choices = choicesOf(question);
  const named = (one: number | string) => choices.find((choice) => choice.value === one)?.name ?? String(one);
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return named(value);
  if (question.type === 'ranking') return value.map((one, i) => `${i + 1}. ${named(one)}`).join('\n');
  const inOrder = choices.flatMap(({ value: one, name }) => (value.includes(String(one)) ? [name] : []));
  return list(inOrder);
}

/** The choice that a digit key picks. Points go by their number, 10 by a 1 and a 0 soon after it; options by their place, the tenth by 0. */
export function choiceByKey(question: CycleQuestion, key: string, before: string): Choice | undefined {
  const choices = choicesOf(question);
  if (question.options) return choices[(Number(key) || 10) - 1];
  const two = choices.find(({ mark }) => before !== '' && mark === before + key);
  return two ?? choices.find(({ mark }) => mark === key);
}
