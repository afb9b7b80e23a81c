import type { Heatmap, HeatmapCell, HeatmapColumn, HeatmapTeam } from '@throughline/contract';
import type { ChartTable, TableCell } from '../../../ui/chart/csv';
import { intervalText, numberText } from '../../../ui/figure/number-text';
import { locale } from '../../../words/language';
import { inOrder } from '../../../words/numbers';
import { answersText, favourableText, measureName, participationText, sizeText } from '../grid';
import { resultWords } from '../words/words';
import { heatmapWords } from './words/words';

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
const TOPS = 'the topmost of your teams above each';

/** A heatmap whose drivers, and what it is compared with, are called as in the language of the page. */
export function inPageLanguage(heatmap: Heatmap): Heatmap {
  const { comparison } = heatmap;
  const words = heatmapWords();
  // of several topmost teams the server says in words what stands for them
  const top = (name: string): string => (name === TOPS ? words.tops : inOrder(name));
  const name = comparison.with === 'parent' ? words.parent : top(comparison.name);
  const choices = comparison.choices.map((choice) => ({
    ...choice,
    name: choice.with === 'parent' ? words.parentEach : choice.with === 'before' ? words.before : top(choice.name),
  }));
  return { ...heatmap, columns: heatmap.columns.map((column) => ({ ...column, label: measureName(column) })), comparison: { ...comparison, name, choices } };
}

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
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), locale(), { numeric: true }));
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
  if (difference === undefined) return direction && (direction === 'same' ? heatmapWords().cell.same : resultWords().trend[direction]);
  const text = numberText(difference, column.benchmark?.unit === 'favourable' ? 0 : decimals(column));
  return inOrder(difference > 0 ? `+${text}` : text);
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
  const words = heatmapWords().cell;
  const interval = cell.low === undefined || cell.high === undefined ? words.noInterval : words.interval(intervalText(cell.low, cell.high, decimals(column)));
  const rest = [answersText(cell.sizeBand ?? team.sizeBand), ...(cell.favourable === undefined ? [] : [resultWords().favourableOf(favourableText(cell))])].join(
    resultWords().comma,
  );
  return `${words.figure(numberText(cell.mean ?? NaN, decimals(column)), interval, rest)} ${comparedWords(cell, column, comparedWith)}`;
}

function comparedWords(cell: HeatmapCell, column: HeatmapColumn, comparedWith: string): string {
  const words = heatmapWords().cell;
  const difference = differenceText(cell, column);
  if (difference === undefined) return words.nothing;
  if (cell.difference === undefined) return words.few(comparedWith, cell.direction === 'same' ? resultWords().trend.same : difference);
  return words.judged(difference, comparedWith, cell.clear === undefined ? words.cannotTell : cell.clear ? words.standsOut : words.unclear);
}

/** Exactly what the page shows, with base and interval of every figure, as a file. */
export function heatTable({ columns, comparison }: Heatmap, rows: readonly HeatRow[]): ChartTable {
  const words = heatmapWords().file;
  return {
    columns: [
      words.team,
      words.level,
      words.answers,
      words.tookPart,
      ...columns.flatMap(({ label }) => [
        label,
        words.low(label),
        words.high(label),
        words.favourable(label),
        words.to(label, comparison.name),
        words.standsOut(label),
      ]),
      words.because,
    ],
    rows: rows.map(({ team }): TableCell[] => [
      team.name,
      team.depth,
      sizeText(team.sizeBand),
      team.participation ? participationText(team.participation) : '',
      ...(team.hidden ? columns.flatMap(() => Array<TableCell>(6).fill(words.notShown)) : team.cells.flatMap((cell, i) => fileCells(cell, columns[i]!))),
      [team.hidden?.sentence, team.trendHidden?.sentence, ...team.cells.map(({ hidden }) => hidden?.sentence)].filter((one) => one !== undefined).join(' '),
    ]),
  };
}

function fileCells(cell: HeatmapCell, column: HeatmapColumn): TableCell[] {
  const words = heatmapWords().file;
  if (cell.hidden) return Array<TableCell>(6).fill(words.notShown);
  const { mean, low, high, difference, clear } = cell;
  const stands = clear === undefined ? words.notJudged : clear ? words.yes : words.no;
  return [
    mean ?? null,
    low ?? null,
    high ?? null,
    cell.favourable === undefined ? null : favourableText(cell),
    difference ?? (cell.direction ? (differenceText(cell, column) ?? null) : null),
    differenceText(cell, column) ? stands : '',
  ];
}

/** Whether there is a share of favourable answers to show: drivers are made of averages and may have none. */
export function hasFavourable({ teams }: Heatmap): boolean {
  return teams.some(({ cells }) => cells.some(({ favourable }) => favourable !== undefined));
}
