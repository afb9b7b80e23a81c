import { InputError } from '../input-error.mjs';

/** Excel's own limit; beyond it a file is not a table of teams. */
export const MOST_COLUMNS = 16_384;
const LONGEST_RECORD = 4 * 1024 * 1024;
const [TAB, LF, CR, SPACE, QUOTE] = [9, 10, 13, 32, 34];

/**
 * Cuts UTF-8 bytes into records and fields (RFC 4180; ends of line LF, CR LF or CR; a quotation mark inside an unquoted field is a letter).
 * Works on bytes and hands out places, not strings: of a wide file only the columns that are asked for ever become text or numbers.
 * While `onRecord` runs, field i is bytes[starts[i] … ends[i]), spaces around it taken off; `doubled[i]` is 1 when it holds "" for ".
 */
export class RecordScanner {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  doubled = new Uint8Array(64);
  bytes = Buffer.alloc(0);
  fields = 0;
  /** Line on which the record begins. */
  line = 1;

  #nextLine;
  #afterCr = false;

  /** @param firstLine number of the line that the bytes begin with */
  constructor(file, delimiter, onRecord, firstLine = 1) {
    this.#nextLine = firstLine;
    this.file = file;
    this.delimiter = delimiter.charCodeAt(0);
    this.onRecord = onRecord;
  }

  /** Takes the next piece of the file. */
  write(chunk) {
    this.bytes = this.bytes.length === 0 ? chunk : Buffer.concat([this.bytes, chunk]);
    const rest = this.#records(false);
    this.bytes = this.bytes.subarray(rest);
    if (this.bytes.length > LONGEST_RECORD)
      throw new InputError(
        `${this.file}, line ${this.#nextLine}: this row is longer than 4 MB. A quotation mark that opens and never closes does that, or a file that is no table.`,
      );
  }

  /** Takes the last record, which may have no end of line. */
  end() {
    this.bytes = this.bytes.subarray(this.#records(true));
  }

  /** Hands out every whole record; returns where the first unfinished one begins. */
  #records(last) {
    let from = 0;
    for (;;) {
      if (this.#afterCr && from < this.bytes.length) {
        if (this.bytes[from] === LF) from++;
        this.#afterCr = false;
      }
      const next = this.#record(from, last);
      if (next === -1) return from;
      from = next;
    }
  }

  #record(from, last) {
    const { bytes, delimiter } = this;
    const length = bytes.length;
    if (from >= length) return -1;
    let line = this.#nextLine;
    this.line = line;
    let fields = 0;
    let p = from;
    for (;;) {
      // one field
      while (p < length && (bytes[p] === SPACE || (bytes[p] === TAB && delimiter !== TAB))) p++;
      let start = p;
      let end;
      let doubled = 0;
      if (p < length && bytes[p] === QUOTE) {
        const opened = line;
        start = ++p;
        for (; ; p++) {
          if (p >= length) {
            if (!last) return -1;
            throw new InputError(`${this.file}, line ${opened}: a quotation mark is opened and never closed.`);
          }
          const b = bytes[p];
          if (b === LF || (b === CR && bytes[p + 1] !== LF)) line++;
          else if (b === QUOTE) {
            if (p + 1 >= length && !last) return -1; // a second mark may follow in the next piece
            if (bytes[p + 1] !== QUOTE) break;
            doubled = 1;
            p++;
          }
        }
        end = p++;
        while (p < length && (bytes[p] === SPACE || (bytes[p] === TAB && delimiter !== TAB))) p++;
        if (p < length && bytes[p] !== delimiter && bytes[p] !== LF && bytes[p] !== CR)
          throw new InputError(
            `${this.file}, line ${line}: text follows a closing quotation mark. Inside a quoted text a quotation mark is written twice ("").`,
          );
      } else {
        let b;
        while (p < length && (b = bytes[p]) !== delimiter && b !== LF && b !== CR) p++;
        end = p;
        while (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end--;
      }
      if (fields === this.starts.length) this.#grow(line);
      this.starts[fields] = start;
      this.ends[fields] = end;
      this.doubled[fields] = doubled;
      fields++;
      if (p >= length) {
        if (!last) return -1;
        break;
      }
      const b = bytes[p++];
      if (b === delimiter) continue;
      line++;
      if (b === CR) {
        if (p < length) {
          if (bytes[p] === LF) p++;
        } else this.#afterCr = true;
      }
      break;
    }
    this.fields = fields;
    this.#nextLine = line;
    this.onRecord();
    return p;
  }

  #grow(line) {
    if (this.starts.length >= MOST_COLUMNS)
      throw new InputError(
        `${this.file}, line ${line} has more than ${MOST_COLUMNS.toLocaleString('en')} columns. Keep the columns for team, period and figures and try again.`,
      );
    const wider = (old) => {
      const more = new old.constructor(old.length * 2);
      more.set(old);
      return more;
    };
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.doubled = wider(this.doubled);
  }

  /** Field i as text. */
  text(i) {
    const text = this.bytes.utf8Slice(this.starts[i], this.ends[i]);
    return (this.doubled[i] ? text.replaceAll('""', '"') : text).trim();
  }
}
