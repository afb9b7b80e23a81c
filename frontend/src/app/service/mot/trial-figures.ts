import type { BarrierRun } from '@throughline/contract';

/** What trial complaints are measured in. */
export const TRIAL_MEASURES = ['steps', 'minutes', 'handOvers', 'deadEnds'] as const;

/** One measure over trial complaints. */
export interface TrialFigure {
  readonly measure: (typeof TRIAL_MEASURES)[number];
  readonly median: number;
  readonly worst: number;
}

/** Medians and worst values of those that count; none where none does. */
export function trialFigures(runs: readonly BarrierRun[]): readonly TrialFigure[] {
  const counting = runs.filter(({ withdrawn }) => withdrawn === null);
  if (counting.length === 0) return [];
  return TRIAL_MEASURES.map((measure) => {
    const values = counting.map((run) => run[measure]).sort((a, b) => a - b);
    const middle = (values.length - 1) / 2;
    return { measure, median: (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2, worst: values.at(-1)! };
  });
}
