import { Injectable } from '@nestjs/common';
import { type Period, readPeriod } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Cell } from '../cell/cell-columns.rules.js';
import { bareFigureOf } from '../cell/cell-figure.rules.js';
import { Cells } from '../cell/cells.js';

/** One observation as other features see it. */
export interface ObservationFigure {
  teamId: string;
  period: { label: string; from: string; until: string };
  value: number;
  /** Ratings or contacts behind the value; null when the source does not say. */
  base: number | null;
}

/** Days, 2026-03-31. A period counts when it ends on or after `from` and begins on or before `until`. */
export interface PeriodWindow {
  from?: string | undefined;
  until?: string | undefined;
}

interface Found {
  metricId: string;
  teamId: string;
  label: string;
  from: string;
  until: string;
  value: number;
  base: number | null;
}

/** What other features may ask about observations: figures that came in files, and the monthly ones that events add up to, of a team with all teams below it. A month that is not over has none yet, and one with too few agents behind it has none to show. */
@Injectable()
export class ObservationReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cells: Cells,
    private readonly organisations: OrganisationReader,
  ) {}

  /** All observations of a metric, of every team, those below the minimum base included. */
  async of(metricId: string, window: PeriodWindow = {}): Promise<ObservationFigure[]> {
    const rows = await this.work.query<Found>(
      `SELECT metric_id AS "metricId", team_id AS "teamId", period_label AS label, period_from::text AS "from", period_until::text AS "until", value, base
       FROM org.observation WHERE organisation_id = $1 AND metric_id = $2
         AND ($3::date IS NULL OR period_until >= $3) AND ($4::date IS NULL OR period_from <= $4)`,
      [metricId, window.from ?? null, window.until ?? null],
    );
    const cells = await this.cells.find({ metricIds: [metricId], ...window, ...ALL });
    const today = await this.organisations.today();
    return [...rows.map(figure), ...cells.filter(({ month }) => isOver(month, today)).flatMap(figureOfCell)];
  }

  /** All observations of the given teams, each with its metric. */
  async ofTeams(teamIds: readonly string[]): Promise<(ObservationFigure & { metricId: string })[]> {
    const rows = await this.work.query<Found>(
      `SELECT metric_id AS "metricId", team_id AS "teamId", period_label AS label, period_from::text AS "from", period_until::text AS "until", value, base
       FROM org.observation WHERE organisation_id = $1 AND team_id = ANY($2::uuid[])`,
      [teamIds],
    );
    const today = await this.organisations.today();
    const cells = (await this.cells.find({ teamIds, ...ALL })).filter(({ month }) => isOver(month, today));
    return [
      ...rows.map((row) => ({ metricId: row.metricId, ...figure(row) })),
      ...cells.flatMap((cell) => figureOfCell(cell).map((one) => ({ metricId: cell.metricId, ...one }))),
    ];
  }

  /** The labels of the periods each metric has observations of, earliest first. */
  async periods(): Promise<Map<string, string[]>> {
    const rows = await this.work.query<{ metricId: string; labels: string[] }>(
      `SELECT metric_id AS "metricId", array_agg(period_label ORDER BY period_from, period_until) AS labels
       FROM (SELECT DISTINCT metric_id, period_label, period_from, period_until FROM org.observation WHERE organisation_id = $1) AS seen GROUP BY metric_id`,
    );
    const today = await this.organisations.today();
    const months = [...(await this.cells.months())].map(
      ([metricId, of]) => [metricId, of.filter((month) => isOver(month, today)).map((month) => monthOf(month).label)] as const,
    );
    return new Map([...rows.map(({ metricId, labels }) => [metricId, labels] as const), ...months.filter(([, labels]) => labels.length > 0)]);
  }
}

/** All channels or categories together, of a team with all teams below it. */
const ALL = { scope: 'tree', part: null } as const;

function monthOf(firstDay: string): Period {
  return readPeriod(firstDay.slice(0, 7))!;
}

/** Whether all of a month is in the past: before, its figure would still move. */
function isOver(firstDay: string, today: string): boolean {
  return monthOf(firstDay).until < today;
}

function figureOfCell({ teamId, month, formula, sums, per, hidden }: Cell): ObservationFigure[] {
  if (hidden !== '') return [];
  const { value, base } = bareFigureOf(formula, sums, per);
  const { label, from, until } = monthOf(month);
  return value === null ? [] : [{ teamId, period: { label, from, until }, value, base }];
}

function figure({ teamId, label, from, until, value, base }: Found): ObservationFigure {
  return { teamId, period: { label, from, until }, value, base };
}
