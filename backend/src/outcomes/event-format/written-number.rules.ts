import type { DecimalMark } from '@throughline/domain';

/** A number as it stands in a file: read, absent, or why it cannot be read. */
export type ReadNumber = { readonly value: number; readonly percent: boolean } | { readonly empty: true } | { readonly problem: string };

const PLAIN = /^-?\d{1,15}(?:\.\d{1,2})?$/;
const FORM = /^([+-]?)(\d{1,3}(?:([ \u00a0\u202f'’.,])\d{3})(?:\3\d{3})*|\d+)(?:([.,])(\d+))?\s*(%?)$/;
const NOTHING = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none', '#n/a']);

/** Larger than this is no value of an event. */
const LARGEST = 1e100;

/** Whether a cell says that there is nothing: empty, a dash, "n/a". */
export function saysNothing(text: string): boolean {
  return text.length < 5 && NOTHING.has(text.toLowerCase());
}

/**
 * Reads a number as people and programs write it: point or comma before the decimals, thousands apart by the other one, by a space or an apostrophe, a true minus, a per cent sign.
 * "1,234" could be two numbers; it is read when `mark` says which is before the decimals, and refused otherwise. "1.234" is read with a point when nobody said otherwise, as programs write it.
 */
export function readNumber(text: string, mark?: DecimalMark): ReadNumber {
  if (PLAIN.test(text) && (mark !== 'comma' || !text.includes('.'))) return { value: Number(text), percent: false };
  const written = text.trim().replace('\u2212', '-');
  if (saysNothing(written)) return { empty: true };
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(written)) return { value: Number(written), percent: false };
  const found = FORM.exec(written);
  if (!found) return { problem: 'This is not a number; write it like 84.5.' };
  const [, sign, whole, between, before, decimals, percent] = found as unknown as [
    string,
    string,
    string,
    string | undefined,
    string | undefined,
    string,
    string,
  ];
  const number = (text: string): ReadNumber => {
    const value = Number(sign + text);
    return Math.abs(value) > LARGEST ? { problem: 'This number is too large to be a value.' } : { value, percent: percent === '%' };
  };
  const decimal = mark === 'comma' ? ',' : mark === 'point' ? '.' : undefined;
  if (before !== undefined) {
    if (before === between || (decimal !== undefined && before !== decimal))
      return { problem: `The mark before the decimals of this column is a ${decimal === ',' ? 'comma' : 'point'}; this number has another.` };
    if (decimal === undefined && between === undefined && before === ',' && decimals.length === 3) return ambiguous(whole, decimals);
    return number(`${digits(whole)}.${decimals}`);
  }
  if (between !== '.' && between !== ',') return number(digits(whole));
  const once = whole.split(between).length === 2;
  if (decimal === between) {
    return once ? number(whole.replace(between, '.')) : { problem: `The mark before the decimals of this column is a ${mark}; this number has several.` };
  }
  if (decimal !== undefined || !once) return number(digits(whole));
  return between === '.' ? number(whole) : ambiguous(...(whole.split(',') as [string, string]));
}

/** The mark before decimals that the numbers of a column tell by those that can be read only one way; undefined when none does or they disagree. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  let point = false;
  let comma = false;
  for (const text of texts) {
    const found = FORM.exec(text.trim());
    if (!found) continue;
    const [, , whole, between, before, decimals] = found;
    if (before === '.' && (between !== undefined || decimals!.length !== 3)) point = true;
    else if (before === ',' && (between !== undefined || decimals!.length !== 3)) comma = true;
    else if (before === undefined && between === ',' && whole!.split(',').length > 2) point = true;
    else if (before === undefined && between === '.' && whole!.split('.').length > 2) comma = true;
  }
  return point === comma ? undefined : point ? 'point' : 'comma';
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function ambiguous(whole: string, decimals: string): ReadNumber {
  return { problem: `This could be ${whole}${decimals} or ${whole}.${decimals}; say whether a comma or a point stands before the decimals of this column.` };
}
