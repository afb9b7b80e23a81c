import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { giveBack } from '../../platform/give-back.js';
import { inSmallHeap } from '../../platform/small-heap.js';
import { type FileSummary, type FileTask, taskOf } from './event-file-piece.js';
import { EventImportRow } from './event-import.entity.js';
import { isLarge, UNDER_WAY } from './event-import.rules.js';
import { EventPass } from './event-pass.js';
import { FileParts } from './file-parts.js';
import { ImportProgress } from './import-progress.js';
import { NotUtf8 } from './text-stream.js';

/** Looks through files of events. Everything is asked and written in units of work of its own, ahead of the one it is called in, so that no connection waits while the file is read. */
@Injectable()
export class EventReading {
  constructor(
    @InjectRows(EventImportRow) private readonly imports: Rows<EventImportRow>,
    private readonly work: UnitOfWork,
    private readonly passes: EventPass,
    private readonly parts: FileParts,
    private readonly progress: ImportProgress,
  ) {}

  /** Nothing when the import is not to be read any more. `last`: nobody tries again, so that it is told when it fails. */
  async read(importId: string, last: boolean): Promise<void> {
    const found = await this.work.ahead(async () => {
      const row = await this.imports.findOne({ id: importId, state: 'reading' });
      return row && { row, setup: await this.passes.setup(row) };
    });
    if (!found) return;
    const { row, setup } = found;
    try {
      const looking = () => this.look(row, { setup, ...taskOf(row), write: false, allDifferent: null });
      const summary = await (isLarge(row) ? inSmallHeap(looking) : looking());
      const { encoding, delimiter, columns, mapping, values, recognised } = summary;
      const dateOrder = row.options.dateOrder ?? setup.source.dateOrder ?? recognised.dateOrder;
      const options = { ...row.options, values: [...values], ...(dateOrder && { dateOrder }) };
      const known = { encoding, delimiter, columnNames: [...columns], mapping: { ...mapping }, options, summary, progress: null };
      await this.work.ahead(() => this.imports.update({ id: importId, state: 'reading' }, { state: 'previewed', ...known } as never));
    } catch (error) {
      // a Refusal says what is wrong with the file; of anything else only that it happened is told, once nothing is tried any more
      if (!(error instanceof Refusal) && !last) throw error;
      const { instead, failure: otherwise } = UNDER_WAY.reading;
      const failure = error instanceof Refusal ? error.message : otherwise;
      await this.work.ahead(() => this.imports.update({ id: importId, state: 'reading' }, { state: instead, failure, progress: null }));
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private async look(row: EventImportRow, task: FileTask): Promise<FileSummary> {
    await this.work.ahead(() => this.parts.forget(row.id, 'problems'));
    let position = 0;
    try {
      for await (const piece of this.passes.through(row.id, task)) {
        if ('summary' in piece) return piece.summary;
        const table = piece.problems;
        if (table) {
          await this.work.ahead(() => this.parts.write(row.id, 'problems', position++, table));
          giveBack(table);
        }
        await this.progress.say(row.id, piece.read / Number(row.bytes));
      }
    } catch (error) {
      // a byte late in the file that is no UTF-8: then it never was
      if (!(error instanceof NotUtf8)) throw error;
      return this.look(row, { ...task, encoding: 'windows-1252' });
    }
    throw new Error('The file was read without an end.');
  }
}
