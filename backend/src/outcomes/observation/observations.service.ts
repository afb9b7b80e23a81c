import { Injectable } from '@nestjs/common';
import type { Observation, ObservationList, ObservationQuery } from '@throughline/contract';
import { LIMITS, opens } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { belowMinimumBase } from '../metric/metric.rules.js';
import { meaningOf, MetricReader } from '../metric/metric.reader.js';
import { cursorOf, markOf } from './page-mark.rules.js';

interface Found {
  metricId: string;
  teamId: string;
  label: string;
  from: string;
  until: string;
  value: number;
  base: number | null;
}

/** Observations page by page, newest period first: service managers and HR see all, a leader her own teams and those below. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: MetricReader,
    private readonly teams: TeamReader,
  ) {}

  async find(caller: Caller, query: ObservationQuery): Promise<ObservationList> {
    const limit = query.limit ?? LIMITS.page;
    const teamIds = await this.asked(caller, query.teamId);
    const names = new Map((await this.teams.tree()).map(({ id, name }) => [id, name]));
    const metrics = new Map((await this.metrics.all()).map((metric) => [metric.id, metric]));
    const found = await this.page(query, teamIds, limit + 1);
    const items = found.slice(0, limit).map(({ metricId, teamId, label, from, until, value, base }): Observation => ({
      metricId,
      team: { id: teamId, name: names.get(teamId)! },
      period: { label, from, until },
      value,
      base,
      belowMinimumBase: belowMinimumBase(base, metrics.get(metricId)!),
    }));
    const told = new Set(items.map(({ metricId }) => metricId));
    const list = { items, metrics: [...metrics.values()].filter(({ id }) => told.has(id)).map(meaningOf) };
    const last = found[limit - 1];
    return found.length > limit && last
      ? { ...list, nextCursor: cursorOf({ periodFrom: last.from, periodLabel: last.label, metricId: last.metricId, teamId: last.teamId }) }
      : list;
  }

  /** The teams to look at; undefined for all. */
  private async asked(caller: Caller, teamId: string | undefined): Promise<string[] | undefined> {
    const seesAll = opens(['service-manager', 'hr'], caller.roles);
    if (teamId === undefined) return seesAll ? undefined : this.teams.scopeOf(caller.employeeId);
    return [seesAll ? teamId : (await this.teams.requireInScope(caller, teamId)).id];
  }

  private page(query: ObservationQuery, teamIds: readonly string[] | undefined, take: number): Promise<Found[]> {
    const after = query.cursor === undefined ? undefined : markOf(query.cursor);
    return this.work.query<Found>(
      `SELECT metric_id AS "metricId", team_id AS "teamId", period_label AS label, period_from::text AS "from", period_until::text AS "until", value, base
       FROM org.observation WHERE organisation_id = $1
         AND ($2::uuid IS NULL OR metric_id = $2) AND ($3::uuid[] IS NULL OR team_id = ANY($3))
         AND ($4::date IS NULL OR period_until >= $4) AND ($5::date IS NULL OR period_from <= $5)
         AND ($6::date IS NULL OR period_from < $6 OR (period_from = $6 AND (period_label, metric_id, team_id) > ($7::text, $8::uuid, $9::uuid)))
       ORDER BY period_from DESC, period_label, metric_id, team_id LIMIT $10`,
      [
        query.metricId ?? null,
        teamIds ?? null,
        query.from ?? null,
        query.until ?? null,
        after?.periodFrom ?? null,
        after?.periodLabel ?? null,
        after?.metricId ?? null,
        after?.teamId ?? null,
        take,
      ],
    );
  }
}
