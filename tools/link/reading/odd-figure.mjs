const NOTHING = new Set(['', 'na', 'n/a', 'n.a.', '#n/a', 'null', 'none', 'nan', 'nil', '-', '–', '—', '.', '..', '...', '?']);
const WITHHELD = new Set(['*', '**', 'x', 'c', 'suppressed', 'withheld', '[c]', '[x]']);
const SPREADSHEET_ERROR = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|WERT!|BEZUG!|ZAHL!)$/iu;
const EXPONENT = /^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/iu;
const ENDLESS = /^[-+]?(?:inf|infinity|∞)$/iu;

/**
 * Reads a text that is not a plain number, as far as it can be told alone:
 *   { kind: 'nothing' | 'withheld' | 'below' | 'spreadsheet-error' }            no figure
 *   { kind, number, percent, asThousands? }                                     a number; for 'comma3' ("1,234") `number` is with a decimal comma
 *   { problem }                                                                 why it is no number, to follow the text in a sentence
 */
export function readOdd(text) {
  const lower = text.toLowerCase();
  if (NOTHING.has(lower)) return { kind: 'nothing' };
  if (WITHHELD.has(lower)) return { kind: 'withheld' };
  if (/^(?:<|≤|<=|under|fewer than) ?\d+$/u.test(lower)) return { kind: 'below' };
  if (SPREADSHEET_ERROR.test(text)) return { kind: 'spreadsheet-error' };
  const packed = /^="?([^"]*)"?$/u.exec(text);
  if (/^[=@]|^[-+][^\d.,\s]/u.test(text) && !ENDLESS.test(text) && !(packed && numberIn(packed[1])))
    return { problem: 'is a formula, not a figure; save the sheet with its values and try again' };
  if (ENDLESS.test(text)) return { problem: 'is too large to be a figure' };
  return numberIn(packed ? packed[1] : text) ?? { problem: 'is not a number; write a number such as 4.2, or leave the cell empty where there is none' };
}

function numberIn(text) {
  const percent = /\s*[%٪]$/u.test(text);
  const written = text
    .replace(/\s*[%٪]$/u, '')
    .replace(/^[−–]/u, '-')
    .trim();
  const number = (kind, plain, more = {}) => ({ kind, number: Number(plain), percent, ...more });
  if (EXPONENT.test(written)) {
    const value = Number(written);
    return Math.abs(value) > 1e100 ? { problem: 'is too large to be a figure' } : number(/\./u.test(written) ? 'point' : 'whole', written);
  }
  if (/^[-+]?\d+$/u.test(written)) return written.length > 100 ? { problem: 'is too large to be a figure' } : number('whole', written);
  if (/^[-+]?(?:\d+\.\d*|\.\d+)$/u.test(written)) return number('point', written);
  const comma = /^([-+]?)(\d+),(\d+)$/u.exec(written);
  if (comma) {
    const [, sign, whole, decimals] = comma;
    const three = decimals.length === 3 && whole.length <= 3 && !whole.startsWith('0');
    return number(three ? 'comma3' : 'comma', `${sign}${whole}.${decimals}`, three ? { asThousands: Number(`${sign}${whole}${decimals}`) } : {});
  }
  if (/^[-+]?,\d+$/u.test(written)) return number('comma', written.replace(',', '.'));
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(written)) return number('grouped-point', written.replaceAll(',', ''));
  if (/^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(written) && /\..*[.,]/u.test(written))
    return number('grouped-comma', written.replaceAll('.', '').replace(',', '.'));
  if (/^[-+]?\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/u.test(written)) {
    const bare = written.replaceAll(/[ \u00a0\u202f'’]/gu, '');
    return number('spaced', bare.replace(',', '.'));
  }
  return null;
}
