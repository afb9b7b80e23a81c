import type { Question } from '@throughline/contract';
import { questionWords } from '../questions/words/words';

/** What kind of question it is, in a few words: 'five points of agreement, agreeing is unfavourable, your own'. */
export function kindText({ type, reverse, source, most, retired }: Question): string {
  const words = questionWords();
  return [
    words.types[type],
    ...(most !== undefined ? [words.atMost(most)] : []),
    ...(reverse ? [words.reverse] : []),
    ...(source === 'own' ? [words.own] : []),
    ...(retired ? [words.retired] : []),
  ].join(words.comma);
}
