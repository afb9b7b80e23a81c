import type { TrendPoint } from '@throughline/contract';
import { type CycleQuestion, DRIVERS } from '@throughline/domain';
import { drivenQuestions, meaningBreaks } from './meaning.rules.js';
import { measureKey, sameMeasures } from './trend.rules.js';

/** A measure of a cycle: a question by its id, a driver by its key. */
export interface Measure {
  readonly kind: 'question' | 'driver';
  readonly measure: string;
}

/** A cycle with the figure of one measure at one team. */
export interface PastCycle {
  readonly id: string;
  readonly name: string;
  readonly closedOn: string;
  readonly questions: readonly CycleQuestion[];
  readonly figure: { readonly mean: number; readonly low: number | null; readonly high: number | null; readonly sizeBand: string };
}

const DRIVER_BREAK = 'Other questions were asked on it than the time before, so the two cannot be compared.';
const QUESTION_BREAK = 'It was asked otherwise the time before, so the two cannot be compared.';

/** The points of a trend, the earliest first. The line is broken where the measure does not mean the same as at the point before, and the reason is said. `cycles` in the order of time. */
export function historyOf(measure: Measure, cycles: readonly PastCycle[]): TrendPoint[] {
  return cycles.map(({ id, name, closedOn, questions, figure: { mean, low, high, sizeBand } }, i): TrendPoint => {
    const broken = breakBetween(measure, cycles[i - 1], questions);
    return {
      cycleId: id,
      name,
      closedOn,
      value: mean,
      ...(low !== null && high !== null ? { low, high } : {}),
      sizeBand,
      ...(broken ? { break: broken } : {}),
    };
  });
}

function breakBetween(measure: Measure, before: PastCycle | undefined, after: readonly CycleQuestion[]): string | undefined {
  if (!before || sameMeasures(before.questions, after).has(measureKey(measure))) return undefined;
  const meaning = meaningBreaks(before, after, (driver) => DRIVERS.find(({ key }) => key === driver)?.label ?? driver).find(
    (one) => measureKey(one) === measureKey(measure),
  );
  return meaning?.sentence ?? (measure.kind === 'driver' ? DRIVER_BREAK : QUESTION_BREAK);
}

/** The words of a measure in a cycle; undefined when the cycle did not ask it. */
export function labelOf({ kind, measure }: Measure, questions: readonly CycleQuestion[]): string | undefined {
  if (kind === 'question') return questions.find(({ id }) => id === measure)?.text;
  return drivenQuestions(questions).some(({ driver }) => driver === measure) ? DRIVERS.find(({ key }) => key === measure)?.label : undefined;
}

/** What to bear in mind about a trend. `heldApart`: how many figures a cycle promised not to lay beside the others. */
export function historyNotes(points: readonly TrendPoint[], heldApart: number): string[] {
  const few = points.some(({ low }) => low === undefined);
  const apart = heldApart === 1 ? 'The figure of 1 cycle is' : `The figures of ${heldApart} cycles are`;
  return [
    ...(points.length < 2 ? ['There is no second figure yet to compare with.'] : []),
    ...(points.some((point) => point.break) ? ['Where the line is broken, the figures before and after it do not mean the same.'] : []),
    ...(few ? ['Figures without an interval are from fewer than twenty answers, or their source did not give one.'] : []),
    ...(heldApart ? [`${apart} left out: few people joined or left in between, and a difference could point at them.`] : []),
  ];
}
