import { Injectable } from '@nestjs/common';
import type { ImportList, ImportMapping, ImportView } from '@throughline/contract';
import { ImportFiles } from '../../platform/files/import-files.js';
import type { PreviewedImport } from '../../platform/files/previewed-import.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComplaintFile } from './complaint-file.js';
import type { ImportedComplaint } from './complaint-import.rules.js';
import { ComplaintImportWriter } from './complaint-import-writer.js';
import { ComplaintNumbers } from './complaint-numbers.js';

const KIND = 'complaints';

/** Complaints from files: look first, bring in as a whole, take back as a whole. */
@Injectable()
export class ComplaintImportsService {
  constructor(
    private readonly files: ImportFiles,
    private readonly file: ComplaintFile,
    private readonly writer: ComplaintImportWriter,
    private readonly numbers: ComplaintNumbers,
  ) {}

  async upload(caller: Caller, file: unknown, fileName?: string): Promise<ImportView> {
    return this.files.upload(this.kind(caller), file, fileName);
  }

  list(caller: Caller): Promise<ImportList> {
    return this.files.list(this.kind(caller));
  }

  get(caller: Caller, id: string): Promise<ImportView> {
    return this.files.find(this.kind(caller), id);
  }

  remap(caller: Caller, id: string, body: ImportMapping): Promise<ImportView> {
    return this.files.remap(this.kind(caller), id, body);
  }

  async apply(caller: Caller, id: string): Promise<ImportView> {
    // two files with the same complaint, at once: the second waits here, and then finds it in the register
    await this.numbers.hold();
    return this.files.apply(this.kind(caller), id, caller.employeeId);
  }

  /** Takes back what the import brought in, but for complaints with which somebody has done something since. */
  async undo(caller: Caller, id: string): Promise<ImportView> {
    await this.files.markUndone(KIND, id, caller.employeeId);
    const stay = await this.writer.takeBack(id);
    await this.files.noteStayed(KIND, id, stay.map(String));
    return this.get(caller, id);
  }

  discard(id: string): Promise<void> {
    return this.files.discard(KIND, id);
  }

  private kind({ employeeId }: Caller): PreviewedImport<ImportedComplaint[]> {
    return {
      kind: KIND,
      fields: () => this.file.fields(),
      staysOutside: () => this.file.staysOutside(),
      read: (asked) => this.file.read(asked),
      apply: (complaints, importId) => this.writer.write(complaints, importId, employeeId),
    };
  }
}
