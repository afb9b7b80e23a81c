import { Injectable } from '@nestjs/common';
import { type Period, period, type StaffMeasure } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { PastResultReader } from '../past-result/past-result.reader.js';

/** One disclosed staff figure of a team, on 0 to 100. */
export interface StaffFigure {
  teamId: string;
  period: Pick<Period, 'label' | 'from' | 'until'>;
  value: number;
  low?: number;
  high?: number;
  /** Respondents in bands; null for past results that came without. */
  sizeBand: string | null;
  /** Fewest respondents the figure can be about; null when not stated. */
  respondentsAtLeast: number | null;
  source: 'cycle' | 'past-result';
}

interface Row {
  cycleId: string;
  teamId: string;
  value: number;
  low: number | null;
  high: number | null;
  sizeBand: string;
}

/** What linkage and leaders may know of engagement and its drivers: published cells and imported past results, never a response. */
@Injectable()
export class EngagementReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly past: PastResultReader,
  ) {}

  /** Figures of one measure over all teams and periods; a cycle counts for the quarter it closed in. */
  async figures(measure: StaffMeasure): Promise<StaffFigure[]> {
    const published = await this.cycles.published();
    const quarters = new Map(published.map((cycle) => [cycle.id, quarterOf(cycle.closesOn)]));
    const rows = await this.work.query<Row>(
      `SELECT cycle_id AS "cycleId", node_id AS "teamId", mean_x10 / 10.0::float8 AS value, low_x10 / 10.0::float8 AS low, high_x10 / 10.0::float8 AS high, size_band AS "sizeBand"
       FROM pub.cell WHERE organisation_id = $1 AND family = 'team' AND kind = 'driver' AND measure = $2`,
      [measure],
    );
    const fromCycles = rows.flatMap((row): StaffFigure[] => {
      const period = quarters.get(row.cycleId);
      if (!period) return [];
      const interval = row.low === null || row.high === null ? {} : { low: row.low, high: row.high };
      return [{ teamId: row.teamId, period, value: row.value, ...interval, sizeBand: row.sizeBand, respondentsAtLeast: fewest(row.sizeBand), source: 'cycle' }];
    });
    const fromPast = (await this.past.all(measure)).map((one): StaffFigure => ({ teamId: one.teamId, period: one.period, value: one.value, sizeBand: null, respondentsAtLeast: one.respondents, source: 'past-result' }));
    return [...fromCycles, ...fromPast];
  }
}

function quarterOf(date: string): Period {
  return period(`${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`);
}

function fewest(sizeBand: string): number {
  return Number(/\d+/.exec(sizeBand)![0]);
}
