import { Injectable } from '@nestjs/common';
import type {
  HookDay,
  HookDelivery,
  HookDeliveryList,
  HookDeliveryQuery,
  HookRefusals,
  HookReplay,
  HookReplayed,
  OutcomeHookDetail,
} from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { cursorOf, readCursor } from './hook-view.rules.js';
import { HooksService } from './hooks.service.js';

interface Row extends Omit<HookDelivery, 'cameAt'> {
  cameAt: Date;
}

const DAYS = 14;

/** What came from a source, what became of it, and counting it anew. */
@Injectable()
export class HookDeliveriesService {
  constructor(
    private readonly hooks: HooksService,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async detail(id: string): Promise<OutcomeHookDetail> {
    const hook = await this.hooks.get(id);
    const since = [id, this.clock.now(), DAYS];
    const days = await this.work.query<HookDay>(
      `WITH zone AS (SELECT time_zone AS name FROM org.outcome_source WHERE organisation_id = $1 AND id = $2),
       came AS (
         SELECT (d.came_at AT TIME ZONE zone.name)::date AS day, d.state, count(*)::int AS n FROM org.outcome_delivery d, zone
         WHERE d.organisation_id = $1 AND d.source_id = $2 AND d.came_at >= (($3::timestamptz AT TIME ZONE zone.name)::date - $4::int + 1)::timestamp AT TIME ZONE zone.name GROUP BY 1, 2
         UNION ALL SELECT r.day, 'refused', r.deliveries FROM org.outcome_hook_refusal r, zone
         WHERE r.organisation_id = $1 AND r.source_id = $2 AND r.day > ($3::timestamptz AT TIME ZONE zone.name)::date - $4::int)
       SELECT day::text, ${['waiting', 'counted', 'empty', 'failed', 'refused'].map((state) => `coalesce(sum(n) FILTER (WHERE state = '${state}'), 0)::int AS ${state}`).join(', ')}
       FROM came GROUP BY day ORDER BY day DESC`,
      since,
    );
    const refusals = await this.work.query<Omit<HookRefusals, 'lastCame'> & { lastCame: Date }>(
      `SELECT reason, sum(deliveries)::int AS deliveries, max(last_came) AS "lastCame" FROM org.outcome_hook_refusal
       WHERE organisation_id = $1 AND source_id = $2 AND day > $3::date - $4::int GROUP BY reason ORDER BY reason`,
      since,
    );
    return { ...hook, days, refusals: refusals.map((one) => ({ ...one, lastCame: one.lastCame.toISOString() })) };
  }

  async list(id: string, { state, cursor }: HookDeliveryQuery): Promise<HookDeliveryList> {
    await this.hooks.get(id);
    const before = cursor === undefined ? null : readCursor(cursor);
    const rows = await this.work.query<Row>(
      `SELECT delivery_key AS key, kind, came_at AS "cameAt", state, reason, events, kept::text FROM org.outcome_delivery
       WHERE organisation_id = $1 AND source_id = $2 AND ($3::text IS NULL OR state = $3) AND ($4::timestamptz IS NULL OR (came_at, delivery_key) < ($4, $5))
       ORDER BY came_at DESC, delivery_key DESC LIMIT $6`,
      [id, state ?? null, before?.cameAt ?? null, before?.key ?? null, LIMITS.page + 1],
    );
    const items = rows.slice(0, LIMITS.page).map((row) => ({ ...row, cameAt: row.cameAt.toISOString() }));
    return { items, ...(rows.length > LIMITS.page ? { nextCursor: cursorOf(items.at(-1)!) } : {}) };
  }

  /** Counting the same delivery again gives the same events; with other metrics, those too. */
  async replay(caller: Caller, id: string, { states, keys }: HookReplay): Promise<HookReplayed> {
    await this.hooks.get(id);
    const again = await this.work.query(
      `UPDATE org.outcome_delivery SET state = 'waiting', reason = '', tries = 0, not_before = NULL
       WHERE organisation_id = $1 AND source_id = $2 AND state = ANY($3) AND ($4::text[] IS NULL OR delivery_key = ANY($4)) RETURNING 1`,
      [id, states, keys ?? null],
    );
    if (again.length > 0) await this.jobs.send('take-in-deliveries', { organisationId: this.work.organisationId, sourceId: id });
    await this.audit.note({ kind: 'outcome-hook-counted-anew', by: caller.employeeId, subject: id, detail: { deliveries: again.length } });
    return { deliveries: again.length };
  }
}
