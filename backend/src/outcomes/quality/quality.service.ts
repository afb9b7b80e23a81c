import { Injectable } from '@nestjs/common';
import type { OutcomeQuality, OutcomeQualityLine, OutcomeQualityQuery } from '@throughline/contract';
import { type MetricPartition, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { monthsBefore } from '../board/board.rules.js';
import { PartitionReader } from '../partition/partition.reader.js';
import { type Counted, qualityOf, sharesOf } from './quality.rules.js';

interface Found extends Omit<Counted, 'months' | 'withTeam'> {
  sourceId: string;
  sourceName: string;
  /** Null for the whole source. */
  teamId: string | null;
  teamName: string | null;
  withTeam: number;
}

/** Of a source all events count, of a team those of months that the board shows. */
const LINE = `count(*)::int AS events, count(e.team_id)::int AS with_team, (count(*) FILTER (WHERE e.agent))::int AS with_agent, (count(*) FILTER (WHERE e.part))::int AS with_part,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY e.delay) AS delay`;
/** Shares are told in so many steps. */
const [STEPS, STEPS_OF_TEAM] = [100, 10];

/**
 * By channel or category, as figures are told; $2, $3: the first and the last month. A line a source, and one for each of its teams whose figures may be shown. Not of the register of complaints: its complaints have no agents and channels by design, a
 * month without one is none that is missing, and the inspection looks at how it is kept. Of a rate the base is what it is counted in.
 */
const linesBy = (by: MetricPartition): string => `
  WITH e AS (
   SELECT source_id, team_id, metric_id, date_trunc('month', happened_on::timestamp)::date AS month, agent_id IS NOT NULL AS agent, ${by} <> '' AS part,
     greatest(0, as_of::date - happened_on) AS delay
   FROM org.outcome_event WHERE organisation_id = $1 AND happened_on >= $2::date AND happened_on < $3::date + interval '1 month'
     AND source_id NOT IN (SELECT r.id FROM org.outcome_source r WHERE r.organisation_id = $1 AND r.kind = 'complaints')),
 shown AS (
   SELECT metric_id, team_id, month, n FROM org.outcome_cell
   WHERE organisation_id = $1 AND scope = 'own' AND channel = '' AND hidden = '' AND month >= $2::date AND month <= $3::date),
 bases AS (
   SELECT p.source_id, p.team_id, grouping(p.team_id) = 1 AS whole, count(*)::int AS bases, (count(*) FILTER (WHERE CASE WHEN m.per_metric_id IS NULL THEN c.n ELSE d.n END >= m.minimum_base))::int AS reached
   FROM (SELECT DISTINCT source_id, team_id, metric_id, month FROM e) AS p
   JOIN shown c ON c.team_id = p.team_id AND c.metric_id = p.metric_id AND c.month = p.month
   JOIN org.metric m ON m.organisation_id = $1 AND m.id = p.metric_id
   LEFT JOIN shown d ON d.team_id = p.team_id AND d.metric_id = m.per_metric_id AND d.month = p.month
   GROUP BY GROUPING SETS ((p.source_id, p.team_id), (p.source_id))),
 present AS (
   SELECT source_id, team_id, grouping(team_id) = 1 AS whole, count(DISTINCT month)::int AS months FROM e GROUP BY GROUPING SETS ((source_id, team_id), (source_id))),
 lines AS (
   SELECT source_id, NULL::uuid AS team_id, true AS whole, ${LINE} FROM e GROUP BY source_id
   UNION ALL SELECT e.source_id, e.team_id, false, ${LINE} FROM e
   JOIN shown c ON c.team_id = e.team_id AND c.metric_id = e.metric_id AND c.month = e.month GROUP BY e.source_id, e.team_id)
 SELECT l.source_id AS "sourceId", s.name AS "sourceName", t.id AS "teamId", t.name AS "teamName", l.events, l.with_team AS "withTeam", l.with_agent AS "withAgent",
   l.with_part AS "withPart", l.delay AS "delayDays", p.months AS "monthsWith", coalesce(b.bases, 0) AS bases, coalesce(b.reached, 0) AS "basesReached"
 FROM lines l
 JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = l.source_id
 JOIN present p ON p.source_id = l.source_id AND p.whole = l.whole AND (p.whole OR p.team_id = l.team_id)
 LEFT JOIN org.team t ON t.organisation_id = $1 AND t.id = l.team_id
 LEFT JOIN bases b ON b.source_id = l.source_id AND b.whole = l.whole AND (b.whole OR b.team_id = l.team_id)
 ORDER BY s.name, s.id, l.whole DESC, lower(t.name), t.id`;

/** How far what came in can be relied on; nothing of it gives back what the board hides. */
@Injectable()
export class QualityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly partition: PartitionReader,
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
    const rows = await this.work.query<Found>(linesBy(await this.partition.current()), [first, lastMonth]);
    return { from: first, until: lastMonth, items: rows.map((row) => line(row, months)) };
  }
}

function line({ sourceId, sourceName, teamId, teamName, ...counted }: Found, months: number): OutcomeQualityLine {
  const { withTeam, delayDays, monthsWith } = counted;
  const steps = teamId === null ? STEPS : STEPS_OF_TEAM;
  const of = { ...counted, months, withTeam: teamId === null ? withTeam : null };
  const { team, agent, part } = sharesOf(of, steps);
  return {
    source: { id: sourceId, name: sourceName },
    team: teamId === null ? null : { id: teamId, name: teamName! },
    ...qualityOf(of, steps),
    shares: { team: team ?? 1, agent, part },
    delayDays,
    monthsWithout: months - monthsWith,
  };
}

/** Months from one first day of a month to another, both counted. */
function monthsFrom(first: string, last: string): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}
