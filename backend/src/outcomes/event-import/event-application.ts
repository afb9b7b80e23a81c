import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { giveBack } from '../../platform/give-back.js';
import { inSmallHeap } from '../../platform/small-heap.js';
import { CellRoller } from '../cell/cell-roller.js';
import { EventMerge, STAGED_COLUMNS } from '../event/event-merge.js';
import { EventUndo } from '../event/event-undo.js';
import { type FileSummary, type NumberedAgent, taskOf } from './event-file-piece.js';
import { EventImportRow } from './event-import.entity.js';
import { EventPass } from './event-pass.js';
import { isLarge, UNDER_WAY } from './event-import.rules.js';
import { FileParts } from './file-parts.js';
import { ImportProgress } from './import-progress.js';

/** Reading a file is about half of applying it; what is left is not told of. */
const READ_IS = 0.5;
/** Of a transaction that sorts and joins a million rows. */
const MEMORY = '96MB';

/** Writes the events of files and takes them back. Each is one transaction with the line that says that it is done: a process that is killed leaves nothing, and the next one begins anew. */
@Injectable()
export class EventApplication {
  constructor(
    @InjectRows(EventImportRow) private readonly imports: Rows<EventImportRow>,
    private readonly work: UnitOfWork,
    private readonly passes: EventPass,
    private readonly parts: FileParts,
    private readonly progress: ImportProgress,
    private readonly events: EventMerge,
    private readonly undoing: EventUndo,
    private readonly cells: CellRoller,
    private readonly audit: AuditLog,
  ) {}

  /** Nothing when the import is not to be applied any more. */
  async apply(importId: string): Promise<void> {
    const row = await this.imports.findOne({ id: importId, state: 'applying' });
    if (!row) return;
    await (isLarge(row) ? inSmallHeap(() => this.write(row)) : this.write(row));
  }

  private async write(row: EventImportRow): Promise<void> {
    const { id: importId } = row;
    await this.work.tune('work_mem', MEMORY);
    const { summary, agents } = await this.staged(row);
    // before the writers' lock is taken: whoever holds it must wait for no second connection, since all others may be waiting for the lock
    await this.progress.say(importId, READ_IS);
    const { added, changed, held } = await this.events.merge({
      sourceId: row.sourceId,
      importId,
      agents,
      mayRepeat: summary.mayRepeat,
      inOrder: summary.inOrder,
    });
    const { events, repeated } = summary.counts;
    await this.cells.rollUp();
    await this.parts.forget(importId, 'file');
    // of two workers that did the same, because one was thought dead, the second finds that it is done and leaves nothing
    const mine = await this.imports.update({ id: importId, state: 'applying' }, {
      state: 'applied',
      summary: { ...summary, added, changed, older: Math.max(0, events - repeated - added - held) },
      progress: null,
    } as never);
    if (mine === 0) throw new Error('The import was applied by another worker meanwhile.');
    await this.audit.note({ kind: 'import-applied', by: row.appliedBy!, subject: importId, detail: { of: 'events', file: row.fileName } });
  }

  /** Whether trying again would come to the same. */
  isFinal(error: unknown): boolean {
    return error instanceof Refusal;
  }

  /** Tells whoever looks at the import that it could not be applied; it can be applied again. */
  async fail(importId: string, error: unknown): Promise<void> {
    const failure = error instanceof Refusal ? error.message : UNDER_WAY.applying.failure;
    await this.imports.update({ id: importId, state: 'applying' }, { state: 'failed', failure, progress: null });
  }

  /** Takes an import back and adds up anew what it changed; nothing when it is not to be taken back any more. */
  async takeBack(importId: string): Promise<void> {
    const row = await this.imports.findOne({ id: importId, state: 'undoing' });
    if (!row) return;
    await this.work.tune('work_mem', MEMORY);
    await this.undoing.takeBack(importId);
    await this.cells.rollUp();
    const mine = await this.imports.update({ id: importId, state: 'undoing' }, { state: 'undone', failure: null });
    if (mine === 0) throw new Error('The import was taken back by another worker meanwhile.');
    await this.audit.note({ kind: 'import-undone', by: row.appliedBy!, subject: importId, detail: { of: 'events', file: row.fileName } });
  }

  /** Tells whoever looks at the import that it could not be taken back: it is in as before, and can be taken back again. */
  async failBack(importId: string): Promise<void> {
    const { instead, failure } = UNDER_WAY.undoing;
    await this.imports.update({ id: importId, state: 'undoing' }, { state: instead, failure });
  }

  /** The events of the file in a table of the transaction. */
  private async staged(row: EventImportRow): Promise<{ summary: FileSummary; agents: NumberedAgent[] }> {
    const { work, passes, progress } = this;
    const setup = await passes.setup(row);
    const agents: NumberedAgent[] = [];
    let summary: FileSummary | undefined;
    async function* lines(): AsyncGenerator<Uint8Array> {
      for await (const piece of passes.through(row.id, { setup, ...taskOf(row), write: true, allDifferent: row.summary?.allDifferent ?? null })) {
        if ('summary' in piece) summary = piece.summary;
        else {
          agents.push(...piece.agents);
          if (piece.copy) {
            yield piece.copy;
            giveBack(piece.copy);
          }
          await progress.say(row.id, (READ_IS * piece.read) / Number(row.bytes));
        }
      }
    }
    await work.stage('told', STAGED_COLUMNS, lines());
    // what was looked through may be no more: a metric was retired since, or the source told to keep no personal data
    if (summary!.lacks !== null) throw new Refusal('conflict', 'mapping-incomplete', summary!.lacks);
    return { summary: { ...summary!, recognised: row.summary?.recognised ?? summary!.recognised }, agents };
  }
}
