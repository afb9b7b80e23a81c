import { Injectable } from '@nestjs/common';
import type { OutcomeQuality, OutcomeQualityLine, OutcomeQualityQuery, OutcomeReconciliation, OutcomeReconciliationQuery } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MetricReader } from '../metric/metric.reader.js';
import { monthsBefore } from '../board/board.rules.js';
import { type Counted, qualityOf } from './quality.rules.js';
import { type MonthCounted, reconciled } from './reconciliation.rules.js';

interface Found extends Omit<Counted, 'months' | 'withTeam'> {
  sourceId: string;
  sourceName: string;
  /** Null for the whole source. */
  teamId: string | null;
  teamName: string | null;
  withTeam: number;
}

/** How far what came in can be relied on, and why a vendor counts otherwise. */
@Injectable()
export class QualityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: MetricReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Whole months, the running one left out when nothing else is asked for. */
  async quality({ from, until }: OutcomeQualityQuery): Promise<OutcomeQuality> {
    const lastMonth = until === undefined ? monthsBefore(await this.organisations.today(), 1) : monthsBefore(until, 0);
    const first = from === undefined ? monthsBefore(lastMonth, 11) : monthsBefore(from, 0);
    const months = monthsFrom(first, lastMonth);
    if (months < 1 || months > 60) {
      const detail =
        months < 1
          ? `The last month, ${lastMonth.slice(0, 7)}, lies before the first, ${first.slice(0, 7)}.`
          : `At most 60 months can be looked at together; these are ${months}.`;
      throw new Refusal('invalid', 'window-not-right', detail, [{ pointer: '#/until', detail }]);
    }
    const rows = await this.work.query<Found>(
      `WITH e AS (
         SELECT source_id, team_id, metric_id, date_trunc('month', happened_on)::date AS month, agent_id IS NOT NULL AS agent, channel <> '' AS channel,
           greatest(0, as_of::date - happened_on) AS delay
         FROM org.outcome_event WHERE organisation_id = $1 AND happened_on >= $2::date AND happened_on < $3::date + interval '1 month'),
       places AS (
         SELECT source_id, team_id, metric_id, month, count(*) AS n FROM e GROUP BY GROUPING SETS ((source_id, team_id, metric_id, month))),
       bases AS (
         SELECT p.source_id, p.team_id, grouping(p.team_id) = 1 AS whole, count(*)::int AS bases, (count(*) FILTER (WHERE p.n >= m.minimum_base))::int AS reached
         FROM places p JOIN org.metric m ON m.organisation_id = $1 AND m.id = p.metric_id WHERE p.team_id IS NOT NULL
         GROUP BY GROUPING SETS ((p.source_id, p.team_id), (p.source_id))),
       lines AS (
         SELECT source_id, team_id, grouping(team_id) = 1 AS whole, count(*)::int AS events, count(team_id)::int AS with_team, (count(*) FILTER (WHERE agent))::int AS with_agent,
           (count(*) FILTER (WHERE channel))::int AS with_channel, percentile_cont(0.5) WITHIN GROUP (ORDER BY delay) AS delay, count(DISTINCT month)::int AS months_with
         FROM e GROUP BY GROUPING SETS ((source_id, team_id), (source_id)))
       SELECT l.source_id AS "sourceId", s.name AS "sourceName", t.id AS "teamId", t.name AS "teamName", l.events, l.with_team AS "withTeam", l.with_agent AS "withAgent",
         l.with_channel AS "withChannel", l.delay AS "delayDays", l.months_with AS "monthsWith", coalesce(b.bases, 0) AS bases, coalesce(b.reached, 0) AS "basesReached"
       FROM lines l
       JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = l.source_id
       LEFT JOIN org.team t ON t.organisation_id = $1 AND t.id = l.team_id
       LEFT JOIN bases b ON b.source_id = l.source_id AND b.whole = l.whole AND (b.whole OR b.team_id = l.team_id)
       WHERE l.whole OR l.team_id IS NOT NULL ORDER BY s.name, s.id, l.whole DESC, lower(t.name), t.id`,
      [first, lastMonth],
    );
    return { from: first, until: lastMonth, items: rows.map((row) => line(row, months)) };
  }

  async reconciliation({ sourceId, metricId, month, vendorCount }: OutcomeReconciliationQuery): Promise<OutcomeReconciliation> {
    const { formula } = await this.metrics.require(metricId);
    const [source] = await this.work.query(`SELECT 1 FROM org.outcome_source WHERE organisation_id = $1 AND id = $2`, [sourceId]);
    if (!source) throw new Refusal('not-found', 'not-found', 'There is no such source in your organisation.');
    if (formula === 'given') {
      const detail = 'The figures of this metric come ready in files: there are no events of it to count.';
      throw new Refusal('invalid', 'metric-not-counted', detail, [{ pointer: '#/metricId', detail }]);
    }
    const first = `${month}-01`;
    const [counted] = await this.work.query<MonthCounted>(
      `SELECT (count(team_id) FILTER (WHERE inside))::int AS ours, (count(*) FILTER (WHERE inside AND team_id IS NULL))::int AS "withoutTeam",
         (count(*) FILTER (WHERE inside AND (happened_on = $4::date OR happened_on = last_day)))::int AS "atItsEnds", (count(*) FILTER (WHERE NOT inside))::int AS "besideIt",
         (count(*) FILTER (WHERE inside AND as_of >= last_day + 1))::int AS "changedLater"
       FROM (SELECT e.*, d.last_day, e.happened_on >= $4::date AND e.happened_on <= d.last_day AS inside
             FROM org.outcome_event e, (SELECT ($4::date + interval '1 month')::date - 1 AS last_day) AS d
             WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.happened_on >= $4::date - 1 AND e.happened_on <= d.last_day + 1) AS near`,
      [sourceId, metricId, first],
    );
    return { sourceId, metricId, month, ours: counted!.ours, vendor: vendorCount, ...reconciled(counted!, vendorCount) };
  }
}

function line({ sourceId, sourceName, teamId, teamName, ...counted }: Found, months: number): OutcomeQualityLine {
  const { events, withTeam, withAgent, withChannel, delayDays, monthsWith } = counted;
  return {
    source: { id: sourceId, name: sourceName },
    team: teamId === null ? null : { id: teamId, name: teamName! },
    ...qualityOf({ ...counted, months, withTeam: teamId === null ? withTeam : null }),
    shares: { team: withTeam / events, agent: withAgent / events, channel: withChannel / events },
    delayDays,
    monthsWithout: months - monthsWith,
  };
}

/** Months from one first day of a month to another, both counted. */
function monthsFrom(first: string, last: string): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}
