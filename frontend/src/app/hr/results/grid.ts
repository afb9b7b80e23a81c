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
  /** Why there is none, in a team that is shown. */
  readonly hidden?: HiddenReason;
  /** Only where the difference to the whole is clear. */
  readonly distance?: Distance;
}

export interface GridRow {
  readonly team: ResultTeam;
  readonly depth: number;
  /** Whether no team above it is shown here. */
  readonly top: boolean;
  readonly hidden?: HiddenReason;
  readonly cells: readonly GridCell[];
}

/** Teams × drivers in the order of the tree. Each is compared with the topmost team above it that the reader may see. */
export interface Grid {
  /** Names of the topmost teams. */
  readonly tops: readonly string[];
  readonly columns: readonly { readonly measure: string; readonly label: string }[];
  readonly rows: readonly GridRow[];
}

const STEP = 5;

export function gridOf(results: CycleResults): Grid {
  const figures = new Map(results.figures.filter(({ kind }) => kind === 'driver').map((figure) => [`${figure.teamId} ${figure.measure}`, figure]));
  const present = new Set([...figures.values()].map(({ measure }) => measure));
  const columns = DRIVERS.filter(({ key }) => present.has(key)).map(({ key, label }) => ({ measure: key, label }));
  const teams = inOrder(results.teams);
  const topOf = new Map(teams.map(({ team, top }) => [team.teamId, top.teamId]));
  const distances = distancesFrom(
    [...figures.values()].filter(({ teamId }) => teamId !== topOf.get(teamId)),
    ({ teamId, measure }) => figures.get(`${topOf.get(teamId)} ${measure}`)?.mean,
  );
  const parents = new Map(results.teams.map((team) => [team.teamId, team.parentId]));
  const named = new Map(results.teams.map((team) => [team.teamId, team.name]));
  const missing = (team: ResultTeam, measure: string, label: string): HiddenReason => {
    let nearest = parents.get(team.teamId) ?? null;
    while (nearest !== null && !figures.has(`${nearest} ${measure}`)) nearest = parents.get(nearest) ?? null;
    return notShown(label, team.name, nearest === null ? undefined : { id: nearest, name: named.get(nearest) ?? '' });
  };
  const rows = teams.map(({ team, top, depth }) => ({
    team,
    depth,
    top: top === team,
    hidden: team.hidden,
    cells: columns.map(({ measure, label }) => {
      const figure = figures.get(`${team.teamId} ${measure}`);
      return figure ? { measure, figure, distance: distances.get(figure) } : { measure, hidden: missing(team, measure, label) };
    }),
  }));
  return { tops: rows.filter(({ top }) => top).map(({ team }) => team.name), columns, rows };
}

/** Why one figure of a team that is shown is not: where something is answered by choice, or with a demographic, fewer people stand behind it than behind the team. */
export function notShown(what: string, team: string, nearest: { readonly id: string; readonly name: string } | undefined): HiddenReason {
  const where = nearest ? `The nearest figure is that of ${nearest.name}.` : 'No team above that you may see shows it either.';
  return {
    sentence: `${what} is not shown for ${team}: too few people answered for it to be shown by itself. ${where}`,
    nearestTeamId: nearest?.id ?? null,
    nearestTeamName: nearest?.name ?? null,
  };
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
  if (favourable === undefined) return 'none';
  return typeof favourable === 'number' ? `${favourable} %` : favourable;
}

/** Exactly what is shown, as a file. */
export function gridTable({ columns, rows }: Grid, shown: Shown): ChartTable {
  return {
    columns: ['team', 'answers', ...columns.map(({ label }) => label), 'not shown because'],
    rows: rows.map(({ team, hidden, cells }) => [
      team.name,
      sizeText(team.sizeBand),
      ...cells.map(({ figure }) => (figure ? cellText(figure, shown) : 'not shown')),
      hidden?.sentence ?? cells.flatMap((cell) => cell.hidden?.sentence ?? []).join(' '),
    ]),
  };
}

function distancesFrom(figures: readonly ResultFigure[], reference: (figure: ResultFigure) => number | undefined): ReadonlyMap<ResultFigure, Distance> {
  const compared = figures.flatMap((figure) => {
    const { mean, low, high } = figure;
    const whole = reference(figure);
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

function inOrder(teams: readonly ResultTeam[]): readonly { team: ResultTeam; top: ResultTeam; depth: number }[] {
  const known = new Set(teams.map(({ teamId }) => teamId));
  const below = new Map<string | null, ResultTeam[]>();
  for (const team of teams) {
    const parent = team.parentId !== null && known.has(team.parentId) ? team.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(team);
    else below.set(parent, [team]);
  }
  const walk = (team: ResultTeam, top: ResultTeam, depth: number): { team: ResultTeam; top: ResultTeam; depth: number }[] => [
    { team, top, depth },
    ...(below.get(team.teamId) ?? []).flatMap((one) => walk(one, top, depth + 1)),
  ];
  return (below.get(null) ?? []).flatMap((team) => walk(team, team, 0));
}
