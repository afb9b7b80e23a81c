import { Injectable } from '@nestjs/common';
import type { FairnessFigure, FairnessReport, FairnessReports } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { csvOf } from '../../platform/files/csv-table.js';
import { fairnessTable } from './fairness-table.rules.js';

type ReportRow = Omit<FairnessReport, 'figures' | 'teams'>;

const REPORT = `SELECT r.id, r.period, CASE WHEN r.programme_id IS NULL THEN NULL ELSE jsonb_build_object('id', r.programme_id, 'name', p.name) END AS programme, r.of_day::text AS "ofDay", r.published_on::text AS "publishedOn", r.k, r.hidden, r.comparisons
  FROM org.fairness_report r LEFT JOIN org.award_programme p ON p.organisation_id = r.organisation_id AND p.id = r.programme_id WHERE r.organisation_id = $1`;

/** Reports on how recognition is shared out: reads what was published, and computes nothing. */
@Injectable()
export class FairnessService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
  ) {}

  async list(): Promise<FairnessReports> {
    const rows = await this.work.query<ReportRow>(`${REPORT} ORDER BY r.of_day DESC, r.id DESC`);
    return { items: rows.map(({ id, period, programme }) => ({ id, period, programme })) };
  }

  async table(id: string): Promise<string> {
    return csvOf(fairnessTable(await this.report(id)));
  }

  async report(id: string): Promise<FairnessReport> {
    const [row] = await this.work.query<ReportRow>(`${REPORT} AND r.id = $2::uuid`, [id]);
    if (!row) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this report on fairness was not found in your organisation.');
    const figures = await this.work.query<FairnessFigure>(
      `SELECT measure, team_id AS "teamId", other_team_id AS "otherTeamId", facet, value, size_band AS "sizeBand", bound, figure, low, high, stands_out AS "standsOut"
       FROM org.fairness_figure WHERE organisation_id = $1 AND report_id = $2 ORDER BY position`,
      [id],
    );
    const teams = await this.tree();
    const known = new Set(teams.map((team) => team.id));
    // of a team that is gone nobody knows what it was called
    const named = figures.filter(({ teamId, otherTeamId }) => [teamId, otherTeamId].every((team) => team === null || known.has(team)));
    return { ...row, figures: named, teams };
  }

  private async tree(): Promise<FairnessReport['teams']> {
    const depths = new Map<string, number>();
    return (await this.teams.tree()).map(({ id, name, parentId }) => {
      const depth = parentId === null ? 0 : depths.get(parentId)! + 1;
      depths.set(id, depth);
      return { id, name, parentId, depth };
    });
  }
}
