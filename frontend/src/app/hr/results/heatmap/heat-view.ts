import type { Heatmap, HeatmapCell, HeatmapColumn, HeatmapTeam } from '@throughline/contract';
import type { ChartTable, TableCell } from '../../../ui/chart/csv';
import { intervalText, numberText } from '../../../ui/figure/number-text';
import { favourableText, sizeText } from '../grid';

/** What stands in the cells. */
export type Shown = 'average' | 'favourable' | 'difference';

/** How far a clear difference goes, in steps of five points of 100. */
export type Distance = -2 | -1 | 1 | 2;

/** A team as it is drawn. `folded` is undefined for who has no team below on the page. */
export interface HeatRow {
  readonly team: HeatmapTeam;
  readonly depth: number;
  readonly folded?: boolean;
  /** Teams below it that are not on the page: to be opened. */
  readonly elsewhere: number;
}

/** By a column's measure, or 'team', or 'answers'; with a minus sign the largest first. */
export type Sort = string;

const FAR = 10;

/** The rows in the order of the tree without those below a folded team; sorted by a column they stand side by side, hidden teams and those of fewer than twenty answers last, as in the tree. */
export function rowsOf(
  { teams, columns }: Pick<Heatmap, 'teams' | 'columns'>,
  folded: ReadonlySet<string>,
  sort: Sort | undefined,
  shown: Shown,
): readonly HeatRow[] {
  const parents = new Set(teams.map(({ parentId }) => parentId));
  const elsewhere = (team: HeatmapTeam): number => (parents.has(team.teamId) ? 0 : team.below);
  if (sort) return sortedRows(teams, columns, sort, shown).map((team) => ({ team, depth: 0, elsewhere: elsewhere(team) }));
  const rows: HeatRow[] = [];
  let foldedAt: number | undefined;
  for (const team of teams) {
    if (foldedAt !== undefined && team.depth > foldedAt) continue;
    const isFolded = parents.has(team.teamId) ? folded.has(team.teamId) : undefined;
    foldedAt = isFolded ? team.depth : undefined;
    rows.push({ team, depth: team.depth, elsewhere: elsewhere(team), ...(isFolded === undefined ? {} : { folded: isFolded }) });
  }
  return rows;
}

function sortedRows(teams: readonly HeatmapTeam[], columns: readonly HeatmapColumn[], sort: Sort, shown: Shown): readonly HeatmapTeam[] {
  const descending = sort.startsWith('-');
  const key = descending ? sort.slice(1) : sort;
  const at = columns.findIndex(({ measure }) => measure === key);
  const value = (team: HeatmapTeam): number | string | undefined => {
    if (key === 'team') return team.name;
    if (key === 'answers') return team.sizeBand === undefined ? undefined : Number.parseInt(team.sizeBand.replace('~', ''), 10);
    return sortValue(team.cells[at], shown);
  };
  const sign = descending ? -1 : 1;
  const valued = teams.map((team) => ({ team, value: value(team) }));
  return valued
    .toSorted(({ value: a }, { value: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true }));
    })
    .map(({ team }) => team);
}

/** Undefined without an interval: chance alone would put a team of few answers first or last, so it has no place. */
function sortValue(cell: HeatmapCell | undefined, shown: Shown): number | undefined {
  if (cell?.low === undefined) return undefined;
  if (shown === 'average') return cell.mean;
  if (shown === 'difference') return cell.difference;
  return typeof cell.favourable === 'number' ? cell.favourable : undefined;
}

/** The text in a cell: no decimals that are not earned; small groups have only a third of the range, or a direction. */
export function cellText(cell: HeatmapCell, column: HeatmapColumn, shown: Shown): string {
  if (shown === 'average') return numberText(cell.mean ?? NaN, decimals(column));
  if (shown === 'favourable') return favourableText(cell);
  return differenceText(cell, column) ?? '–';
}

