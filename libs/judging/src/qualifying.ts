import { JudgingError } from './judging-error.js';

/** How judges agree that a nomination goes on: all of them, more than half, or a number of them. */
export type ConsensusRule = 'all' | 'majority' | { readonly atLeast: number };

/** What judges said of one nomination so far. */
export interface QualifyingVotes {
  readonly pass: number;
  readonly fail: number;
  /** Judges who have it and have not said yet. */
  readonly waiting: number;
}

/**
 * Whether a nomination qualifies: `open` as long as the judges who have not said yet could still turn it. A nomination that no judge has is open: it needs one.
 * @throws JudgingError `bad-count` for numbers that cannot be
 */
export function qualifies(rule: ConsensusRule, { pass, fail, waiting }: QualifyingVotes): 'pass' | 'fail' | 'open' {
  for (const [name, n] of Object.entries({ pass, fail, waiting }))
    if (!Number.isInteger(n) || n < 0) throw new JudgingError('bad-count', `${name} must be a whole number from 0, not ${n}.`);
  const judges = pass + fail + waiting;
  if (judges === 0) return 'open';
  const needed = neededOf(rule, judges);
  if (pass >= needed) return 'pass';
  // fewer judges than the rule needs decide nothing by being few: more have to be found
  if (judges < needed && fail === 0) return 'open';
  return pass + waiting < needed ? 'fail' : 'open';
}

function neededOf(rule: ConsensusRule, judges: number): number {
  if (rule === 'all') return judges;
  if (rule === 'majority') return Math.floor(judges / 2) + 1;
  if (!Number.isInteger(rule.atLeast) || rule.atLeast < 1) throw new JudgingError('bad-count', `atLeast must be a whole number from 1, not ${rule.atLeast}.`);
  return rule.atLeast;
}
