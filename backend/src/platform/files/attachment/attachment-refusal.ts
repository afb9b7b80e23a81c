import { Refusal } from '@throughline/domain';

/** A file that is not taken, with why, and what would be. */
export function fileRefused(code: string, why: string): Refusal {
  return new Refusal('unsupported', code, `${why} You can add PDF, PNG, JPEG, WebP and plain text.`);
}

/** Chunks or segments of one picture; programs write some thousands at most. More would only keep whoever checks it busy. */
export const MOST_PARTS = 20_000;

/** Refuses a picture of no size, or of one that would fill a reader's memory. Throws Refusal `picture-too-large` or `broken-file`. */
export function mustBeSane(width: number, height: number): void {
  if (width < 1 || height < 1) throw fileRefused('broken-file', 'The picture is broken: it has no size.');
  if (width > 16_384 || height > 16_384 || width * height > 64_000_000)
    throw fileRefused('picture-too-large', `The picture is ${width} by ${height} points large; it may have 64 million altogether. Make it smaller first.`);
}
