/**
 * A column of texts that repeat (teams, periods, measures): every distinct text once, and a number for each row. Texts are compared as bytes,
 * so that a row of a known team costs no string.
 */
export class TextColumn {
  codes = new Int32Array(1024);
  length = 0;
  /** Distinct texts in the order of their first row. */
  texts = [];
  /** Row in which each text stands first. */
  firstRow = [];

  #table = new Int32Array(2048).fill(-1);
  #hashes = [];
  #kept = []; // the bytes of each text
  #last = -1;

  constructor(index, name) {
    this.index = index;
    this.name = name;
  }

  /** Adds the text of the scanner's current record. */
  add(scanner) {
    if (this.length === this.codes.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.codes);
      this.codes = longer;
    }
    const code = this.#codeOf(scanner);
    this.#last = code;
    this.codes[this.length++] = code;
  }

  /** The text of a row. */
  at(row) {
    return this.texts[this.codes[row]];
  }

  #codeOf(scanner) {
    const { bytes } = scanner;
    const start = scanner.starts[this.index];
    const end = scanner.ends[this.index];
    if (this.#last >= 0 && same(this.#kept[this.#last], bytes, start, end)) return this.#last;
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    const mask = this.#table.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let code; (code = this.#table[place]) !== -1; place = (place + 1) & mask)
      if (this.#hashes[code] === hash && same(this.#kept[code], bytes, start, end)) return code;
    const code = this.texts.length;
    this.texts.push(scanner.text(this.index));
    this.firstRow.push(this.length);
    this.#hashes.push(hash);
    this.#kept.push(Buffer.from(bytes.subarray(start, end)));
    this.#table[place] = code;
    if (code * 2 > this.#table.length) this.#rehash();
    return code;
  }

  #rehash() {
    const mask = this.#table.length * 2 - 1;
    this.#table = new Int32Array(mask + 1).fill(-1);
    this.#hashes.forEach((hash, code) => {
      let place = (hash ^ (hash >>> 15)) & mask;
      while (this.#table[place] !== -1) place = (place + 1) & mask;
      this.#table[place] = code;
    });
  }
}

function same(kept, bytes, start, end) {
  if (kept.length !== end - start) return false;
  for (let i = 0; i < kept.length; i++) if (kept[i] !== bytes[start + i]) return false;
  return true;
}
