import { type Comparison, type Condition, type CycleQuestion, hasOptions } from '@throughline/domain';

/** A condition that looks at one answer. */
export type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

/** One way of looking at an answer, in words that stand between "ask only if" and the end of the sentence. */
export interface Phrase {
  readonly key: string;
  readonly words: string;
  /** Which answers it is about is chosen besides. */
  readonly picks?: true;
  readonly leaf: (question: string, values: readonly (number | string)[]) => Leaf;
}

const plain = (is: 'answered' | 'not-answered', words: string): Phrase => ({ key: is, words, leaf: (question) => ({ question, is }) });
const listed = (is: 'any-of' | 'none-of', words: string): Phrase => ({ key: is, words, picks: true, leaf: (question, values) => ({ question, is, values }) });
const from = (value: number, words: string): Phrase => ({ key: `at-least ${value}`, words, leaf: (question) => ({ question, is: 'at-least', value }) });
const upTo = (value: number, words: string): Phrase => ({ key: `at-most ${value}`, words, leaf: (question) => ({ question, is: 'at-most', value }) });

const ANSWERED = [plain('answered', 'is answered at all'), plain('not-answered', 'is left out or declined')];
const OF_FIVE: readonly Phrase[] = [
  from(4, 'is agreed with'),
  from(5, 'is strongly agreed with'),
  from(3, 'is agreed with, or neither'),
  from(2, 'is anything but strongly disagreed with'),
  upTo(2, 'is disagreed with'),
  upTo(1, 'is strongly disagreed with'),
  upTo(3, 'is disagreed with, or neither'),
  upTo(4, 'is anything but strongly agreed with'),
];
const OF_SEVEN: readonly Phrase[] = [
  from(5, 'is agreed with at least somewhat'),
  from(6, 'is agreed with clearly'),
  from(7, 'is strongly agreed with'),
  from(4, 'is agreed with, or neither'),
  from(3, 'is at most somewhat disagreed with, or better'),
  from(2, 'is anything but strongly disagreed with'),
  upTo(3, 'is disagreed with at least somewhat'),
  upTo(2, 'is disagreed with clearly'),
  upTo(1, 'is strongly disagreed with'),
  upTo(4, 'is disagreed with, or neither'),
  upTo(5, 'is at most somewhat agreed with, or worse'),
  upTo(6, 'is anything but strongly agreed with'),
];
const OF_TEN: readonly Phrase[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((point) => from(point, `is given ${point} or more`)),
  from(10, 'is given 10'),
  ...[6, 5, 4, 3, 2, 1, 7, 8, 9].map((point) => upTo(point, `is given ${point} or less`)),
  upTo(0, 'is given 0'),
];

/** The ways in which the answer to the question can be looked at, the most useful first. */
export function phrasesFor({ type }: Pick<CycleQuestion, 'type'>): readonly Phrase[] {
  if (type === 'scale5' || type === 'scale7' || type === 'recommend') {
    const points = type === 'scale5' ? OF_FIVE : type === 'scale7' ? OF_SEVEN : OF_TEN;
    return [...points, listed('any-of', 'is answered with one of these'), listed('none-of', 'is answered with none of these'), ...ANSWERED];
  }
  if (!hasOptions(type)) return ANSWERED;
  if (type === 'single-choice') return [listed('any-of', 'is answered with one of these'), listed('none-of', 'is answered with none of these'), ...ANSWERED];
  const act = type === 'ranking' ? 'ranks' : 'includes';
  return [listed('any-of', `${act} one of these or more`), listed('none-of', `${act} none of these`), ...ANSWERED];
}

const keyOf = (leaf: { readonly is: Comparison; readonly value?: number }): string =>
  leaf.is === 'at-least' || leaf.is === 'at-most' ? `${leaf.is} ${leaf.value}` : leaf.is;

/** The way in which the condition looks at the answer; undefined when the question's answers cannot be looked at so. */
export function phraseOf(leaf: Leaf, question: Pick<CycleQuestion, 'type'>): Phrase | undefined {
  const key = keyOf(leaf);
  return phrasesFor(question).find((phrase) => phrase.key === key);
}

/** The answers that can be picked, with the words beside them: options, or the points of a scale. */
export function answersOf({ scale, options }: Pick<CycleQuestion, 'scale' | 'options'>): { readonly value: number | string; readonly label: string }[] {
  if (options) return options.map(({ value, label }) => ({ value, label }));
  if (!scale) return [];
  const everyPoint = scale.labels.length === scale.max - scale.min + 1;
  return Array.from({ length: scale.max - scale.min + 1 }, (_, i) => ({
    value: scale.min + i,
    label: everyPoint ? (scale.labels[i] ?? '') : String(scale.min + i),
  }));
}

/** What the condition starts with when somebody picks the question. */
export function firstLeaf(question: CycleQuestion): Leaf {
  const phrase = phrasesFor(question)[0]!;
  return phrase.leaf(
    question.id,
    phrase.picks
      ? answersOf(question)
          .slice(0, 1)
          .map(({ value }) => value)
      : [],
  );
}
