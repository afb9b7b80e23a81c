import type { ImportList, ImportMapping, ImportView } from '@throughline/contract';
import type { Caller } from '../http/caller.js';
import type { ImportFiles } from './import-files.js';
import type { PreviewedImport } from './previewed-import.js';

/** What can be done with files of one kind. */
export interface ImportUseCases {
  upload(file: unknown, fileName?: string): Promise<ImportView>;
  list(): Promise<ImportList>;
  get(id: string): Promise<ImportView>;
  remap(id: string, body: ImportMapping): Promise<ImportView>;
  apply(caller: Caller, id: string): Promise<ImportView>;
  discard(id: string): Promise<void>;
}

/** Files of a kind that wants nothing beside what `ImportFiles` does for every kind. */
export function importsOf<Plan>(files: ImportFiles, kind: PreviewedImport<Plan>): ImportUseCases {
  return {
    upload: (file, fileName) => files.upload(kind, file, fileName),
    list: () => files.list(kind),
    get: (id) => files.find(kind, id),
    remap: (id, body) => files.remap(kind, id, body),
    apply: (caller, id) => files.apply(kind, id, caller.employeeId),
    discard: (id) => files.discard(kind.kind, id),
  };
}
