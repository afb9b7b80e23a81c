/** Longer than this is no row of a table; what comes after it is skipped up to the end of the row, and nothing of it is kept. In UTF-16 units. */
export const LONGEST_ROW = 1024 * 1024;
/** So much of a value that is too long is told. */
const BEGINNING = 80;

/** What a cutter finds. `line` is where the row begins, counted from 1. */
export interface CutRows {
  row(values: string[], line: number): void;
  /** A row that is no row: in which of its values, counted from 0, most of it stands as far as it was looked at, and how that value begins. */
  tooLong(line: number, at: number, value: string): void;
}

/**
 * Cuts the text of a delimited file into rows, piece by piece. Values may stand in quotation marks, and hold delimiters, line ends and doubled quotation marks then; a quotation mark inside an unquoted value is part of it. Lines end with
 * `\n`, `\r\n` or `\r`, mixed as they come. It keeps no more than the row that is not finished yet, and of one that is too long nothing.
 */
export class RowCutter {
  private rest = '';
  private line = 1;
  /** A carriage return at the end of a piece may be half a line end. */
  private halfEnd = false;
  private skipping: { readonly from: number; readonly at: number; readonly value: string; quoted: boolean } | undefined;

  constructor(
    private readonly delimiter: string,
    private readonly found: CutRows,
  ) {}

  push(piece: string): void {
    let text = this.halfEnd ? `\r${piece}` : piece;
    this.halfEnd = text.endsWith('\r');
    if (this.halfEnd) text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    if (this.skipping) text = this.skip(text);
    if (!this.skipping) this.cut(this.rest + text, false);
  }

  /** After the last piece. Returns the line of the row whose quotation mark never closes; undefined when there is none. */
  end(): number | undefined {
    if (this.halfEnd) {
      this.halfEnd = false;
      this.push('\n');
    }
    if (this.skipping) return this.skipping.quoted ? this.skipping.from : undefined;
    if (this.rest === '') return undefined;
    this.cut(this.rest, true);
    return this.rest === '' ? undefined : this.line;
  }

  private cut(text: string, last: boolean): void {
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf('\n', at);
      if (end < 0) {
        if (!last) break;
        end = text.length;
      }
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote < 0 || quote > end) {
        this.found.row(text.slice(at, end).split(this.delimiter), this.line++);
        at = end + 1;
        continue;
      }
      const next = this.quoted(text, at, last);
      if (next < 0) break;
      at = next;
    }
    this.rest = at >= text.length ? '' : text.slice(at);
    if (this.rest.length > LONGEST_ROW && !last) this.beginSkipping();
  }

  /** A row in which a quotation mark stands. Returns where the next one begins; -1 when this one is not finished yet. */
  private quoted(text: string, from: number, last: boolean): number {
    const values: string[] = [];
    let [at, lines] = [from, 1];
    for (;;) {
      let value = '';
      if (text[at] === '"') {
        let open = at + 1;
        for (;;) {
          const close = text.indexOf('"', open);
          if (close < 0 || (close === text.length - 1 && !last)) return -1;
          value += text.slice(open, close);
          open = close + 2;
          if (text[close + 1] !== '"') break;
          value += '"';
        }
        for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) lines++;
        at = open - 1;
      }
      let end = at;
      while (end < text.length && text[end] !== '\n' && text[end] !== this.delimiter) end++;
      if (end === text.length && !last) return -1;
      values.push(value + text.slice(at, end));
      at = end + 1;
      if (end < text.length && text[end] === this.delimiter) continue;
      this.found.row(values, this.line);
      this.line += lines;
      return at;
    }
  }

  private beginSkipping(): void {
    const [text, from] = [this.rest, this.line];
    this.rest = '';
    this.skipping = { from, ...longest(text, this.delimiter), quoted: false };
    const after = this.skip(text);
    if (!this.skipping) this.rest = after;
  }

  /** Goes on to the end of a row that is too long; returns what comes after it. */
  private skip(text: string): string {
    const skipping = this.skipping!;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) skipping.quoted = !skipping.quoted;
      else if (code === 10) {
        this.line++;
        if (skipping.quoted) continue;
        this.found.tooLong(skipping.from, skipping.at, skipping.value);
        this.skipping = undefined;
        return text.slice(at + 1);
      }
    }
    return '';
  }
}

/** The longest value of the beginning of a row, and how it begins. */
function longest(text: string, delimiter: string): { at: number; value: string } {
  let found = { at: 0, from: 0, length: -1 };
  let [from, quoted] = [0, false];
  for (let at = 0, end = 0; end <= text.length; end++) {
    if (text[end] === '"') quoted = !quoted;
    if (end < text.length && (quoted || text[end] !== delimiter)) continue;
    if (end - from > found.length) found = { at, from, length: end - from };
    from = end + 1;
    at++;
  }
  const start = text[found.from] === '"' ? found.from + 1 : found.from;
  return { at: found.at, value: text.slice(start, Math.min(found.from + found.length, start + BEGINNING)) };
}
