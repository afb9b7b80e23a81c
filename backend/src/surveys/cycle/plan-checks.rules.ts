import { type FieldProblem, Refusal } from '@throughline/domain';

/** What is wrong with the smallest group for comments (`kComments` people) beside that for figures (`k`); undefined when nothing is. */
export function commentsProblem({ k, kComments }: { readonly k: number; readonly kComments: number }): string | undefined {
  return kComments < k ? `Comments tell more than figures, so they need groups of at least ${k}, as figures do.` : undefined;
}

/** Throws Refusal with the code when there is any problem: one says itself, of several how many there are, each with its pointer. */
export function mustFit(code: 'invalid-cycle' | 'invalid-series', problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const sentence = problems.length === 1 ? problems[0]!.detail : `${problems.length} things do not fit together; each is named below.`;
  throw new Refusal('invalid', code, sentence, [...problems]);
}
