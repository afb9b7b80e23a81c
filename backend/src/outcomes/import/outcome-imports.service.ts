import { Injectable } from '@nestjs/common';
import type { ImportList, ImportMapping, ImportView } from '@throughline/contract';
import { ImportFiles } from '../../platform/files/import-files.js';
import type { Caller } from '../../platform/http/caller.js';
import { ObservationWriter } from '../observation/observation-writer.js';
import { OutcomeFile } from './outcome-file.js';

/** Customer outcomes from files: look first, apply as a whole, take back as a whole. */
@Injectable()
export class OutcomeImportsService {
  constructor(
    private readonly files: ImportFiles,
    private readonly kind: OutcomeFile,
    private readonly observations: ObservationWriter,
  ) {}

  upload(file: unknown, fileName?: string): Promise<ImportView> {
    return this.files.upload(this.kind, file, fileName);
  }

  list(): Promise<ImportList> {
    return this.files.list(this.kind);
  }

  get(id: string): Promise<ImportView> {
    return this.files.find(this.kind, id);
  }

  remap(id: string, body: ImportMapping): Promise<ImportView> {
    return this.files.remap(this.kind, id, body);
  }

  apply(caller: Caller, id: string): Promise<ImportView> {
    return this.files.apply(this.kind, id, caller.employeeId);
  }

  /** Takes the whole import back. Teams that it made stay: others may use them by now. */
  async undo(caller: Caller, id: string): Promise<ImportView> {
    await this.files.markUndone('outcomes', id, caller.employeeId);
    await this.observations.takeBack(id);
    return this.get(id);
  }

  discard(id: string): Promise<void> {
    return this.files.discard('outcomes', id);
  }
}
