import { trendBetween } from '@throughline/anonymity/disclosure';
import type { BenchmarkOfMeasure, ComparedWith, HeatmapCell, HeatmapColumn, HiddenReason } from '@throughline/contract';
import type { CycleQuestion, StaffMeasure } from '@throughline/domain';
import { DRIVERS } from '@throughline/domain';
import { type Estimate, judgeDifferences, type Pair, shareEstimate } from './differences.rules.js';
import { type RulesOfTeam, STEPS } from './trend.rules.js';

/** A published figure of a team, as it is displayed. `low` and `high` are null for fewer than twenty respondents; `share`: percent of favourable answers that a benchmark is compared with. */
export interface HeatFigure {
  readonly nodeId: string;
  readonly measure: string;
  readonly sizeBand: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly favourable: string | null;
  readonly share?: number;
}

/** A team in its place on the page. */
export interface HeatNode {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly sizeBand: string | null;
}

/** What the figures of a page are compared with. `before`: figures of the earlier cycle where the same was asked, and what may be said between the two. */
export type Reference =
  | { readonly with: Extract<ComparedWith, 'organisation' | 'parent'>; readonly of: (node: HeatNode, measure: string) => HeatFigure | undefined }
  | { readonly with: 'before'; readonly of: (node: HeatNode, measure: string) => HeatFigure | undefined; readonly rules: RulesOfTeam }
  | { readonly with: 'benchmark'; readonly of: (measure: string) => BenchmarkOfMeasure | undefined };

/** The measures that a page may have as columns: every driver with a scaled question, or the scaled questions of one driver. */
export function columnsOf(questions: readonly CycleQuestion[], driver: StaffMeasure | undefined): HeatmapColumn[] {
  const scaled = questions.filter(({ scale }) => scale);
  if (driver !== undefined)
    return scaled
      .filter((question) => question.driver === driver)
      .map(({ id, text, scale }) => ({ kind: 'question', measure: id, label: text, scale: { min: scale!.min, max: scale!.max } }));
  const asked = new Set(scaled.map((question) => question.driver));
  return DRIVERS.filter(({ key }) => asked.has(key)).map(({ key, label }) => ({ kind: 'driver', measure: key, label }));
}

/** Why one figure of a team that is shown is not: where something is answered by choice, fewer people stand behind it than behind the team. `nearest`: the nearest team above that shows it and may be seen. */
export function cellHidden(what: string, team: string, nearest: Pick<HeatNode, 'nodeId' | 'name'> | undefined): HiddenReason {
  const where = nearest ? `The nearest figure is that of ${nearest.name}.` : 'No team above that you may see shows it either.';
  return {
    sentence: `${what} is not shown for ${team}: too few people answered for it to be shown by itself. ${where}`,
    nearestTeamId: nearest?.nodeId ?? null,
    nearestTeamName: nearest?.name ?? null,
  };
}

/**
 * The cells of a page, by team and in the order of the columns, with all their differences judged together. Teams without a size band have none. `figureAt`: the published figure of a team, also of
 * teams above the page. `above`: the team above one that may be seen.
 */
export function cellsOf(
  nodes: readonly HeatNode[],
  columns: readonly HeatmapColumn[],
  figureAt: (nodeId: string, measure: string) => HeatFigure | undefined,
  above: (node: HeatNode) => HeatNode | undefined,
  reference: Reference,
): { cells: Map<string, HeatmapCell[]>; judged: number; clear: number } {
  const pairs: { cell: HeatmapCell; pair: Pair }[] = [];
  const cells = new Map<string, HeatmapCell[]>();
  for (const node of nodes) {
    if (node.sizeBand === null) continue;
    const own = columns.map((column): HeatmapCell => {
      const figure = figureAt(node.nodeId, column.measure);
      if (!figure)
        return {
          hidden: cellHidden(
            column.label,
            node.name,
            nearestWith(node, above, (id) => figureAt(id, column.measure) !== undefined),
          ),
        };
      const cell = cellOf(figure, node.sizeBand!);
      const compared = comparedWith(node, column, figure, reference);
      if (compared?.direction) cell.direction = compared.direction;
      if (compared?.pair) pairs.push({ cell, pair: compared.pair });
      return cell;
    });
    cells.set(node.nodeId, own);
  }
  const page = judgeDifferences(pairs.map(({ pair }) => pair));
  page.differences.forEach((one, i) => Object.assign(pairs[i]!.cell, one));
  return { cells, judged: page.judged, clear: page.clear };
}

/** A published figure as a cell; its base only where it is another than that of the team. */
export function cellOf({ mean, low, high, favourable, sizeBand }: HeatFigure, teamBand: string): HeatmapCell {
  return {
    mean,
    ...(low !== null && high !== null ? { low, high } : {}),
    ...(favourable === null ? {} : { favourable: favourable === 'low' || favourable === 'middle' || favourable === 'high' ? favourable : Number(favourable) }),
    ...(sizeBand === teamBand ? {} : { sizeBand }),
  };
}

function comparedWith(
  node: HeatNode,
  column: HeatmapColumn,
  figure: HeatFigure,
  reference: Reference,
): { direction?: HeatmapCell['direction']; pair?: Pair } | undefined {
  if (reference.with === 'benchmark') return { pair: withBenchmark(column, figure, reference.of(column.measure)) };
  const other = reference.of(node, column.measure);
  if (!other || other === figure) return undefined;
  const step = STEPS[column.kind];
  if (reference.with !== 'before') return { pair: { figure: estimate(figure), reference: { value: other.mean }, step } };
  const trend = trendBetween(shown(other), shown(figure), { ...reference.rules(node.nodeId), step });
  if (!trend) return undefined;
  // of fewer than twenty people in either cycle a direction and no more: the difference of the two would be one
  return {
    direction: trend.direction,
    ...(trend.change === undefined ? {} : { pair: { figure: estimate(figure), reference: estimate(other), step } }),
  };
}

function withBenchmark(column: HeatmapColumn, figure: HeatFigure, benchmark: BenchmarkOfMeasure | undefined): Pair | undefined {
  if (!benchmark) return undefined;
  const reference = { value: benchmark.value };
  if (benchmark.unit === 'average') return { figure: estimate(figure), reference, step: STEPS[column.kind] };
  if (figure.share === undefined) return undefined;
  return { figure: shareEstimate(figure.share, figure.sizeBand), reference, step: 5 };
}

const estimate = ({ mean, low, high }: HeatFigure): Estimate => ({ value: mean, low: low ?? undefined, high: high ?? undefined });
const shown = ({ mean, sizeBand }: HeatFigure) => ({ value: mean, sizeBand });

function nearestWith(node: HeatNode, above: (node: HeatNode) => HeatNode | undefined, has: (nodeId: string) => boolean): HeatNode | undefined {
  let at = above(node);
  while (at && !has(at.nodeId)) at = above(at);
  return at;
}
