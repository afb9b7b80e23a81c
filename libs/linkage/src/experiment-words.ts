import type { Interval } from '@throughline/statistics';
import type { EventStep, ParallelBefore, SideResult } from './experiment-result.js';

/** As many decimals as a figure of its size needs, at most three, with a true minus sign. */
export function sized(v: number): string {
  const size = Math.abs(v);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.095 || size === 0 ? 2 : 3;
  const text = size.toFixed(digits);
  return v < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** "likely 0.08–0.34", with "to" where a minus sign would stand beside the dash. */
export const likelySized = ([low, high]: Interval): string => `likely ${sized(low)}${low < 0 ? ' to ' : '–'}${sized(high)}`;

const teams = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'team' : 'teams'}`;

/** The answer of one side. */
export function sideSentence(
  name: string,
  figure: string,
  { effect, treated, compared, detectable }: Pick<SideResult, 'effect' | 'treated' | 'compared' | 'detectable'>,
  expected: number | null,
): string {
  const { estimate, interval } = effect!;
  const against = compared.length > 0 ? `the ${teams(compared.length)} without it` : 'those that started later';
  if (interval[0] <= 0 && interval[1] >= 0) {
    const ruledOut =
      expected !== null && (expected < interval[0] || expected > interval[1])
        ? ` A change of ${sized(expected)}, as expected beforehand, can be ruled out.`
        : '';
    return `Compared with ${against}, no change of ${figure} can be seen in the ${teams(treated.length)} with “${name}” (${sized(estimate)}, ${likelySized(interval)}). A change of ${sized(detectable!)} would have been found four times in five.${ruledOut}`;
  }
  const wished = expected === null ? '' : ` A change of ${sized(expected)} had been expected beforehand.`;
  return `Compared with ${against}, ${figure} of the ${teams(treated.length)} with “${name}” went ${estimate > 0 ? 'up' : 'down'} by ${sized(Math.abs(estimate))} (${estimate > 0 ? likelySized(interval) : likelySized([-interval[1], -interval[0]])}).${wished}`;
}

/**
 * Whether treated and compared teams moved alike before the start: the largest difference of all earlier steps, after counting all of them.
 * @param steps with their p values; those before the reference  @param effect the change after the start
 */
export function parallelBefore(steps: readonly (EventStep & { readonly p: number | null })[], effect: number): ParallelBefore {
  const earlier = steps.filter((s) => s.period < -1 && s.interval !== null && s.p !== null);
  if (earlier.length === 0)
    return {
      code: 'cannot-be-seen',
      p: null,
      sentence:
        'Whether both groups moved alike before the start cannot be seen: that takes at least two earlier periods of at least three teams with the action.',
    };
  const p = Math.min(1, earlier.length * Math.min(...earlier.map((s) => s.p!)));
  if (p < 0.05) return { code: 'apart', p, sentence: 'The groups already moved apart before the start, so what came after cannot be put down to the action.' };
  const widest = earlier.reduce((a, b) => (Math.abs(b.estimate) > Math.abs(a.estimate) ? b : a));
  const hidden = earlier.some(({ interval: i }) => Math.max(-i![0], i![1]) >= Math.abs(effect));
  return {
    code: 'alike',
    p,
    sentence: `Before the start both groups moved alike, as far as can be seen: the largest difference was ${sized(widest.estimate)} (${likelySized(widest.interval!)}).${hidden ? ' A difference as large as the change after the start could have stayed unseen.' : ''}`,
  };
}
