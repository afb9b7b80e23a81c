import { Injectable } from '@nestjs/common';
import type { AuditLines } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { LessThan } from 'typeorm';
import { Clock } from '../clock.js';
import { InjectRows, type Rows } from '../database/rows.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AuditLineRow } from './audit-line.entity.js';
import { type AuditDetail, auditHash, FIRST } from './audit-hash.rules.js';

/** What is to be noted. */
export interface Act {
  /** What was done, as `role-granted` or `cycle-opened`. */
  kind: string;
  /** Who did it; null when it happened by itself. */
  by: string | null;
  /** The id of what it was done to. */
  subject: string;
  detail?: AuditDetail;
  /** True for whatever is about ballots: the day is kept, and nothing finer. */
  dayOnly?: boolean;
}

/** Who did what to which thing: append-only and hash-chained, one chain an organisation. Never who answered, and never what. */
@Injectable()
export class AuditLog {
  constructor(
    @InjectRows(AuditLineRow) private readonly lines: Rows<AuditLineRow>,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Notes an act inside the current unit of work, so that neither stands without the other. Call it last: from here on others who note wait. */
  async note({ kind, by, subject, detail = {}, dayOnly = false }: Act): Promise<void> {
    const { organisationId } = this.work;
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 160)) FROM org.organisation WHERE organisation_id = $1`);
    const [last] = await this.lines.find({}, { order: { position: 'DESC' }, take: 1 });
    const now = this.clock.now();
    const line = {
      organisationId,
      position: (last?.position ?? 0) + 1,
      onDay: this.clock.today(),
      at: dayOnly ? null : now,
      kind,
      byEmployee: by,
      subject,
      detail,
    };
    const previous = last?.hash ?? FIRST;
    await this.lines.insert({ ...line, previous, hash: auditHash(line, previous) });
  }

  /** The newest lines, or those before a position. */
  async page(before: number | undefined): Promise<AuditLines> {
    const rows = await this.lines.find(before === undefined ? {} : { position: LessThan(before) }, { order: { position: 'DESC' }, take: LIMITS.auditPage + 1 });
    const shown = rows.slice(0, LIMITS.auditPage);
    return {
      lines: shown.map(({ position, onDay, at, kind, byEmployee, subject, detail, hash }) => ({
        position,
        on: onDay,
        at: at?.toISOString() ?? null,
        kind,
        by: byEmployee,
        subject,
        detail,
        hash,
      })),
      before: rows.length > shown.length ? shown.at(-1)!.position : null,
    };
  }
}
