import { Injectable } from '@nestjs/common';
import type { ImportList, ImportMapping, ImportOptions, ImportView } from '@throughline/contract';
import { addDays, type ImportKind, LIMITS, Refusal } from '@throughline/domain';
import { LessThan } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import { newId } from '../database/new-id.js';
import { InjectRows, type Rows } from '../database/rows.js';
import type { DelimitedFile } from './delimited-file.js';
import { openKept, openSent } from './kept-table.js';
import { mappedCells } from './mapped-cells.js';
import { ImportFile } from './import-file.entity.js';
import { checkedMapping, guessMapping, type ImportFieldSpec, MappedColumns, type Mapping, missingFields } from './import-mapping.rules.js';
import { type ImportPreview, PreviewBuilder } from './import-preview.js';
import type { PreviewedImport } from './previewed-import.js';

const DAYS_KEPT = 7;
const STAYED_LISTED = 500;
type Read<Plan> = { preview: ImportPreview; plan?: Plan };

/**
 * Previewed imports of every kind: a file is uploaded and read without changing anything, its mapping corrected as often as needed, and then
 * applied as a whole or not at all. Applying again gives the first result; one that is discarded, or was left for a week, is gone.
 * Runs inside the caller's unit of work.
 */
@Injectable()
export class ImportFiles {
  constructor(
    @InjectRows(ImportFile) private readonly files: Rows<ImportFile>,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Keeps an uploaded file with a guessed mapping and its preview. Throws what `openSentTable` throws, and Refusal `no-file`. */
  async upload<Plan>(kind: PreviewedImport<Plan>, body: unknown, fileName = 'file.csv', options: ImportOptions = {}): Promise<ImportView> {
    if (!(body instanceof Uint8Array))
      throw new Refusal('unsupported', 'no-file', 'Send the file itself as the body of the request, with the content type text/csv, or that of the workbook.');
    const { kept, file } = await openSent(body, await kind.staysOutside?.(), options.sheet);
    const fields = await kind.fields();
    const mapping = guessMapping(file.columns, fields);
    const { preview } = await this.read(kind, file, fields, mapping, options);
    await this.forgetOld();
    const row = {
      id: newId(),
      kind: kind.kind,
      state: 'previewed' as const,
      fileName,
      encoding: file.encoding ?? ('' as const),
      delimiter: file.delimiter ?? ('' as const),
      columnNames: [...file.columns],
      mapping,
      options,
      preview,
      madeOn: this.clock.today(),
    };
    await this.files.insert({ ...row, file: Buffer.from(kept) });
    return view(row, fields);
  }

  /** Forgets imports that were previewed and then left for a week, with their files. */
  async forgetOld(): Promise<void> {
    await this.files.remove({ state: 'previewed', madeOn: LessThan(addDays(this.clock.today(), -DAYS_KEPT)) });
  }

  /**
   * Reads the file again under another mapping and other options. Another sheet of a workbook has other columns: where nothing is mapped with it, the mapping is guessed as that of a new file is.
   * Throws Refusal `invalid-mapping`, `no-such-sheet`, `already-applied`, `not-found`, and what `openSentTable` throws.
   */
  async remap<Plan>(kind: PreviewedImport<Plan>, id: string, asked: ImportMapping): Promise<ImportView> {
    const row = await this.locked(kind.kind, id);
    if (row.state !== 'previewed')
      throw new Refusal('conflict', 'already-applied', 'This import is applied already; its mapping can no longer change. Upload the file again.');
    const fields = await kind.fields();
    const sheet = asked.options?.sheet ?? row.options.sheet;
    const options = { ...(asked.options ?? row.options), ...(sheet !== undefined && { sheet }) };
    const file = await this.opened({ id, options });
    const isNew = sheet !== row.options.sheet && Object.keys(asked.mapping).length === 0;
    const mapping = isNew ? guessMapping(file.columns, fields) : checkedMapping(asked.mapping, file.columns, fields);
    const { preview } = await this.read(kind, file, fields, mapping, options);
    const read = { columnNames: [...file.columns], mapping, options, preview };
    await this.files.update({ id }, read);
    return view({ ...row, ...read }, fields);
  }

  /**
   * Applies the import, once: a second call returns what the first did. Throws Refusal `mapping-incomplete`, `import-has-problems`
   * (unless the option skipBadRows is set), `nothing-to-import`, `not-found`; then nothing has changed.
   */
  async apply<Plan>(kind: PreviewedImport<Plan>, id: string, by: string): Promise<ImportView> {
    const row = await this.locked(kind.kind, id);
    const fields = await kind.fields();
    if (row.state !== 'previewed') return view(row, fields);
    const { preview, plan } = await this.read(kind, await this.opened(row), fields, row.mapping, row.options);
    if (plan === undefined) throw new Refusal('conflict', 'mapping-incomplete', preview.problems[0]!.problem);
    mayApply(preview, row.options);
    await kind.apply(plan, id, by);
    await this.files.update({ id }, { state: 'applied', preview, file: null });
    await this.audit.note({ kind: 'import-applied', by, subject: id, detail: { of: row.kind, file: row.fileName } });
    return view({ ...row, state: 'applied', preview }, fields);
  }

  /** One import of the kind. Throws Refusal `not-found`. */
  async find<Plan>(kind: PreviewedImport<Plan>, id: string): Promise<ImportView> {
    return view(await this.files.require({ id, kind: kind.kind }, 'this import'), await kind.fields());
  }

  /** The latest imports of the kind, newest first. */
  async list<Plan>(kind: PreviewedImport<Plan>): Promise<ImportList> {
    const fields = await kind.fields();
    const rows = await this.files.find({ kind: kind.kind }, { order: { id: 'DESC' }, take: 50 });
    return { items: rows.map((row) => view(row, fields)) };
  }

  /** Forgets an import that is not applied, with its file. Throws Refusal `already-applied`, `not-found`. */
  async discard(kind: ImportKind, id: string): Promise<void> {
    const row = await this.locked(kind, id);
    if (row.state !== 'previewed') throw new Refusal('conflict', 'already-applied', 'This import is applied already, so it cannot be discarded.');
    await this.files.remove({ id });
  }

  /** Marks an applied import as taken back, in the transaction in which its kind takes back what it did. Throws Refusal `not-applied`, `not-found`. */
  async markUndone(kind: ImportKind, id: string, by: string): Promise<void> {
    const row = await this.locked(kind, id);
    if (row.state === 'previewed')
      throw new Refusal('conflict', 'not-applied', 'This import has not been applied, so there is nothing to undo. Discard it instead.');
    await this.files.update({ id }, { state: 'undone' });
    await this.audit.note({ kind: 'import-undone', by, subject: id, detail: { of: row.kind, file: row.fileName } });
  }

  /** Says what of an import stays after it was taken back, by the names that people know it by. */
  async noteStayed(kind: ImportKind, id: string, stayed: readonly string[]): Promise<void> {
    const { preview } = await this.files.require({ id, kind }, 'this import');
    await this.files.update({ id }, { preview: { ...preview, counts: { ...preview.counts, stayed: stayed.length }, stayed: stayed.slice(0, STAYED_LISTED) } });
  }

  private async read<Plan>(
    kind: PreviewedImport<Plan>,
    sent: DelimitedFile,
    fields: readonly ImportFieldSpec[],
    mapping: Mapping,
    options: ImportOptions,
  ): Promise<Read<Plan>> {
    const { file, passedOver } = mappedCells(sent, mapping);
    const missing = missingFields(mapping, fields);
    const told = toldOf(file);
    if (missing.length === 0) {
      const { preview, plan } = await kind.read({ file, columns: new MappedColumns(file.columns, mapping), options });
      return { preview: { ...withPassedOver(preview, passedOver()), ...told }, plan };
    }
    const builder = new PreviewBuilder();
    for (const field of missing) builder.problem(1, null, null, `No column is mapped to "${field.label}", which is needed. Say which column it is.`);
    for await (const row of builder.rows(file)) void row;
    return { preview: { ...withPassedOver(builder.done(), passedOver()), ...told } };
  }

  // of two requests about one import the second waits here, and then sees what the first did
  private locked(kind: ImportKind, id: string): Promise<ImportFile> {
    return this.files.require({ id, kind }, 'this import', { lock: { mode: 'pessimistic_write' } });
  }

  private async opened({ id, options }: Pick<ImportFile, 'id' | 'options'>): Promise<DelimitedFile> {
    const kept = await this.files.require({ id }, 'this import', { select: { id: true, organisationId: true, file: true } });
    return openKept(kept.file!, options.sheet);
  }
}

function mayApply(preview: ImportPreview, options: ImportOptions): void {
  const { problemCount, counts, rowCount } = preview;
  if (problemCount > 0 && options.skipBadRows !== true) {
    const first = preview.problems[0]!;
    throw new Refusal(
      'conflict',
      'import-has-problems',
      `${problemCount === 1 ? 'One thing is' : `${problemCount.toLocaleString('en')} things are`} wrong in the file, the first on line ${first.line}: ${first.problem} Nothing was changed. Correct the file, or choose to leave out the bad rows.`,
    );
  }
  if (rowCount === counts.refused) throw new Refusal('conflict', 'nothing-to-import', 'The file has no row that can be imported. Nothing was changed.');
}

/** What a preview says of the file itself. */
function toldOf({ sheet, sheets, notTakenIn }: DelimitedFile): Partial<ImportPreview> {
  const cut = (name: string): string => name.slice(0, LIMITS.title);
  return { ...(sheet !== undefined && { sheet: cut(sheet), sheets: sheets!.map(cut) }), ...(notTakenIn?.length && { notTakenIn: [...notTakenIn] }) };
}

/** Says how many cells were passed over, where some were. */
function withPassedOver(preview: ImportPreview, cellsPassedOver: number): ImportPreview {
  return cellsPassedOver === 0 ? preview : { ...preview, counts: { ...preview.counts, cellsPassedOver } };
}

function view(row: Omit<ImportFile, 'organisationId' | 'madeOn' | 'file'>, fields: readonly ImportFieldSpec[]): ImportView {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    fileName: row.fileName,
    encoding: row.encoding || null,
    delimiter: row.delimiter || null,
    columns: row.columnNames,
    mapping: { ...row.mapping },
    fields: fields.map(({ field, label, required, many }) => ({ field, label, required, ...(many ? { many } : {}) })),
    options: row.options,
    ...row.preview,
  };
}
