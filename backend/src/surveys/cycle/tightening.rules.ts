import { type CycleState, type FieldProblem, Refusal } from '@throughline/domain';

/** The smallest groups for figures and for comments. */
export interface SmallestGroups {
  readonly k: number;
  readonly kComments: number;
}

/** The smallest groups in force: the promised ones, or the largest that they were raised to since. */
export function inForce(promised: SmallestGroups, tightenings: readonly SmallestGroups[]): SmallestGroups {
  const all = [promised, ...tightenings];
  return { k: Math.max(...all.map(({ k }) => k)), kComments: Math.max(...all.map(({ kComments }) => kComments)) };
}

/**
 * What the smallest groups become. Comments follow figures where they would fall below them. Throws Refusal `cycle-not-open` unless people can still answer,
 * `only-tighter` with a pointer for each that would sink, `not-tighter` when nothing would change.
 */
export function tightened(state: CycleState, now: SmallestGroups, asked: Partial<SmallestGroups>): SmallestGroups {
  if (state !== 'open')
    throw new Refusal(
      'conflict',
      'cycle-not-open',
      'The smallest groups can be raised while people can answer: before that the draft is changed, after it the count begins.',
    );
  const k = asked.k ?? now.k;
  const next = { k, kComments: asked.kComments ?? Math.max(now.kComments, k) };
  const problems: FieldProblem[] = (['k', 'kComments'] as const)
    .filter((field) => next[field] < now[field])
    .map((field) => ({ pointer: `#/${field}`, detail: `People were promised groups of at least ${now[field]}; that can be raised, never lowered.` }));
  if (next.kComments < next.k)
    problems.push({ pointer: '#/kComments', detail: `Comments tell more than figures, so they need groups of at least ${next.k}, as figures do.` });
  if (problems.length > 0) throw new Refusal('invalid', 'only-tighter', problems[0]!.detail, problems);
  if (next.k === now.k && next.kComments === now.kComments)
    throw new Refusal('conflict', 'not-tighter', `Groups of at least ${now.k} for figures and ${now.kComments} for comments are in force already.`);
  return next;
}
