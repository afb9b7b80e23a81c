/** A figure as it stands in a file: read, absent, or why it cannot be read. */
export type ReadFigure = { readonly value: number } | { readonly empty: true } | { readonly problem: string };

const FORM = /^([+-]?)(\d+)(?:([.,])(\d+))?\s*(%?)$/;
const NOTHING = new Set(['', '-', '–', 'n/a', 'na', 'null']);
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i;

/** Larger than this is no figure; squares and products of figures must stay numbers. */
const LARGEST = 1e100;
const TOO_LARGE: ReadFigure = { problem: 'This number is too large to be a figure. Correct it, or leave the cell empty when there is no figure.' };

/** The largest count that can be kept: that of a 4 byte integer. */
export const LARGEST_COUNT = 2_147_483_647;

/**
 * Reads a number as people and spreadsheets write it: point or comma before the decimals, a true minus, a per cent sign where the unit is per
 * cent. "1,234" could be two numbers and is refused; nothing is guessed. What people write for "no figure" is empty: nothing, a dash, "n/a".
 * @param unit what the figure counts; a per cent sign is understood only for "%"
 */
export function readFigure(text: string, unit: string): ReadFigure {
  const written = text.trim().replace('\u2212', '-');
  if (NOTHING.has(written.toLowerCase())) return { empty: true };
  if (EXPONENT.test(written)) return keepable(Number(written));
  const found = FORM.exec(written);
  if (!found) return { problem: 'This is not a number; write it like 84.5, or leave the cell empty when there is no figure.' };
  const [, sign, whole, mark, decimals, percent] = found;
  if (percent && unit !== '%')
    return {
      problem: `This is a percentage, but the figure counts ${unit || 'something else'}; write the figure without the per cent sign if that is what it is.`,
    };
  if (mark === ',' && decimals!.length === 3)
    return {
      problem: `This could be ${whole}${decimals} or ${whole}.${decimals}; write it without a comma between thousands, and with a point before decimals.`,
    };
  return keepable(Number(`${sign}${whole}.${decimals ?? '0'}`));
}

function keepable(value: number): ReadFigure {
  return Math.abs(value) > LARGEST ? TOO_LARGE : { value };
}
