import { StatisticsError } from './statistics-error.js';

function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (ArrayBuffer.isView(value)) return (value as Float64Array).every(Number.isFinite);
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite);
}

/**
 * Lets a result pass only when every figure in it, at any depth, is a finite number.
 * @throws StatisticsError `out-of-range`: figures such as 1e308 lead to products that cannot be written as numbers
 */
export function finiteFigures<T>(result: T): T {
  if (allFinite(result)) return result;
  throw new StatisticsError('out-of-range', 'The figures are so large or lie so far apart that the result cannot be written as numbers.');
}
