const POWERS = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);
const [PLUS, MINUS, POINT, ZERO, CAPITAL_N, CAPITAL_A] = [43, 45, 46, 48, 78, 65];

/**
 * A column of figures, 8 bytes a row. A plain number (sign, digits, a point, digits) is read from its bytes; any other text is kept, every
 * distinct one once, for `settleFigures`, which decides over the whole column: "3,5" cannot be understood by itself.
 */
export class FigureColumn {
  /** NaN: no figure, or an odd text that is not settled yet. */
  values = new Float64Array(1024);
  length = 0;
  /** First row with a plain number, and with one that has a point; −1 when there is none. */
  firstPlain = -1;
  firstPoint = -1;
  /** Texts that are not plain numbers: { text, rows: how many, firstRow } in the order of their first row. */
  odd = [];
  oddRows = [];
  oddCodes = [];

  #byText = new Map();

  constructor(index, name) {
    this.index = index;
    this.name = name;
  }

  /** Adds the figure of the scanner's current record. */
  add(scanner) {
    if (this.length === this.values.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    const start = scanner.starts[this.index];
    const end = scanner.ends[this.index];
    let value = NaN;
    if (start !== end && !(end - start === 2 && scanner.bytes[start] === CAPITAL_N && scanner.bytes[start + 1] === CAPITAL_A)) {
      value = this.#plain(scanner.bytes, start, end);
      if (Number.isNaN(value)) this.#keep(scanner.text(this.index));
    }
    this.values[this.length++] = value;
  }

  /**
   * The plain number in bytes[start … end), else NaN. Exact: up to 15 digits make a whole number below 2^53, and dividing that by a power of
   * ten up to 10^22 rounds once (Clinger 1990); longer ones are left to Number().
   */
  #plain(bytes, start, end) {
    let p = start;
    const negative = bytes[p] === MINUS;
    if (negative || bytes[p] === PLUS) p++;
    let value = 0;
    let digits = 0;
    let decimals = -1;
    for (; p < end; p++) {
      const digit = bytes[p] - ZERO;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits++;
        if (decimals >= 0) decimals++;
      } else if (bytes[p] === POINT && decimals < 0) decimals = 0;
      else return NaN;
    }
    if (digits === 0) return NaN;
    if (this.firstPlain < 0) this.firstPlain = this.length;
    if (decimals >= 0 && this.firstPoint < 0) this.firstPoint = this.length;
    if (digits > 15) {
      const long = Number(bytes.latin1Slice(start, end));
      return Number.isFinite(long) ? long : NaN;
    }
    if (decimals > 0) value /= POWERS[decimals];
    return negative ? -value : value;
  }

  #keep(text) {
    let code = this.#byText.get(text);
    if (code === undefined) {
      this.#byText.set(text, (code = this.odd.length));
      this.odd.push({ text, rows: 0, firstRow: this.length });
    }
    this.odd[code].rows++;
    this.oddRows.push(this.length);
    this.oddCodes.push(code);
  }
}
