import type { Question } from '@throughline/contract';
import type { QuestionType } from '@throughline/domain';

export const TYPE_WORDS: Readonly<Record<QuestionType, string>> = {
  scale5: 'five points of agreement',
  recommend: '0 to 10',
  scale7: 'seven points of agreement',
  'single-choice': 'one choice',
  'multiple-choice': 'several choices',
  ranking: 'choices put in order',
  'short-text': 'short comment',
  matrix: 'several statements on one scale',
  text: 'comment',
};

/** What kind of question it is, in a few words: 'five points of agreement, agreeing is unfavourable, your own'. */
export function kindText({ type, reverse, source, most, retired }: Question): string {
  return [
    TYPE_WORDS[type],
    ...(most !== undefined ? [`at most ${most}`] : []),
    ...(reverse ? ['agreeing is unfavourable'] : []),
    ...(source === 'own' ? ['your own'] : []),
    ...(retired ? ['retired'] : []),
  ].join(', ');
}
