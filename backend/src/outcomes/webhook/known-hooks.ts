import { Injectable } from '@nestjs/common';
import type { HookKind } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MostRecent } from '../../platform/most-recent.js';
import { Clock } from '../../platform/clock.js';
import type { HookPlace } from './hook-address.js';
import { HookSecrets } from './hook-secrets.js';

/** What the door has to know of a source. */
export interface KnownHook {
  readonly kind: HookKind;
  readonly retired: boolean;
  readonly keepDays: number;
  readonly secret: string | null;
  readonly before: { readonly secret: string; readonly until: Date } | null;
}

interface Kept {
  readonly hook: Promise<KnownHook | undefined>;
  readonly since: number;
}

interface Row {
  kind: HookKind;
  retired: boolean;
  keepDays: number;
  secret: Buffer | null;
  before: Buffer | null;
  beforeUntil: Date | null;
}

const KEPT = 1_000;
/** Milliseconds for which another instance may not yet know of a new secret. */
const FRESH = 3_000;

/** What the door knows of sources, asked of the database every few seconds and not for every delivery. */
@Injectable()
export class KnownHooks {
  private readonly kept = new MostRecent<Kept>(KEPT);

  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: HookSecrets,
    private readonly clock: Clock,
  ) {}

  /** Undefined when the source sends nothing here. */
  find(place: HookPlace): Promise<KnownHook | undefined> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(place.sourceId);
    if (known && Math.abs(now - known.since) < FRESH) return known.hook;
    const hook = this.read(place);
    this.kept.set(place.sourceId, { hook, since: now });
    hook.catch(() => this.kept.delete(place.sourceId));
    return hook;
  }

  /** For this instance, after a change. */
  forget(sourceId: string): void {
    this.kept.delete(sourceId);
  }

  private async read(place: HookPlace): Promise<KnownHook | undefined> {
    const [row] = await this.work.run(
      place.organisationId,
      () =>
        this.work.query<Row>(
          `SELECT s.kind, s.retired, h.keep_days AS "keepDays", h.secret, h.secret_before AS "before", h.secret_before_until AS "beforeUntil"
           FROM org.outcome_hook h JOIN org.outcome_source s ON s.organisation_id = $1 AND s.id = h.source_id WHERE h.organisation_id = $1 AND h.source_id = $2`,
          [place.sourceId],
        ),
      { readOnly: true },
    );
    if (!row) return undefined;
    const { kind, retired, keepDays, secret, before, beforeUntil } = row;
    return {
      kind,
      retired,
      keepDays,
      secret: secret && this.secrets.unseal(secret, place),
      before: before && { secret: this.secrets.unseal(before, place), until: beforeUntil! },
    };
  }
}
