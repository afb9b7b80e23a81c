import { Injectable } from '@nestjs/common';
import type { NewHookSecret, NewOutcomeHook, OutcomeHook, OutcomeHookChange, OutcomeHookList, OutcomeHookSecret } from '@throughline/contract';
import { bringsItsSecret, HOOK_LIMITS, type HookKind, Refusal } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { SourceRow } from '../source/source.entity.js';
import type { HookPlace } from './hook-address.js';
import { HookRow } from './hook.entity.js';
import { HookSecrets } from './hook-secrets.js';
import { mustSend } from './hook-view.rules.js';
import { KnownHooks } from './known-hooks.js';

interface Shown extends Omit<OutcomeHook, 'address' | 'secretSince' | 'secretBeforeUntil' | 'lastCame'> {
  secretSince: Date | null;
  secretBeforeUntil: Date | null;
  lastCame: Date | null;
}

/** The newest delivery is looked up alone, by its index: counting through all that are kept would take longer the more there are. */
const VIEW = `
  SELECT s.id, s.name, s.kind, s.retired, h.paused, h.keep_days AS "keepDays", h.secret_since AS "secretSince",
    CASE WHEN h.secret_before_until > $2 THEN h.secret_before_until END AS "secretBeforeUntil",
    (SELECT max(d.came_at) FROM org.outcome_delivery d WHERE d.organisation_id = $1 AND d.source_id = s.id) AS "lastCame",
    (SELECT count(*)::int FROM org.outcome_delivery d WHERE d.organisation_id = $1 AND d.source_id = s.id AND d.state = 'failed') AS failed,
    (SELECT count(*)::int FROM org.outcome_delivery d WHERE d.organisation_id = $1 AND d.source_id = s.id AND d.state = 'waiting') AS waiting
  FROM org.outcome_hook h JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = h.source_id WHERE h.organisation_id = $1`;

/** The addresses at which sources send what happens. */
@Injectable()
export class HooksService {
  constructor(
    @InjectRows(HookRow) private readonly hooks: Rows<HookRow>,
    @InjectRows(SourceRow) private readonly sources: Rows<SourceRow>,
    private readonly work: UnitOfWork,
    private readonly secrets: HookSecrets,
    private readonly known: KnownHooks,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<OutcomeHookList> {
    const rows = await this.work.query<Shown>(`${VIEW} ORDER BY s.name, s.id`, [this.clock.now()]);
    return { items: rows.map((row) => this.shown(row)) };
  }

  async get(id: string): Promise<OutcomeHook> {
    const [row] = await this.work.query<Shown>(`${VIEW} AND h.source_id = $3`, [this.clock.now(), id]);
    if (!row) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this source does not send anything in your organisation.');
    return this.shown(row);
  }

  /** Gives a source its address, and its secret where that is made here. */
  async open(caller: Caller, { sourceId }: NewOutcomeHook): Promise<OutcomeHookSecret> {
    const { kind } = await this.sources.require({ id: sourceId }, 'this source');
    mustSend(kind);
    const made = await this.work.query(
      `INSERT INTO org.outcome_hook (organisation_id, source_id, keep_days) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING source_id`,
      [sourceId, HOOK_LIMITS.keepDays],
    );
    if (made.length === 0) {
      const detail = 'This source has an address already; go to its page, and make a new secret there if the old one is lost.';
      throw new Refusal('conflict', 'hook-open', detail, [{ pointer: '#/sourceId', detail }]);
    }
    const secret = bringsItsSecret(kind) ? null : await this.keepNew(sourceId, this.secrets.make(kind), 0);
    await this.audit.note({ kind: 'outcome-hook-opened', by: caller.employeeId, subject: sourceId });
    return { ...(await this.get(sourceId)), secret };
  }

  /** A new secret: made here, or brought from the system that made it. The one before goes on working for some hours. */
  async renew(caller: Caller, id: string, { secret, overlapHours }: NewHookSecret): Promise<OutcomeHookSecret> {
    const { kind } = await this.get(id);
    mustFit(kind, secret);
    await this.keepNew(id, secret ?? this.secrets.make(kind), overlapHours ?? HOOK_LIMITS.overlapHours);
    await this.audit.note({ kind: 'outcome-hook-secret-made', by: caller.employeeId, subject: id });
    const row = await this.hooks.require({ sourceId: id }, 'this source');
    return { ...(await this.get(id)), secret: secret === undefined ? this.secrets.unseal(row.secret!, this.place(id)) : null };
  }

  async change(caller: Caller, id: string, { paused, keepDays }: OutcomeHookChange): Promise<OutcomeHook> {
    const before = await this.hooks.require({ sourceId: id }, 'this source');
    await this.hooks.update({ sourceId: id }, { paused: paused ?? before.paused, keepDays: keepDays ?? before.keepDays });
    this.work.afterCommit(() => this.known.forget(id));
    if (before.paused && paused === false) await this.jobs.send('take-in-deliveries', this.place(id));
    await this.audit.note({
      kind: 'outcome-hook-changed',
      by: caller.employeeId,
      subject: id,
      detail: { paused: paused ?? before.paused, keepDays: keepDays ?? before.keepDays },
    });
    return this.get(id);
  }

  private async keepNew(sourceId: string, secret: string, overlapHours: number): Promise<string> {
    const now = this.clock.now();
    const before = await this.hooks.require({ sourceId }, 'this source', { lock: { mode: 'pessimistic_write' } });
    const overlaps = before.secret !== null && overlapHours > 0;
    await this.hooks.update(
      { sourceId },
      {
        secret: this.secrets.seal(secret, this.place(sourceId)),
        secretSince: now,
        secretBefore: overlaps ? before.secret : null,
        secretBeforeUntil: overlaps ? new Date(now.getTime() + overlapHours * 3_600_000) : null,
      },
    );
    this.work.afterCommit(() => this.known.forget(sourceId));
    return secret;
  }

  private place(sourceId: string): HookPlace {
    return { organisationId: this.work.organisationId, sourceId };
  }

  private shown(row: Shown): OutcomeHook {
    const { secretSince, secretBeforeUntil, lastCame } = row;
    return {
      ...row,
      address: this.secrets.addressOf(this.place(row.id)),
      secretSince: secretSince?.toISOString() ?? null,
      secretBeforeUntil: secretBeforeUntil?.toISOString() ?? null,
      lastCame: lastCame?.toISOString() ?? null,
    };
  }
}

function mustFit(kind: HookKind, secret: string | undefined): void {
  const theirs = bringsItsSecret(kind);
  if (theirs === (secret !== undefined)) return;
  const detail = theirs
    ? 'This system makes the secret itself: copy it from there and send it as "secret".'
    : 'The secret of this source is made here; leave "secret" out.';
  throw new Refusal('invalid', 'wrong-maker-of-secret', detail, [{ pointer: '#/secret', detail }]);
}
