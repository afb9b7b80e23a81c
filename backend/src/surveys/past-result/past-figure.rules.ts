import { SMALLEST_K } from '@throughline/domain';
import { LARGEST_COUNT, type ReadFigure, readFigure } from '../../platform/files/figure.rules.js';

/** A scale that results are on, from its least to its greatest possible value. */
export interface ResultScale {
  readonly min: number;
  readonly max: number;
}

/** What results are on when nothing else is said: per cent. */
export const PER_CENT: ResultScale = { min: 0, max: 100 };

/** Reads a result as any figure of a file, with a per cent sign where people put one. A figure outside the scale is a problem that names the scale. */
export function readResult(text: string, scale: ResultScale): ReadFigure {
  const read = readFigure(text, '%');
  if ('value' in read && (read.value < scale.min || read.value > scale.max))
    return { problem: `This is outside the scale from ${scale.min} to ${scale.max}. Correct it, or say which scale the file is on.` };
  return read;
}

/**
 * Reads how many people answered: a whole number of at least 5, or nothing where the file does not say. Fewer is a problem: a result about so few
 * people would tell what single ones of them think.
 */
export function readRespondents(text: string, team: string): ReadFigure {
  const read = readFigure(text, '');
  if ('empty' in read) return read;
  if ('problem' in read || !Number.isInteger(read.value) || read.value < 0 || read.value > LARGEST_COUNT)
    return { problem: 'This is not a number of people. Write a whole number like 24, or leave the cell empty where it is not known.' };
  const { value } = read;
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
