import type { OutcomeBoard } from '@throughline/contract';
import { earnedDecimals, intervalText, numberText } from '../../ui/figure/number-text';
import { locale } from '../../words/language';
import { countText, inOrder } from '../../words/numbers';
import { boardWords } from './words/words';

type Metric = OutcomeBoard['metrics'][number];
type Trend = OutcomeBoard['rows'][number]['figures'][number]['trend'];

/** A line of the board for one metric, in words. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly opens: boolean;
  readonly value: number | null;
  readonly figure: string;
  readonly interval: string;
  readonly base: string;
  /** Why there is none; undefined where it is shown, or nothing happened. */
  readonly hidden: string | undefined;
  readonly notes: readonly string[];
  readonly trend: readonly (number | null)[];
  readonly trendText: string;
}

/** The lines of the board for one metric. */
export function boardRows(board: OutcomeBoard, metric: Metric): BoardRow[] {
  const words = boardWords();
  const smallest = countText(board.smallestAgents);
  return board.rows.flatMap(({ team, scope, hasTeams, figures }) => {
    const figure = figures.find(({ metricId }) => metricId === metric.id);
    if (!figure) return [];
    const { hidden, trend, firstMonth } = figure;
    const mixed = board.mix?.some(({ metricId }) => metricId === metric.id) ?? false;
    const part = words.parts[board.toldBy];
    const { value, base, interval } = !mixed ? figure : (figure.atMix ?? { value: null, base: figure.base, interval: null });
    const digits = earnedDecimals(value ?? 0, interval?.[0], interval?.[1]);
    const text = (one: number): string => `${numberText(one, digits)}${unitOf(metric)}`;
    const name = scope === 'own' ? words.own(team.name) : team.name;
    const nothing = base === 0 && figure.hiddenMonths.length === 0;
    const notes = [
      ...(figure.belowMinimumBase && !nothing ? [words.belowBase(countText(base ?? 0), countText(metric.minimumBase))] : []),
      ...(hidden === null && figure.hiddenMonths.length > 0 ? [words.leftOut(figure.hiddenMonths.map(monthText).join(', '))] : []),
      ...(mixed && figure.value !== null && !figure.atMix ? [part.tooLittleOfMix] : []),
      ...(mixed && figure.atMix && figure.atMix.base < (figure.base ?? 0) ? [part.ofEvents(countText(figure.atMix.base), countText(figure.base ?? 0))] : []),
      ...(mixed && figure.atMix && figure.atMix.covers < 0.995 ? [words.covers(shareText(figure.atMix.covers))] : []),
      ...(figure.leavesOut ? [part.partial] : []),
      ...(value !== null && metric.formula === 'median' && firstMonth ? [words.lastMonth(monthText(firstMonth))] : []),
    ];
    return {
      ...{ id: team.id, name, opens: hasTeams && scope === 'tree' && team.id !== board.node.id, value, notes },
      figure: value === null ? (hidden ? words.hidden : nothing ? words.nothing : words.noFigure) : text(value),
      interval: interval === null ? '–' : intervalText(interval[0], interval[1], digits),
      base: base === null ? '–' : countText(base),
      hidden: hidden === null ? undefined : words.why[hidden](smallest),
      trend: trend.values,
      trendText: `${words.trendOf(name)}. ${board.trendMonths.map((month, i) => words.month(monthText(month), trendFigure(trend, month, i, text))).join(', ')}`,
    };
  });
}

/** Whether anything at all happened in the months and trends of the board. */
export function hasFigures(board: OutcomeBoard): boolean {
  return board.rows.some(({ figures }) =>
    figures.some(({ trend, base, hidden }) => hidden !== null || (base ?? 0) > 0 || trend.hidden.length > 0 || trend.bases.some((one) => (one ?? 0) > 0)),
  );
}

/** A share of 0 to 1 in whole per cent. */
export function shareText(share: number): string {
  return inOrder(share.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 0 }));
}

/** A month as on the wire, '2026-03', in words: 'Mar 2026'. */
export function monthText(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function trendFigure({ values, hidden }: Trend, month: string, i: number, text: (value: number) => string): string {
  const value = values[i] ?? null;
  if (value !== null) return text(value);
  return hidden.some((one) => one.month === month) ? boardWords().hidden : boardWords().noFigure;
}

function unitOf({ unit, formula }: Metric): string {
  return unit === '' || formula === 'count' ? '' : unit === '%' ? inOrder(' %') : ` ${unit}`;
}
