import { Injectable } from '@nestjs/common';
import { type Period, readPeriod } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** How many of a team and all below it were thanked in a quarter, as it was published. */
export interface TeamReach {
  teamId: string;
  period: Pick<Period, 'label' | 'from' | 'until'>;
  bound: 'about' | 'at-least' | 'at-most' | 'low' | 'middle' | 'high';
  /** In percent, rounded by the size of the group; null for fewer than ten people, of whom only the bound is told. */
  percent: number | null;
  /** Ends of the interval, in percent. */
  low: number;
  high: number;
  /** People, in bands. */
  sizeBand: string;
}

/** What neighbours may ask about reach: published figures only. Runs inside a unit of work. */
@Injectable()
export class RecognitionReachReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Of these teams, or of all of them; in the order of time. */
  async ofTeams(teamIds?: readonly string[]): Promise<TeamReach[]> {
    const rows = await this.work.query<Omit<TeamReach, 'period'> & { period: string }>(
      `SELECT f.team_id AS "teamId", r.period, f.bound, f.figure AS percent, f.low, f.high, f.size_band AS "sizeBand"
       FROM org.fairness_figure f JOIN org.fairness_report r ON r.organisation_id = f.organisation_id AND r.id = f.report_id
       WHERE f.organisation_id = $1 AND f.measure = 'reach' AND f.team_id IS NOT NULL AND r.period IS NOT NULL AND ($2::uuid[] IS NULL OR f.team_id = ANY($2::uuid[]))
       ORDER BY r.of_day, f.position`,
      [teamIds ?? null],
    );
    return rows.map((row) => {
      const { label, from, until } = readPeriod(row.period)!;
      return { ...row, period: { label, from, until } };
    });
  }

  /** The quarters that there are, the earliest first. */
  async periods(): Promise<string[]> {
    const rows = await this.work.query<{ period: string }>(
      `SELECT period FROM org.fairness_report WHERE organisation_id = $1 AND period IS NOT NULL ORDER BY of_day`,
    );
    return rows.map(({ period }) => period);
  }
}
