import type { ExperimentOutcome } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { stepsOfTime } from '../../../ui/chart/steps-of-time';
import { experimentWords } from './words/words';

/** How far the teams with the action moved away from the others, period by period; undefined without periods to draw. */
export function trendDrawing({ label, side, trend, parallel, sentence }: ExperimentOutcome): Drawing | undefined {
  if (trend.length < 2) return undefined;
  const words = experimentWords().trend;
  return stepsOfTime({
    label: `${words.label(label)} ${parallel ?? ''} ${sentence}`,
    measure: words.measure(label),
    across: words.across,
    hue: side === 'staff' ? 'people' : 'customers',
    decimals: 2,
    nameColumn: words.period,
    steps: trend
      .toSorted((one, other) => one.period - other.period)
      .map(({ period, change, low, high }) => ({
        name: when(period),
        short: period > 0 ? `+${period}` : String(period).replace('-', '−'),
        value: change,
        low,
        high,
        clear: low !== null && high !== null && low * high > 0,
      })),
    note: words.note,
    fileName: `${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-trend.csv`,
  });
}

function when(period: number): string {
  const { start, before, after } = experimentWords().trend;
  if (period === 0) return start;
  return period < 0 ? before(-period) : after(period);
}
