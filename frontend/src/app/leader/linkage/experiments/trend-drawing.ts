import type { ExperimentOutcome } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { stepsOfTime } from '../../../ui/chart/steps-of-time';

/** How far the teams with the action moved away from the others, period by period; undefined without periods to draw. */
export function trendDrawing({ label, side, trend, parallel, sentence }: ExperimentOutcome): Drawing | undefined {
  if (trend.length < 2) return undefined;
  return stepsOfTime({
    label: `${label}: difference between the teams with the action and the others, before and after its start. ${parallel ?? ''} ${sentence}`,
    measure: `Difference in ${label}`,
    across: 'periods from the start',
    hue: side === 'staff' ? 'people' : 'customers',
    decimals: 2,
    nameColumn: 'Period',
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
    note: 'Before the start both groups should move alike: there the points should lie on the line. The period without an interval is the one that all others are compared with. Grey: no clear difference. Lines: 95 % intervals.',
    fileName: `${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-trend.csv`,
  });
}

function when(period: number): string {
  if (period === 0) return 'the period of the start';
  const periods = Math.abs(period) === 1 ? 'one period' : `${Math.abs(period)} periods`;
  return `${periods} ${period < 0 ? 'before' : 'after'} the start`;
}
