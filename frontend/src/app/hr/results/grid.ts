import type { CycleResults, HiddenReason, ResultFigure, ResultTeam } from '@throughline/contract';
import { DRIVERS } from '@throughline/domain';
import type { ChartTable } from '../../ui/chart/csv';
import { numberText } from '../../ui/figure/number-text';
import { clearDifferences } from './differences';

export type Shown = 'average' | 'favourable';

/** How far a clear difference goes, in steps of five points of 100. */
export type Distance = -2 | -1 | 1 | 2;

export interface GridCell {
  readonly measure: string;
  readonly figure?: ResultFigure;
  /** Only where the difference to the whole is clear. */
  readonly distance?: Distance;
}

export interface GridRow {
  readonly team: ResultTeam;
  readonly depth: number;
  readonly hidden?: HiddenReason;
  readonly cells: readonly GridCell[];
}

/** Teams × drivers in the order of the tree. The first row is what the others are compared with. */
export interface Grid {
  readonly columns: readonly { readonly measure: string; readonly label: string }[];
  readonly rows: readonly GridRow[];
}

const STEP = 5;

export function gridOf(results: CycleResults): Grid {
  const figures = new Map(results.figures.filter(({ kind }) => kind === 'driver').map((figure) => [`${figure.teamId} ${figure.measure}`, figure]));
  const present = new Set([...figures.values()].map(({ measure }) => measure));
  const columns = DRIVERS.filter(({ key }) => present.has(key)).map(({ key, label }) => ({ measure: key, label }));
  const teams = inOrder(results.teams);
  const whole = teams[0]?.team.teamId;
  const distances = distancesFrom(
    [...figures.values()].filter(({ teamId }) => teamId !== whole),
    (measure) => figures.get(`${whole} ${measure}`)?.mean,
  );
  const rows = teams.map(({ team, depth }) => ({
    team,
    depth,
    hidden: team.hidden,
    cells: columns.map(({ measure }) => {
      const figure = figures.get(`${team.teamId} ${measure}`);
      return { measure, figure, distance: figure && distances.get(figure) };
    }),
  }));
  return { columns, rows };
}

/** A size band as it is printed: '~700' is 'about 700', '10-14' has a dash that no spreadsheet takes for a date. */
export function sizeText(sizeBand: string | undefined): string {
  return (sizeBand ?? '').replace('~', 'about ').replace('-', '–');
}

/** Whether there is a share of favourable answers to show: drivers are made of averages and may have none. */
export function hasFavourable({ rows }: Grid): boolean {
  return rows.some(({ cells }) => cells.some(({ figure }) => figure?.favourable !== undefined));
}

/** The text in a cell: no decimals, for they are not earned; small groups have only a third of the range. */
export function cellText(figure: ResultFigure, shown: Shown): string {
  if (shown === 'average') return numberText(figure.mean, 0);
  return favourableText(figure);
}

export function favourableText({ favourable }: ResultFigure): string {
  if (favourable === undefined) return '–';
  return typeof favourable === 'number' ? `${favourable} %` : favourable;
}

/** Exactly what is shown, as a file. */
export function gridTable({ columns, rows }: Grid, shown: Shown): ChartTable {
  return {
    columns: ['team', 'answers', ...columns.map(({ label }) => label), 'not shown because'],
    rows: rows.map(({ team, hidden, cells }) => [
      team.name,
      sizeText(team.sizeBand),
      ...cells.map(({ figure }) => (figure ? cellText(figure, shown) : '')),
      hidden?.sentence ?? '',
    ]),
  };
}

function distancesFrom(figures: readonly ResultFigure[], reference: (measure: string) => number | undefined): ReadonlyMap<ResultFigure, Distance> {
  const compared = figures.flatMap((figure) => {
    const { mean, low, high, measure } = figure;
    const whole = reference(measure);
    return low === undefined || high === undefined || whole === undefined ? [] : [{ figure, mean, low, high, reference: whole }];
  });
  const clear = clearDifferences(compared);
  return new Map(compared.filter((_, index) => clear[index]).map(({ figure, mean, reference: whole }) => [figure, distance(mean - whole)]));
}

function distance(difference: number): Distance {
  const far = Math.abs(difference) >= 2 * STEP;
  if (difference < 0) return far ? -2 : -1;
  return far ? 2 : 1;
}

function inOrder(teams: readonly ResultTeam[]): readonly { team: ResultTeam; depth: number }[] {
  const known = new Set(teams.map(({ teamId }) => teamId));
  const below = new Map<string | null, ResultTeam[]>();
  for (const team of teams) {
    const parent = team.parentId !== null && known.has(team.parentId) ? team.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(team);
    else below.set(parent, [team]);
  }
  const walk = (parent: string | null, depth: number): { team: ResultTeam; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((team) => [{ team, depth }, ...walk(team.teamId, depth + 1)]);
  return walk(null, 0);
}
