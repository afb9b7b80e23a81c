import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './colours';
import { locale } from '../../words/language';
import type { ChartTable } from './csv';

/** Everything `<app-chart>` needs: what it says in words, how it is drawn in a given theme, and the table behind it. */
export interface Drawing {
  /** What a person who cannot see it is told: what is shown, over what, and the finding. */
  readonly label: string;
  readonly option: (colours: ChartColours) => EChartsCoreOption;
  readonly table: ChartTable;
  readonly fileName: string;
  /** Pixels. */
  readonly height: number;
  /** Said under the chart: where its axes start, what was left out. */
  readonly note?: string;
  /** What the server says besides, in English. */
  readonly remarks?: readonly string[];
}

/** Type of words that a drawing places by itself. The height of a line is said because it is not guessed rightly where words break. */
export const WORDS = { fontFamily: 'Inter Variable, Inter, system-ui, sans-serif', fontSize: 13, lineHeight: 17 } as const;

/** What all charts have in common: type, calm motion, no HTML in tooltips (a team's name is not markup). */
export function basis(colours: ChartColours, reducedMotion = false): EChartsCoreOption {
  const text = { color: colours.ink2, fontFamily: 'Inter Variable, Inter, system-ui, sans-serif', fontSize: 13 };
  return {
    aria: { enabled: false },
    animation: !reducedMotion,
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: text,
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.raised,
      borderColor: colours.line,
      textStyle: { ...text, color: colours.ink },
    },
  };
}

/** A mark of an axis, with a real minus sign. */
function axisText(value: number): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: 6 }).replace('-', '−');
}

/** A mark of an axis of days: the year where one begins, the month where one begins, else the day. */
export function timeText(value: number): string {
  const date = new Date(value);
  const part = date.getDate() > 1 ? 'day' : date.getMonth() > 0 ? 'month' : 'year';
  return date.toLocaleDateString(locale(), { [part]: part === 'month' ? 'short' : 'numeric' });
}

/** An axis of numbers in the hue of what it measures. */
export function numberAxis(name: string, hue: string, colours: ChartColours): Record<string, unknown> {
  return {
    type: 'value',
    name,
    nameTextStyle: { color: hue, fontWeight: 600, fontSize: 13 },
    scale: true,
    axisLabel: { color: colours.ink2, fontSize: 13, hideOverlap: true, formatter: axisText },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.line } },
    splitNumber: 4,
  };
}
