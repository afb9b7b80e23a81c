import { Injectable } from '@nestjs/common';
import type { ImportList, ImportMapping, ImportView } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ImportFiles } from '../../platform/files/import-files.js';
import type { PreviewedImport } from '../../platform/files/previewed-import.js';
import type { Caller } from '../../platform/http/caller.js';
import { PlanFile } from './plan-file.js';
import { PlanImportWriter } from './plan-import-writer.js';
import type { PlannedPlan } from './plan-import.rules.js';
import { PLAN_FIELDS } from './plan-row.rules.js';

const KIND = 'customer-plans';

/** Customer plans from files: look first, apply as a whole, take back as a whole. */
@Injectable()
export class CustomerPlanImportsService {
  constructor(
    private readonly files: ImportFiles,
    private readonly file: PlanFile,
    private readonly writer: PlanImportWriter,
    private readonly work: UnitOfWork,
  ) {}

  upload(file: unknown, fileName?: string): Promise<ImportView> {
    return this.files.upload(this.kind(), file, fileName);
  }

  list(): Promise<ImportList> {
    return this.files.list(this.kind());
  }

  get(id: string): Promise<ImportView> {
    return this.files.find(this.kind(), id);
  }

  remap(id: string, body: ImportMapping): Promise<ImportView> {
    return this.files.remap(this.kind(), id, body);
  }

  async apply(caller: Caller, id: string): Promise<ImportView> {
    // nobody changes a plan between the last look at it and its change
    await this.work.query(`SELECT id FROM org.customer_plan WHERE organisation_id = $1 ORDER BY id FOR UPDATE`);
    return this.files.apply(this.kind(caller.employeeId), id, caller.employeeId);
  }

  /** Takes back what the import did, but for plans that somebody has changed since. */
  async undo(caller: Caller, id: string): Promise<ImportView> {
    await this.files.markUndone(KIND, id, caller.employeeId);
    await this.writer.takeBack(id, caller.employeeId);
    return this.get(id);
  }

  discard(id: string): Promise<void> {
    return this.files.discard(KIND, id);
  }

  /** `by`: whose name the history gives. */
  private kind(by: string | null = null): PreviewedImport<PlannedPlan[]> {
    return {
      kind: KIND,
      fields: () => PLAN_FIELDS,
      read: (asked) => this.file.read(asked),
      apply: (plans, importId) => this.writer.write(plans, importId, by),
    };
  }
}