/** '+6', or of small groups 'up'; undefined where nothing can be compared. */
export function differenceText({ difference, direction }: HeatmapCell, column: HeatmapColumn): string | undefined {
  if (difference === undefined) return direction;
  const text = numberText(difference, column.benchmark?.unit === 'favourable' ? 0 : decimals(column));
  return difference > 0 ? `+${text}` : text;
}

const decimals = ({ kind }: HeatmapColumn): number => (kind === 'question' ? 1 : 0);

/** How far a difference goes that stands out, on 0 to 100; undefined for all others. */
export function distanceOf({ clear, difference }: HeatmapCell, { scale, benchmark }: HeatmapColumn): Distance | undefined {
  if (!clear || difference === undefined) return undefined;
  const points = scale && benchmark?.unit !== 'favourable' ? (100 * difference) / (scale.max - scale.min) : difference;
  const far = Math.abs(points) >= FAR;
  if (points < 0) return far ? -2 : -1;
  return far ? 2 : 1;
}

/** Everything about one cell in a sentence: figure, interval, base, share, difference and whether it stands out. */
export function cellWords(team: HeatmapTeam, cell: HeatmapCell, column: HeatmapColumn, comparedWith: string): string {
  if (cell.hidden) return cell.hidden.sentence;
  const interval =
    cell.low === undefined || cell.high === undefined ? 'no interval, too few answers' : `95 % interval ${intervalText(cell.low, cell.high, decimals(column))}`;
  const share = cell.favourable === undefined ? '' : `, ${favourableText(cell)} favourable`;
  const base = sizeText(cell.sizeBand ?? team.sizeBand);
  return `${numberText(cell.mean ?? NaN, decimals(column))} (${interval}), ${base} answers${share}. ${comparedWords(cell, column, comparedWith)}`;
}

function comparedWords(cell: HeatmapCell, column: HeatmapColumn, comparedWith: string): string {
  const difference = differenceText(cell, column);
  if (difference === undefined) return 'Nothing to compare it with.';
  if (cell.difference === undefined)
    return `Compared with ${comparedWith}: ${difference === 'same' ? 'about the same' : difference}; with so few answers no figure is given.`;
  const judged = cell.clear === undefined ? 'too few answers to judge' : cell.clear ? 'this stands out' : 'no clear difference';
  return `${difference} compared with ${comparedWith}: ${judged}.`;
}

/** Exactly what the page shows, with base and interval of every figure, as a file. */
export function heatTable({ columns, comparison }: Heatmap, rows: readonly HeatRow[]): ChartTable {
  return {
    columns: [
      'team',
      'level',
      'answers',
      'took part',
      ...columns.flatMap(({ label }) => [
        label,
        `${label}: low`,
        `${label}: high`,
        `${label}: favourable`,
        `${label}: to ${comparison.name}`,
        `${label}: stands out`,
      ]),
      'not shown because',
    ],
    rows: rows.map(({ team }): TableCell[] => [
      team.name,
      team.depth,
      sizeText(team.sizeBand),
      team.participation ?? '',
      ...(team.hidden ? columns.flatMap(() => Array<TableCell>(6).fill('not shown')) : team.cells.flatMap((cell, i) => fileCells(cell, columns[i]!))),
      [team.hidden?.sentence, team.trendHidden?.sentence, ...team.cells.map(({ hidden }) => hidden?.sentence)].filter((one) => one !== undefined).join(' '),
    ]),
  };
}

function fileCells(cell: HeatmapCell, column: HeatmapColumn): TableCell[] {
  if (cell.hidden) return Array<TableCell>(6).fill('not shown');
  const { mean, low, high, difference, clear } = cell;
  const stands = clear === undefined ? 'not judged' : clear ? 'yes' : 'no';
  return [
    mean ?? null,
    low ?? null,
    high ?? null,
    cell.favourable === undefined ? null : favourableText(cell),
    difference ?? cell.direction ?? null,
    differenceText(cell, column) ? stands : '',
  ];
}

/** Whether there is a share of favourable answers to show: drivers are made of averages and may have none. */
export function hasFavourable({ teams }: Heatmap): boolean {
  return teams.some(({ cells }) => cells.some(({ favourable }) => favourable !== undefined));
}
