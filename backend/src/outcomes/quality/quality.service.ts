import { Injectable } from '@nestjs/common';
import type { OutcomeQuality, OutcomeQualityLine, OutcomeQualityQuery, OutcomeReconciliation, OutcomeReconciliationQuery } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { MetricReader } from '../metric/metric.reader.js';
import { monthsBefore } from '../board/board.rules.js';
import { type Counted, qualityOf, sharesOf } from './quality.rules.js';
import { mayBeCompared, type MonthCounted, reconciled, type Slice, type SourcePart, toldOf } from './reconciliation.rules.js';

interface Found extends Omit<Counted, 'months' | 'withTeam'> {
  sourceId: string;
  sourceName: string;
  /** Null for the whole source. */
  teamId: string | null;
  teamName: string | null;
  withTeam: number;
}

/** Of a source all events count, of a team those of months that the board shows. */
const LINE = `count(*)::int AS events, count(e.team_id)::int AS with_team, (count(*) FILTER (WHERE e.agent))::int AS with_agent, (count(*) FILTER (WHERE e.channel))::int AS with_channel,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY e.delay) AS delay`;
/** Shares are told in so many steps. */
const [STEPS, STEPS_OF_TEAM] = [100, 10];

/** $2, $3: the first and the last month. A line a source, and one for each of its teams whose figures may be shown. */
const LINES = `
  WITH e AS (
   SELECT source_id, team_id, metric_id, date_trunc('month', happened_on::timestamp)::date AS month, agent_id IS NOT NULL AS agent, channel <> '' AS channel,
     greatest(0, as_of::date - happened_on) AS delay
   FROM org.outcome_event WHERE organisation_id = $1 AND happened_on >= $2::date AND happened_on < $3::date + interval '1 month'),
 shown AS (
   SELECT metric_id, team_id, month, n FROM org.outcome_cell
   WHERE organisation_id = $1 AND scope = 'own' AND channel = '' AND hidden = '' AND month >= $2::date AND month <= $3::date),
 bases AS (
   SELECT p.source_id, p.team_id, grouping(p.team_id) = 1 AS whole, count(*)::int AS bases, (count(*) FILTER (WHERE c.n >= m.minimum_base))::int AS reached
   FROM (SELECT DISTINCT source_id, team_id, metric_id, month FROM e) AS p
   JOIN shown c ON c.team_id = p.team_id AND c.metric_id = p.metric_id AND c.month = p.month
   JOIN org.metric m ON m.organisation_id = $1 AND m.id = p.metric_id
   GROUP BY GROUPING SETS ((p.source_id, p.team_id), (p.source_id))),
 present AS (
   SELECT source_id, team_id, grouping(team_id) = 1 AS whole, count(DISTINCT month)::int AS months FROM e GROUP BY GROUPING SETS ((source_id, team_id), (source_id))),
 lines AS (
   SELECT source_id, NULL::uuid AS team_id, true AS whole, ${LINE} FROM e GROUP BY source_id
   UNION ALL SELECT e.source_id, e.team_id, false, ${LINE} FROM e
   JOIN shown c ON c.team_id = e.team_id AND c.metric_id = e.metric_id AND c.month = e.month GROUP BY e.source_id, e.team_id)
 SELECT l.source_id AS "sourceId", s.name AS "sourceName", t.id AS "teamId", t.name AS "teamName", l.events, l.with_team AS "withTeam", l.with_agent AS "withAgent",
   l.with_channel AS "withChannel", l.delay AS "delayDays", p.months AS "monthsWith", coalesce(b.bases, 0) AS bases, coalesce(b.reached, 0) AS "basesReached"
 FROM lines l
 JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = l.source_id
 JOIN present p ON p.source_id = l.source_id AND p.whole = l.whole AND (p.whole OR p.team_id = l.team_id)
 LEFT JOIN org.team t ON t.organisation_id = $1 AND t.id = l.team_id
 LEFT JOIN bases b ON b.source_id = l.source_id AND b.whole = l.whole AND (b.whole OR b.team_id = l.team_id)
 ORDER BY s.name, s.id, l.whole DESC, lower(t.name), t.id`;

/** Events of a month that fit, with how many agents are behind them; `who` is the employee or agent. */
const slice = (fits: string): string =>
  `jsonb_build_object('n', count(*) FILTER (WHERE ${fits}), 'agents', count(DISTINCT who) FILTER (WHERE ${fits}), 'unnamed', count(*) FILTER (WHERE (${fits}) AND agent_id IS NULL))`;

