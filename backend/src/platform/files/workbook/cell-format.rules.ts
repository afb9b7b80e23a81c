/** What a number in a cell stands for, by the format that it is shown in. */
export type CellKind = 'number' | 'day' | 'duration' | 'percent';

const BUILT_IN: readonly (readonly [from: number, to: number, kind: CellKind])[] = [
  [9, 10, 'percent'],
  [14, 17, 'day'],
  [18, 21, 'duration'],
  [22, 22, 'day'],
  [27, 36, 'day'],
  [45, 47, 'duration'],
  [50, 58, 'day'],
];

/** The kind of one of the formats that every workbook has without naming them (ECMA-376, part 1, 18.8.30). */
export function builtInKind(id: number): CellKind {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

/** The kind that a format code tells, such as `dd/mm/yyyy hh:mm` or `[h]:mm:ss`: letters outside of quotation marks, brackets and escapes. Only the part for numbers above zero counts. */
export function codeKind(code: string): CellKind {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!
    .replace(/general/i, '')
    .toLowerCase();
  if (elapsed) return 'duration';
  if (/[yd]/.test(letters)) return 'day';
  if (/[hs]/.test(letters)) return 'duration';
  if (/m{3,}/.test(letters)) return 'day';
  return letters.includes('%') ? 'percent' : 'number';
}

/** A number of a cell as a person sees it: a day as 2023-08-06 19:20:00, a duration as 26:04:30, a percentage with its sign. `from1904`: whether the workbook counts its days from 1904. */
export function cellText(number: number, kind: CellKind, from1904: boolean): string {
  if (kind === 'day' && number >= 0 && number < 2_958_466) return dayText(number, from1904);
  if (kind === 'duration') return durationText(number);
  return kind === 'percent' ? `${plain(number * 100)}%` : plain(number);
}

/** Without what computing in binary adds behind the fifteenth digit. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** Days count from the last day of 1899, and there is a 29th of February 1900 among them, which never was. */
function dayText(serial: number, from1904: boolean): string {
  const since1970 = serial - (from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569);
  const seconds = Math.round(since1970 * 86_400);
  const text = new Date(seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${days < 0 && seconds > 0 ? '-' : ''}${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
