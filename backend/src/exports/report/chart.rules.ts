import type { DisclosedCell, DisclosedRow } from '../../platform/files/disclosed-table.js';
import type { ReadReport, ReportTable } from './report.rules.js';

/** A chart of published figures on 0 to 100. `bar`: one series, a category a team. `line`: a series a team, a category a period; null where there is none. */
export interface ReportChart {
  readonly kind: 'bar' | 'line';
  readonly title: string;
  /** What it shows, and how much of all. */
  readonly sentence: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Of bars: each value with its base and interval, in the order of the categories. */
  readonly said: readonly string[];
  /** Every value with its name, base and interval, a line each: what a reader hears who does not see the chart. */
  readonly lines: readonly string[];
}

type Table = ReportTable & { readonly rows: readonly DisclosedRow[] };
interface Point {
  /** Where the team stands, which no other does; its name alone where that is not said. */
  place: string;
  team: string;
  depth: number;
  measure: string;
  category: string;
  value: number;
  /** Words are made only for what has room: of thousands of teams a chart shows fifteen. */
  said: () => string;
}

const MOST_BARS = 15;
const MOST_LINES = 6;

/** The charts of a report: one a driver over the teams highest in the organisation, or one a measure over time. None for reports without figures of drivers. */
export function chartsOf(report: ReadReport): ReportChart[] {
  const trends = report.tables.find(({ key }) => key === 'trends');
  if (trends) return [...Map.groupBy(pointsOf(trends, 'period', report), ({ measure }) => measure)].map(([title, points]) => lineChart(title, points, report));
  const figures = report.tables.find(({ key }) => key === 'figures' || key === 'demographics');
  const heatmap = report.tables.find(({ key }) => key === 'heatmap');
  const driver = report.words.cells['driver'];
  const points = figures
    ? pointsOf({ ...figures, rows: figures.rows.filter((row) => row[indexOf(figures, 'kind')] === driver) }, 'team', report)
    : heatmap
      ? heatmapPoints(heatmap, report)
      : [];
  return [...Map.groupBy(points, ({ measure }) => measure)].map(([title, some]) => barChart(title, some, report));
}

const indexOf = (table: ReportTable, key: string): number => table.columns.findIndex((column) => column.key === key);
const depthOf = (path: unknown): number => (typeof path === 'string' ? path.split(' / ').length : 0);

function pointsOf(table: Table, category: string, { language }: ReadReport): Point[] {
  const at = Object.fromEntries(table.columns.map(({ key }, i) => [key, i]));
  const cell = (row: DisclosedRow, key: string): DisclosedCell => row[at[key] ?? -1] ?? null;
  // a group of a demographic stands in a chart of its own demographic, with its value behind the name of its team
  const behind = (words: DisclosedCell): string => (words === null ? '' : ` · ${words}`);
  const points: Point[] = [];
  for (const row of table.rows) {
    const value = cell(row, 'mean');
    if (typeof value !== 'number') continue;
    const [path, group] = [cell(row, 'path'), behind(cell(row, 'value'))];
    const team = `${cell(row, 'team')}${group}`;
    points.push({
      place: path === null ? team : `${path}${group}`,
      team,
      depth: depthOf(path),
      measure: `${cell(row, 'measure')}${behind(cell(row, 'demographic'))}`,
      category: String(cell(row, category)),
      value,
      said: () => {
        const [low, high, band] = [cell(row, 'low'), cell(row, 'high'), cell(row, 'size-band')];
        const interval = typeof low === 'number' && typeof high === 'number' ? `, ${inFigures(low, language)}–${inFigures(high, language)}` : '';
        return `${inFigures(value, language)}${band === null ? '' : ` (${band}${interval})`}`;
      },
    });
  }
  return points;
}

function heatmapPoints(table: Table, { language }: ReadReport): Point[] {
  const band = indexOf(table, 'size-band');
  const drivers = table.columns.flatMap(({ key, label }, i) => (key.startsWith('driver ') ? [{ label, i }] : []));
  return drivers.flatMap(({ label, i }) =>
    table.rows.flatMap((row): Point[] => {
      const value = row[i];
      if (typeof value !== 'number') return [];
      const team = String(row[0]);
      const said = (): string => `${inFigures(value, language)} (${row[band]})`;
      return [{ place: String(row[1] ?? team), team, depth: depthOf(row[1]), measure: label, category: team, value, said }];
    }),
  );
}

function barChart(title: string, points: readonly Point[], report: ReadReport): ReportChart {
  const shown = points.toSorted((a, b) => a.depth - b.depth).slice(0, MOST_BARS);
  const name = namesOf(shown);
  return {
    kind: 'bar',
    title,
    sentence: sentenceOf(report, shown.length, points.length),
    categories: shown.map(name),
    series: [{ name: title, values: shown.map(({ value }) => value) }],
    said: shown.map((point) => point.said()),
    lines: shown.map((point) => `${name(point)}: ${point.said()}`),
  };
}

function lineChart(title: string, points: readonly Point[], report: ReadReport): ReportChart {
  const teams = [...Map.groupBy(points, ({ place }) => place).values()];
  const shown = teams.slice(0, MOST_LINES);
  const name = namesOf(shown.map(([first]) => first!));
  const categories = [...new Set(points.map(({ category }) => category))].sort();
  return {
    kind: 'line',
    title,
    sentence: sentenceOf(report, shown.length, teams.length),
    categories,
    series: shown.map((own) => ({
      name: name(own[0]!),
      values: categories.map((category) => own.findLast((point) => point.category === category)?.value ?? null),
    })),
    said: [],
    lines: shown.flatMap((own) => own.map((point) => `${name(point)}, ${point.category}: ${point.said()}`)),
  };
}

/** What a team is called in a chart: of several with one name each with the team above it. */
function namesOf(teams: readonly Point[]): (point: Point) => string {
  const places = Map.groupBy(new Map(teams.map((point) => [point.place, point])).values(), ({ team }) => team);
  return ({ team, place }) => {
    const above = place.endsWith(` / ${team}`)
      ? place
          .slice(0, -team.length - 3)
          .split(' / ')
          .at(-1)
      : undefined;
    return places.get(team)!.length > 1 && above !== undefined ? `${team} (${above})` : team;
  };
}

function sentenceOf({ words, subject }: ReadReport, shown: number, all: number): string {
  const [chart, part] = subject === 'demographics' ? [words.chartGroups, words.chartGroupsPart] : [words.chart, words.chartPart];
  return shown === all ? chart : `${chart}. ${part.replace('%n', String(shown)).replace('%m', String(all))}`;
}

// making one takes a hundred times as long as using it
const formats = new Map<string, Intl.NumberFormat>();

/** A figure to a tenth as the language writes it, with the digits 0 to 9. */
export function inFigures(value: number, language: string, digits = 1): string {
  const key = `${language} ${digits}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(`${language}-u-nu-latn`, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });
  formats.set(key, format);
  return format.format(value);
}