/** How far what came in can be relied on, and why a vendor counts otherwise; nothing of it gives back what the board hides. */
@Injectable()
export class QualityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: MetricReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: Settings,
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
    const rows = await this.work.query<Found>(LINES, [first, lastMonth]);
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
    if (!(await this.mayBeCompared(metricId, first)))
      throw new Refusal(
        'conflict',
        'few-agents',
        'Too few different agents are behind this month, or their number of events could be worked out; so it is not compared.',
      );
    const counted = { ...(await this.counted(sourceId, metricId, first)), ...(await this.rowsOfFiles(sourceId, metricId, first)) };
    const notShown = await this.notShown(sourceId, metricId, first);
    return { sourceId, metricId, month, ours: counted.ours, vendor: vendorCount, notShown, ...reconciled(counted, vendorCount) };
  }

  /** Of the months before and after, events are counted only where these months may be compared themselves. */
  private async counted(sourceId: string, metricId: string, month: string): Promise<Omit<MonthCounted, 'refused' | 'repeated'>> {
    const smallest = this.settings.values.SMALLEST_AGENTS;
    const [before, after] = [await this.mayBeCompared(metricId, monthsBefore(month, 1)), await this.mayBeCompared(metricId, monthsBefore(month, -1))];
    const [found] = await this.work.query<Record<'ours' | 'withoutTeam', number> & Record<'atItsEnds' | 'besideIt' | 'changedLater', Slice>>(
      `SELECT (count(team_id) FILTER (WHERE inside))::int AS ours, (count(*) FILTER (WHERE inside AND team_id IS NULL))::int AS "withoutTeam",
         ${slice('inside AND (happened_on = $4::date OR happened_on = last_day)')} AS "atItsEnds",
         ${slice('(happened_on < $4::date AND $5) OR (happened_on > last_day AND $6)')} AS "besideIt",
         ${slice('inside AND as_of >= last_day + 1')} AS "changedLater"
       FROM (SELECT e.*, coalesce(h.employee_id, e.agent_id) AS who, d.last_day, e.happened_on >= $4::date AND e.happened_on <= d.last_day AS inside
             FROM org.outcome_event e
             CROSS JOIN (SELECT ($4::date + interval '1 month')::date - 1 AS last_day) AS d
             LEFT JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.id = e.agent_id
             WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.happened_on >= $4::date - 1 AND e.happened_on <= d.last_day + 1) AS near`,
      [sourceId, metricId, month, before, after],
    );
    const { atItsEnds, besideIt, changedLater, ...rest } = found!;
    return { ...rest, atItsEnds: toldOf(atItsEnds, smallest), besideIt: toldOf(besideIt, smallest), changedLater: toldOf(changedLater, smallest) };
  }

  /** Of imports that are in and whose days touch the month: rows that were refused, and rows that told an event again. */
  private async rowsOfFiles(sourceId: string, metricId: string, month: string): Promise<Pick<MonthCounted, 'refused' | 'repeated'>> {
    const [rows] = await this.work.query<Pick<MonthCounted, 'refused' | 'repeated'>>(
      `SELECT coalesce(sum((summary #>> '{counts,refusedRows}')::int), 0)::int AS refused,
         coalesce(sum((summary #>> '{counts,repeated}')::int) FILTER (WHERE summary->'metrics' @> jsonb_build_array(jsonb_build_object('metricId', $3::text))), 0)::int AS repeated
       FROM org.event_import
       WHERE organisation_id = $1 AND source_id = $2 AND state = 'applied' AND (summary->>'firstDay')::date < $4::date + interval '1 month' AND (summary->>'lastDay')::date >= $4::date`,
      [sourceId, metricId, month],
    );
    return rows!;
  }

  /** What the board says anyway of the only source; of several, each team of each source is of enough agents (`mayBeCompared`). */
  private async notShown(sourceId: string, metricId: string, month: string): Promise<number> {
    const [found] = await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM org.outcome_event e JOIN org.metric m ON m.organisation_id = $1 AND m.id = e.metric_id
       WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND e.team_id IS NOT NULL AND e.happened_on >= $4::date AND e.happened_on < $4::date + interval '1 month'
         AND NOT EXISTS (SELECT 1 FROM org.outcome_cell c WHERE c.organisation_id = $1 AND c.metric_id = e.metric_id AND c.team_id = e.team_id AND c.month = $4::date AND c.scope = 'own'
           AND c.channel = '' AND c.hidden = '' AND (m.formula = 'rate' OR c.n >= m.minimum_base))`,
      [sourceId, metricId, month],
    );
    return found!.n;
  }

  private async mayBeCompared(metricId: string, month: string): Promise<boolean> {
    const parts = await this.work.query<SourcePart>(
      `SELECT e.source_id AS "sourceId", count(*)::int AS n, count(DISTINCT coalesce(h.employee_id, e.agent_id))::int AS agents, (count(*) FILTER (WHERE e.agent_id IS NULL))::int AS unnamed
       FROM org.outcome_event e LEFT JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.id = e.agent_id
       WHERE e.organisation_id = $1 AND e.metric_id = $2 AND e.team_id IS NOT NULL AND e.happened_on >= $3::date AND e.happened_on < $3::date + interval '1 month' GROUP BY e.source_id, e.team_id`,
      [metricId, month],
    );
    const whole = await this.work.query(
      `SELECT 1 FROM org.outcome_cell c JOIN org.team t ON t.organisation_id = $1 AND t.id = c.team_id AND t.parent_id IS NULL
       WHERE c.organisation_id = $1 AND c.metric_id = $2 AND c.month = $3 AND c.scope = 'tree' AND c.channel = '' AND c.hidden = ''`,
      [metricId, month],
    );
    return mayBeCompared(parts, whole.length > 0, this.settings.values.SMALLEST_AGENTS);
  }
}

function line({ sourceId, sourceName, teamId, teamName, ...counted }: Found, months: number): OutcomeQualityLine {
  const { withTeam, delayDays, monthsWith } = counted;
  const steps = teamId === null ? STEPS : STEPS_OF_TEAM;
  const of = { ...counted, months, withTeam: teamId === null ? withTeam : null };
  const { team, agent, channel } = sharesOf(of, steps);
  return {
    source: { id: sourceId, name: sourceName },
    team: teamId === null ? null : { id: teamId, name: teamName! },
    ...qualityOf(of, steps),
    shares: { team: team ?? 1, agent, channel },
    delayDays,
    monthsWithout: months - monthsWith,
  };
}

/** Months from one first day of a month to another, both counted. */
function monthsFrom(first: string, last: string): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}
