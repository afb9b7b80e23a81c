import { Injectable } from '@nestjs/common';
import type { OutcomeSettings, OutcomeSettingsBody } from '@throughline/contract';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { CellRoller } from '../cell/cell-roller.js';
import { OutcomeLock } from '../event/outcome-lock.js';
import { mayTellBy } from './partition.rules.js';
import { PartitionReader } from './partition.reader.js';

/** What holds for all figures of customers. */
@Injectable()
export class OutcomeSettingsService {
  constructor(
    private readonly partition: PartitionReader,
    private readonly cells: CellRoller,
    private readonly lock: OutcomeLock,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async get(): Promise<OutcomeSettings> {
    return { toldBy: await this.partition.current(), fixedBy: await this.fixedBy() };
  }

  async set(caller: Caller, { toldBy }: OutcomeSettingsBody): Promise<OutcomeSettings> {
    // an import that goes on may be writing its first events now
    await this.lock.take();
    const now = await this.partition.current();
    mayTellBy(toldBy, now, await this.fixedBy());
    if (toldBy !== now) {
      await this.work.query(
        `INSERT INTO org.outcome_setting (organisation_id, told_by) VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET told_by = excluded.told_by`,
        [toldBy],
      );
      // what is left of files that were taken back goes at once, and the complaints of the register are told as the others will be
      await this.cells.forgetTree();
      await this.cells.rollUp();
      await this.audit.note({ kind: 'outcomes-told-by', by: caller.employeeId, subject: caller.organisationId, detail: { toldBy, before: now } });
    }
    return this.get();
  }

  /** A metric with events that may name agents. The complaints of the register name none, and have no channels: they fix nothing. */
  private async fixedBy(): Promise<string | null> {
    const [metric] = await this.work.query<{ name: string }>(
      `SELECT m.name FROM org.metric m WHERE m.organisation_id = $1 AND m.formula <> 'given' AND m.figures_from <> 'complaints'
         AND EXISTS (SELECT 1 FROM org.outcome_event e WHERE e.organisation_id = $1 AND e.metric_id = m.id)
       ORDER BY m.name, m.id LIMIT 1`,
    );
    return metric?.name ?? null;
  }
}
