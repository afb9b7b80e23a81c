import { createHash } from 'node:crypto';
import type { DisclosedRow } from '../../platform/files/disclosed-table.js';
import type { ReportTable } from '../report/report.rules.js';
import { csvLines, type CsvStyle, csvTrailer } from './text-lines.js';

/** A CSV file as it grows: a heading, rows as they come, and a trailer with which a reader can check it. Holds nothing of what it gave out. */
export class CsvFile {
  private readonly hash = createHash('sha256');
  private written = 0;

  constructor(
    private readonly table: ReportTable,
    private readonly style: CsvStyle,
  ) {}

  heading(): Buffer {
    const mark = this.style.byteOrderMark ? '\uFEFF' : '';
    return this.bytes(`${mark}${csvLines([this.table.columns.map(({ label }) => label)], this.style)}`);
  }

  rows(rows: readonly DisclosedRow[]): Buffer {
    this.written += rows.length;
    return this.bytes(csvLines(rows, this.style));
  }

  /** The last bytes, with the checksum of all before them. */
  end(): { bytes: Buffer; rows: number; checksum: string } {
    const checksum = this.hash.copy().digest('hex');
    return { bytes: Buffer.from(csvTrailer(this.written, checksum, this.table.columns.length, this.style)), rows: this.written, checksum };
  }

  private bytes(text: string): Buffer {
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    return bytes;
  }
}
