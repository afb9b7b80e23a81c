import { LARGEST_COUNT, type ReadFigure, readFigure } from '../../platform/files/figure.rules.js';

/** Reads how many ratings or contacts a figure rests on: a whole number of at least 1, or nothing where the source does not say. */
export function readBase(text: string): ReadFigure {
  const read = readFigure(text, '');
  if ('problem' in read) return { problem: 'This is not a number of ratings or contacts; write a whole number like 120, or leave the cell empty.' };
  if ('empty' in read) return read;
  if (!Number.isInteger(read.value) || read.value < 0 || read.value > LARGEST_COUNT)
    return { problem: `A base counts ratings or contacts, so it is a whole number from 1 to ${LARGEST_COUNT.toLocaleString('en')}.` };
  return read;
}
