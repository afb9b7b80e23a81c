import { type Comparison, type Condition, type CycleQuestion, hasOptions } from '@throughline/domain';
import { logicWords } from './words/words';

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
const picking = (is: 'any-of' | 'none-of', words: string): Phrase => ({ key: is, words, picks: true, leaf: (question, values) => ({ question, is, values }) });

/** A comparison with a point of a scale: 'at-least 4'. */
function pointed(key: string, words: string): Phrase {
  const [is, value] = key.split(' ') as ['at-least' | 'at-most', string];
  return { key, words, leaf: (question) => ({ question, is, value: Number(value) }) };
}

/** Those of the eleven points, the most useful first. */
function ofTen(): Phrase[] {
  const { given, orMore, orLess } = logicWords();
  return [
    ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((point) => pointed(`at-least ${point}`, orMore(point))),
    pointed('at-least 10', given(10)),
    ...[6, 5, 4, 3, 2, 1, 7, 8, 9].map((point) => pointed(`at-most ${point}`, orLess(point))),
    pointed('at-most 0', given(0)),
  ];
}

/** The ways in which the answer to the question can be looked at, the most useful first, in the language of the page. */
export function phrasesFor({ type }: Pick<CycleQuestion, 'type'>): readonly Phrase[] {
  const words = logicWords();
  const answered = [plain('answered', words.answered), plain('not-answered', words.notAnswered)];
  const one = [picking('any-of', words.anyOf), picking('none-of', words.noneOf)];
  if (type === 'recommend') return [...ofTen(), ...one, ...answered];
  if (type === 'scale5' || type === 'scale7') {
    const points = Object.entries(type === 'scale5' ? words.five : words.seven);
    return [...points.map(([key, said]) => pointed(key, said)), ...one, ...answered];
  }
  if (!hasOptions(type)) return answered;
  if (type === 'single-choice') return [...one, ...answered];
  const [any, none] = type === 'ranking' ? [words.ranksAny, words.ranksNone] : [words.includesAny, words.includesNone];
  return [picking('any-of', any), picking('none-of', none), ...answered];
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
