import { Injectable } from '@nestjs/common';
import type { NewExport } from '@throughline/contract';
import { createHash } from 'node:crypto';
import { Clock } from '../../platform/clock.js';
import type { DisclosedRow, DisclosedTable, DisclosedTables } from '../../platform/files/disclosed-table.js';
import { CsvFile } from '../format/csv-file.js';
import { pptxFile, xlsxFile } from '../format/office-file.js';
import { pdfFile } from '../format/pdf-file.js';
import { sheetText } from '../format/sheet-text.rules.js';
import { csvStyle, plainLines } from '../format/text-lines.js';

import { inWords, type ReadReport, reportHead, type ReportHead, reportTable } from '../report/report.rules.js';
import { expectedRows } from '../report/reports.js';
import type { ByteSink } from './export-bytes.js';

/** What is known of a file when it is made. */
export interface MadeFile {
  rows: number;
  bytes: number;
  sha256: string;
  contentSha256: string;
}

/** How a piece of the work is done: inside the request's unit of work, or in one of its own with how far it is by now (0 to 1). */
export type Step = <T>(work: () => Promise<T>, progress: number) => Promise<T>;

/** Writes files: CSV row by row with the memory of a few thousand cells, the others in memory. */
@Injectable()
export class ExportMaking {
  constructor(private readonly clock: Clock) {}

  async make(request: NewExport, found: DisclosedTables, madeOn: string, sink: ByteSink, step: Step): Promise<MadeFile> {
    const head = reportHead(request.subject, found, request.language ?? 'en', madeOn);
    return request.format === 'csv' ? this.csv(request, head, found.tables[0]!, sink, step) : this.inMemory(request, head, found.tables, sink, step);
  }

  private async csv(request: NewExport, head: ReportHead, table: DisclosedTable, sink: ByteSink, step: Step): Promise<MadeFile> {
    const { words, language } = head;
    const shape = reportTable(table, words);
    const file = new CsvFile(shape, csvStyle(language, request.separator, request.byteOrderMark));
    let done = 0;
    await step(() => sink.put(file.heading()), 0);
    for (let left = true; left;) {
      left = await step(
        async () => {
          const rows = await table.next();
          done += rows.length;
          await sink.put(file.rows(inWords(shape, rows, words)));
          return rows.length > 0;
        },
        done / Math.max(done, table.expectedRows, 1),
      );
    }
    const { bytes, rows, checksum } = file.end();
    const whole = await step(async () => {
      await sink.put(bytes);
      return sink.end();
    }, 1);
    return { ...whole, rows, contentSha256: checksum };
  }

  private async inMemory(request: NewExport, head: ReportHead, tables: readonly DisclosedTable[], sink: ByteSink, step: Step): Promise<MadeFile> {
    const { format } = request;
    const report = await this.read(head, tables, step, format === 'xlsx' ? sheetText : (text) => text);
    const content = format === 'xlsx' ? await xlsxFile(report) : format === 'pptx' ? await pptxFile(report) : await pdfFile(report, this.clock.now());
    const whole = await step(async () => {
      await sink.put(content);
      return sink.end();
    }, 1);
    return { ...whole, rows: report.rows, contentSha256: report.checksum };
  }

  /** `fit` is done to the text of some rows at a time: to that of all at once other requests would wait. */
  private async read(head: ReportHead, tables: readonly DisclosedTable[], step: Step, fit: (text: string) => string): Promise<ReadReport> {
    const hash = createHash('sha256');
    const all = expectedRows(tables);
    const read: ReadReport['tables'][number][] = [];
    let done = 0;
    for (const table of tables) {
      const shape = reportTable(table, head.words);
      hash.update(plainLines([shape.columns.map(({ label }) => label)]));
      const rows: DisclosedRow[] = [];
      for (;;) {
        const some = await step(() => table.next(), (0.7 * done) / Math.max(done, all, 1));
        if (some.length === 0) break;
        done += some.length;
        const worded = inWords(shape, some, head.words);
        hash.update(plainLines(worded));
        rows.push(...worded.map((row) => row.map((cell) => (typeof cell === 'string' ? fit(cell) : cell))));
      }
      read.push({ ...shape, rows });
    }
    return { ...head, tables: read, rows: done, checksum: hash.digest('hex') };
  }
}
