import { Injectable } from '@nestjs/common';
import type { Period, StaffMeasure } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** One result of a staff survey from before, for one team: `value` on 0 to 100. */
export interface PastFigure {
  teamId: string;
  period: Pick<Period, 'label' | 'from' | 'until'>;
  value: number;
  /** How many answered, at least 5; null when the file did not say. */
  respondents: number | null;
}

interface Row {
  measure: StaffMeasure;
  teamId: string;
  label: string;
  from: Period['from'];
  until: Period['until'];
  value: number;
  respondents: number | null;
}

const FIGURES = `SELECT measure, team_id AS "teamId", period_label AS label, period_from::text AS "from", period_until::text AS until, value, respondents
  FROM org.past_result WHERE organisation_id = $1`;

/** What neighbours may ask about past results. Inside a unit of work. */
@Injectable()
export class PastResultReader {
  constructor(private readonly work: UnitOfWork) {}

  /** All past results of one measure, over all teams and periods, in the order of period and team. */
  async all(measure: StaffMeasure): Promise<PastFigure[]> {
    return (await this.work.query<Row>(`${FIGURES} AND measure = $2 ORDER BY period_from, period_label, team_id`, [measure])).map(figure);
  }

  /** All past results of the given teams, each with its measure. */
  async ofTeams(teamIds: readonly string[]): Promise<(PastFigure & { measure: StaffMeasure })[]> {
    return (await this.work.query<Row>(`${FIGURES} AND team_id = ANY($2::uuid[]) ORDER BY period_from, period_label`, [teamIds])).map((row) => ({
      ...figure(row),
      measure: row.measure,
    }));
  }

  /** The periods that each measure has past results of. */
  async periods(): Promise<{ measure: StaffMeasure; period: PastFigure['period'] }[]> {
    const rows = await this.work.query<Pick<Row, 'measure' | 'label' | 'from' | 'until'>>(
      `SELECT DISTINCT measure, period_label AS label, period_from::text AS "from", period_until::text AS until FROM org.past_result WHERE organisation_id = $1`,
    );
    return rows.map(({ measure, ...period }) => ({ measure, period }));
  }
}

function figure({ teamId, label, from, until, value, respondents }: Row): PastFigure {
  return { teamId, period: { label, from, until }, value, respondents };
}
