import type { ImportOptions } from '@throughline/contract';
import type { ImportKind } from '@throughline/domain';
import type { DelimitedFile } from './delimited-file.js';
import type { ImportFieldSpec, MappedColumns } from './import-mapping.rules.js';
import type { ImportPreview } from './import-preview.js';
import type { StaysOutside } from './kept-table.js';

/** A file as somebody asked for it to be read. */
export interface AskedImport {
  file: DelimitedFile;
  columns: MappedColumns;
  options: ImportOptions;
}

/**
 * One kind of import, as a feature implements it; `ImportFiles` does the rest (keeping the file, mappings, refusing, applying once).
 * Everything runs inside the caller's unit of work.
 */
export interface PreviewedImport<Plan> {
  readonly kind: ImportKind;

  /** The fields that columns can be mapped to. May ask the database (one field a metric, say). */
  fields(): Promise<readonly ImportFieldSpec[]> | readonly ImportFieldSpec[];

  /** Which columns of a file must not be kept, so that they are dropped at the door and named in the preview; undefined when all may be. */
  staysOutside?(): Promise<StaysOutside | undefined>;

  /**
   * Reads the file against what is there and changes nothing: the preview for the person, and a plan of its good rows for `apply`. Called only
   * when every required field is mapped. Use `PreviewBuilder` and take its `rows(file)`; parse before the first query, so that no connection waits.
   */
  read(asked: AskedImport): Promise<{ preview: ImportPreview; plan: Plan }>;

  /** Writes the plan. Called once, in the transaction that marks the import as applied; the plan is from a fresh `read`. `by` is who applies it. */
  apply(plan: Plan, importId: string, by: string): Promise<void>;
}
