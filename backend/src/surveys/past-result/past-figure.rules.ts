import { SMALLEST_K } from '@throughline/domain';

/** A cell of a file as it was read: a figure, nothing, or why it cannot be read. */
export type ReadCell = { readonly value: number } | { readonly empty: true } | { readonly problem: string };

/** A scale that results are on, from its least to its greatest possible value. */
export interface ResultScale {
  readonly min: number;
  readonly max: number;
}

/** What results are on when nothing else is said: per cent. */
export const PER_CENT: ResultScale = { min: 0, max: 100 };

const FORM = /^([+-]?\d+)(?:([.,])(\d+))?\s*%?$/;
const NOTHING = new Set(['', '-', '–', 'n/a', 'na', 'null']);

/**
 * Reads a result: point or comma before the decimals, a per cent sign where people put one. "1,234" could be two numbers and is a problem. What people
 * write for "no figure" is empty: nothing, a dash, "n/a". A figure outside the scale is a problem that names the scale.
 */
export function readResult(text: string, scale: ResultScale): ReadCell {
  const written = text.trim().replace('\u2212', '-');
  if (NOTHING.has(written.toLowerCase())) return { empty: true };
  const found = FORM.exec(written);
  if (!found) return { problem: 'This is not a number. Write it like 84.5, or leave the cell empty where there is no result.' };
  const [, whole, mark, decimals] = found;
  if (mark === ',' && decimals!.length === 3)
    return { problem: `This could be ${whole}${decimals} or ${whole}.${decimals}. Write it with a point before the decimals.` };
  const value = Number(`${whole}.${decimals ?? '0'}`);
  if (value < scale.min || value > scale.max)
    return { problem: `This is outside the scale from ${scale.min} to ${scale.max}. Correct it, or say which scale the file is on.` };
  return { value };
}

/**
 * Reads how many people answered: a whole number of at least 5, or nothing where the file does not say. Fewer is a problem: a result about so few
 * people would tell what single ones of them think.
 */
export function readRespondents(text: string, team: string): ReadCell {
  const written = text.trim();
  if (NOTHING.has(written.toLowerCase())) return { empty: true };
  if (!/^\d{1,9}$/.test(written))
    return { problem: 'This is not a number of people. Write a whole number like 24, or leave the cell empty where it is not known.' };
  const value = Number(written);
  if (value < SMALLEST_K)
    return {
      problem: `Fewer than ${SMALLEST_K} people answered in "${team}", so this result would tell what single people think. It cannot be kept; take the row out.`,
    };
  return { value };
}

/** The value on 0 to 100, without the noise of the division: `(value - min) / (max - min)`, to nine decimals. */
export function onHundred(value: number, { min, max }: ResultScale): number {
  return Math.round(((value - min) / (max - min)) * 1e11) / 1e9;
}
