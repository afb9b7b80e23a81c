/** A figure as it stands in a file: read, absent, or why it cannot be read. */
export type ReadFigure = { readonly value: number } | { readonly empty: true } | { readonly problem: string };

const FORM = /^([+-]?)(\d+)(?:([.,])(\d+))?\s*(%?)$/;
const NOTHING = new Set(['', '-', '–', 'n/a', 'na', 'null']);
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i;

/**
 * Reads a number as people and spreadsheets write it: point or comma before the decimals, a true minus, a per cent sign where the unit is per
 * cent. "1,234" could be two numbers and is refused; nothing is guessed. What people write for "no figure" is empty: nothing, a dash, "n/a".
 * @param unit the metric's unit; a per cent sign is understood only for "%"
 */
export function readFigure(text: string, unit: string): ReadFigure {
  const written = text.trim().replace('\u2212', '-');
  if (NOTHING.has(written.toLowerCase())) return { empty: true };
  if (EXPONENT.test(written)) return { value: Number(written) };
  const found = FORM.exec(written);
  if (!found) return { problem: 'This is not a number; write it like 84.5, or leave the cell empty when there is no figure.' };
  const [, sign, whole, mark, decimals, percent] = found;
  if (percent && unit !== '%')
    return {
      problem: `This is a percentage, but the metric counts ${unit || 'something else'}; write the figure without the per cent sign if that is what it is.`,
    };
  if (mark === ',' && decimals!.length === 3)
    return {
      problem: `This could be ${whole}${decimals} or ${whole}.${decimals}; write it without a comma between thousands, and with a point before decimals.`,
    };
  return { value: Number(`${sign}${whole}.${decimals ?? '0'}`) };
}

/** The largest base that can be kept: that of a 4 byte integer. */
const LARGEST_BASE = 2_147_483_647;

/** Reads how many ratings or contacts a figure rests on: a whole number of at least 1, or nothing where the source does not say. */
export function readBase(text: string): ReadFigure {
  const read = readFigure(text, '');
  if ('problem' in read) return { problem: 'This is not a number of ratings or contacts; write a whole number like 120, or leave the cell empty.' };
  if ('empty' in read) return read;
  if (!Number.isInteger(read.value) || read.value < 0 || read.value > LARGEST_BASE)
    return { problem: `A base counts ratings or contacts, so it is a whole number from 1 to ${LARGEST_BASE.toLocaleString('en')}.` };
  return read;
}
