import type { DecimalMark, TimeUnit } from '@throughline/domain';
import { readNumber } from './written-number.rules.js';

/** How long something took, in seconds; absent; or why it cannot be read. */
export type ReadDuration = { readonly seconds: number } | { readonly empty: true } | { readonly problem: string };

const SECONDS: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const CLOCK = /^(-?)(?:(\d{1,5}) ?(?:d|days?|Tage?|jours?|días?)?,? )?(\d{1,6}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/i;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;
const PART = /(\d+(?:[.,]\d+)?)\s*([\p{L}.]+)/gu;
const UNIT_WORDS: Readonly<Record<string, TimeUnit>> = {
  ...Object.fromEntries(['d', 'day', 'days', 'tag', 'tage', 't', 'j', 'jour', 'jours', 'día', 'días', 'يوم'].map((word) => [word, 'days' as const])),
  ...Object.fromEntries(
    ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden', 'heure', 'heures', 'hora', 'horas', 'ساعة'].map((word) => [word, 'hours' as const]),
  ),
  ...Object.fromEntries(['m', 'min', 'mins', 'minute', 'minutes', 'minuten', 'minuto', 'minutos', 'دقيقة'].map((word) => [word, 'minutes' as const])),
  ...Object.fromEntries(
    ['s', 'sec', 'secs', 'second', 'seconds', 'sek', 'sekunde', 'sekunden', 'seconde', 'secondes', 'segundo', 'segundos', 'ثانية'].map((word) => [
      word,
      'seconds' as const,
    ]),
  ),
};

/**
 * Reads how long something took: `26:04:30` and `3 days 02:10:00` (hours may be more than 24), `1h 20m`, `PT1H20M`, or a plain number of `unit`.
 * A duration below zero is refused: it comes of clocks that disagree, and tells nothing.
 */
export function readDuration(text: string, unit: TimeUnit, mark?: DecimalMark): ReadDuration {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [, minus, days, hours, minutes, seconds] = clock;
    const total = Number(days ?? 0) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0);
    return minus && total > 0 ? BELOW_ZERO : { seconds: total };
  }
  const number = readNumber(text, mark);
  if ('empty' in number) return number;
  if ('value' in number && !number.percent) return number.value < 0 ? BELOW_ZERO : { seconds: number.value * SECONDS[unit] };
  const iso = ISO.exec(text);
  if (iso && text.length > 2) {
    const [, days, hours, minutes, seconds] = iso;
    return { seconds: Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) };
  }
  return inWords(text) ?? { problem: `This is not a duration; write it like 26:04:30, 1h 20m, or as a number of ${unit}.` };
}

/** Seconds in another unit. */
export function inUnit(seconds: number, unit: TimeUnit): number {
  return seconds / SECONDS[unit];
}

/** The unit that the name of a column says, such as "(in hrs)" or "in minutes"; undefined when it says none. */
export function unitInName(name: string): TimeUnit | undefined {
  const words = name.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  // one letter tells nothing, and "second" may be the second of several
  return words
    .filter((word) => word.length > 1 && word !== 'second')
    .map((word) => UNIT_WORDS[word])
    .find((unit) => unit !== undefined);
}

const BELOW_ZERO: ReadDuration = { problem: 'This duration is below zero; it comes of clocks that disagree. Correct it, or leave the cell empty.' };

function inWords(text: string): ReadDuration | undefined {
  let seconds = 0;
  let rest = text;
  for (const [part, amount, word] of text.matchAll(PART)) {
    const unit = UNIT_WORDS[word!.toLowerCase().replace(/\.$/, '')];
    if (!unit) return undefined;
    seconds += Number(amount!.replace(',', '.')) * SECONDS[unit];
    rest = rest.replace(part, '');
  }
  // between the parts may stand what separates them, and nothing else
  if (rest === text || /[^\s,;.+-]/.test(rest)) return undefined;
  return rest.includes('-') ? BELOW_ZERO : { seconds };
}
