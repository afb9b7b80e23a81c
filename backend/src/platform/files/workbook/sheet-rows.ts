import { LIMITS } from '@throughline/domain';
import { type CellKind, cellText } from './cell-format.rules.js';
import { heardXml } from './xml-pieces.js';

/** A row of a sheet: its number, and its cells as text. */
export interface SheetRow {
  readonly line: number;
  readonly values: readonly string[];
  /** The columns, from 0, in which a number stands and no text; its decimals follow a point. */
  readonly numeric: readonly number[];
}

/** What the cells of a sheet refer to. */
export interface Cells {
  readonly kinds: readonly CellKind[];
  readonly words: readonly string[];
  readonly from1904: boolean;
}

/** One more than may be, so that the header can say that there are too many. A cell at the far end of a row would make thousands of empty ones. */
const MOST_COLUMNS = LIMITS.importColumns + 1;

/** The rows of the XML of a sheet, as it comes in. */
export async function* rowsOfSheet(pieces: AsyncIterable<Uint8Array>, cells: Cells): AsyncGenerator<SheetRow> {
  const reader = new SheetReader(cells);
  for await (const piece of heardXml(pieces, reader)) {
    void piece;
    yield* reader.rows.splice(0);
  }
}

class SheetReader {
  rows: SheetRow[] = [];
  private line = 0;
  private values: string[] = [];
  private numeric: number[] = [];
  private at = -1;
  private type = '';
  private style = -1;
  private words = '';
  private heard = false;

  constructor(private readonly cells: Cells) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const line = Number(attributes.r);
      this.line = Number.isInteger(line) && line > this.line ? line : this.line + 1;
      this.values = [];
      this.numeric = [];
      this.at = -1;
    } else if (name === 'c') {
      this.at = columnOf(attributes.r) ?? this.at + 1;
      this.type = attributes.t ?? 'n';
      this.style = Number(attributes.s ?? -1);
      this.words = '';
    } else if (name === 'v' || name === 't') this.heard = true;
    else if (name === 'rPh') this.heard = false;
  }

  text(words: string): void {
    if (this.heard) this.words += words;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.heard = false;
    else if (name === 'c') this.keep();
    else if (name === 'row' && this.values.some((value) => value !== '')) this.rows.push({ line: this.line, values: this.values, numeric: this.numeric });
  }

  private keep(): void {
    if (this.at >= MOST_COLUMNS || this.words === '') return;
    while (this.values.length < this.at) this.values.push('');
    this.values[this.at] = this.shown().trim();
    if (this.type === 'n') this.numeric.push(this.at);
  }

  private shown(): string {
    if (this.type === 's') return this.cells.words[Number(this.words)] ?? '';
    if (this.type === 'b') return this.words === '1' ? 'TRUE' : 'FALSE';
    if (this.type !== 'n') return this.words;
    const number = Number(this.words);
    return Number.isFinite(number) ? cellText(number, this.cells.kinds[this.style] ?? 'number', this.cells.from1904) : this.words;
  }
}

/** `BC12` is column 54, counted from 0; undefined for what names no column. */
function columnOf(cell: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
