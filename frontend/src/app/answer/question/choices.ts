import type { CycleQuestion } from '@throughline/domain';
import type { Draft } from '../device/ballot-record';

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

/** The answer in words, as the review shows it; undefined when there is none. */
export function answerText(question: CycleQuestion, { answers, declined }: Draft): string | undefined {
  if (declined.includes(question.id)) return 'Prefer not to say';
  const value = answers[question.id];
  return choicesOf(question).find((choice) => choice.value === value)?.name ?? (value === undefined ? undefined : String(value));
}

/** The choice that a digit key picks. Points go by their number, 10 by a 1 and a 0 soon after it; options by their place. */
export function choiceByKey(question: CycleQuestion, key: string, before: string): Choice | undefined {
  const choices = choicesOf(question);
  if (question.options) return choices[Number(key) - 1];
  const two = choices.find(({ mark }) => before !== '' && mark === before + key);
  return two ?? choices.find(({ mark }) => mark === key);
}
