import type { Ballot, Manifest } from '@throughline/anonymity';
import { type AnswerValue, type CycleQuestion, isComment } from '@throughline/domain';

/**
 * The longest ballot that a survey allows without words of one's own: every question answered at its longest, everything claimed. Every envelope is made at
 * least as large, so that neither a long choice nor the way through the questions can be told from its size by who sees it pass or lie in the box.
 */
export function fullestBallot(manifestHash: string, questions: readonly CycleQuestion[], facets: Manifest['lattice_policy']['facets']): Ballot {
  return {
    manifest_hash: manifestHash,
    answers: Object.fromEntries(questions.filter((question) => !isComment(question)).map((question) => [question.id, longestAnswer(question)])),
    claims: Object.fromEntries(facets.filter(({ of }) => !of).map(({ id, values }) => [id, longest(values.map((value) => value.id))[0] ?? ''])),
    comments: [],
  };
}

function longestAnswer({ type, scale, options, most }: CycleQuestion): AnswerValue {
  const values = longest((options ?? []).map(({ value }) => value));
  if (type === 'multiple-choice' || type === 'ranking') return values.slice(0, most ?? values.length);
  return values[0] ?? scale?.max ?? 0;
}

const bytes = new TextEncoder();
const longest = (texts: readonly string[]): string[] => texts.toSorted((a, b) => bytes.encode(b).length - bytes.encode(a).length);
