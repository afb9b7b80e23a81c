import type { EventValue } from '@throughline/contract';
import { readRating, type TimeUnit, timeUnitOf } from '@throughline/domain';
import { valueProblem, type ValueScale } from '../event/event.rules.js';
import { conversionWords, rescaled } from './value-scale.rules.js';
import { inUnit, readDuration, unitInName } from './written-duration.rules.js';
import { readNumber, saysNothing } from './written-number.rules.js';

/** Of a metric, what its values need to be read. */
export interface ReadableEventMetric extends ValueScale {
  readonly id: string;
  readonly key: string;
  readonly unit: string;
}

/** A value of a cell on the scale of its metric; nothing; or why it cannot be read, and of several cells in which (`of`, counted from 0; the first without it). */
export type ReadValue = { readonly value: number } | { readonly empty: true } | { readonly problem: string; readonly of?: number };

const EMPTY = { empty: true } as const;

/** How single cells of one column become values of one metric. */
export type CellReader = (text: string) => ReadValue;

/** The choices of a column of values. */
export type ValueChoices = Pick<EventValue, 'unit' | 'decimalMark' | 'scale' | 'words'>;

/**
 * Makes the reader of a column of values: durations for a metric that is counted in a unit of time, else numbers, per cents, words and stars. What it gives is on the metric's scale; what is
 * outside is refused with a sentence that names the scale, and the conversion where there is one.
 */
export function cellReader(metric: ReadableEventMetric, column: string, { unit, decimalMark, scale, words }: ValueChoices): CellReader {
  const own = new Map(Object.entries(words ?? {}).map(([word, value]) => [word.trim().toLowerCase(), value]));
  const timed = timeUnitOf(metric.unit);
  const checked = (value: number): ReadValue => {
    const problem = valueProblem(value, metric);
    return problem ? { problem } : { value };
  };
  if (timed) return durationReader(unit ?? unitInName(column) ?? timed, timed, decimalMark, checked);
  const to = metric.valueMin !== null && metric.valueMax !== null ? { min: metric.valueMin, max: metric.valueMax } : undefined;
  return (text) => {
    if (saysNothing(text)) return EMPTY;
    const number = own.has(text.toLowerCase()) ? { problem: '' } : readNumber(text, decimalMark);
    if ('empty' in number) return EMPTY;
    if ('value' in number) {
      if (number.percent) return percent(number.value, metric, checked);
      if (!scale || !to) return checked(number.value);
      const converted = checked(rescaled(number.value, scale, to));
      return 'problem' in converted
        ? { problem: `The column is written on ${scale.min} to ${scale.max}, and ${number.value} is outside. ${conversionWords(scale, to)}` }
        : converted;
    }
    const rated = readRating(text, metric, own);
    if (rated) return 'empty' in rated ? EMPTY : checked(rated.value);
    return /\d/.test(text)
      ? number
      : { problem: `This is neither a number nor a word that is known for "${metric.name}"; correct it, or say what the word counts.` };
  };
}

function durationReader(unit: TimeUnit, timed: TimeUnit, decimalMark: ValueChoices['decimalMark'], checked: (value: number) => ReadValue): CellReader {
  return (text) => {
    const read = readDuration(text, unit, decimalMark);
    return 'seconds' in read ? checked(inUnit(read.seconds, timed)) : read;
  };
}

/** A per cent sign is understood where single values are shares: from 0 to 100, or from 0 to 1. */
function percent(value: number, metric: ReadableEventMetric, checked: (value: number) => ReadValue): ReadValue {
  if (metric.valueMax === 100 || (metric.unit === '%' && metric.valueMax === null)) return checked(value);
  if (metric.valueMin === 0 && metric.valueMax === 1) return checked(value / 100);
  return { problem: `This is a percentage, but "${metric.name}" takes single values; write the value without the per cent sign if that is what it is.` };
}
