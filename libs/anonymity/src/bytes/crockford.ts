import type { Bytes } from './bytes.js';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford's base 32 (digits and capitals without I, L, O and U), the first bit first; the last symbol is filled with zero bits. */
export function toCrockford(bytes: Uint8Array): string {
  let text = '';
  let [held, count] = [0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (count += 8; count >= 5; count -= 5) text += SYMBOLS[(held >> (count - 5)) & 31];
  }
  return count > 0 ? text + SYMBOLS[(held << (5 - count)) & 31] : text;
}

/** The bytes of symbols in the one form that toCrockford writes, otherwise undefined: a foreign sign, an impossible length, or
 *  stray bits in the last symbol. What people type goes through plainSymbols first. */
export function fromCrockford(symbols: string): Bytes | undefined {
  const bytes = new Uint8Array(Math.floor((symbols.length * 5) / 8));
  let [held, count, at] = [0, 0, 0];
  for (const symbol of symbols) {
    const bits = SYMBOLS.indexOf(symbol);
    if (bits < 0) return undefined;
    held = ((held << 5) | bits) & 0xfff;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = held >> count;
    }
  }
  return count < 5 && (held & ((1 << count) - 1)) === 0 ? bytes : undefined;
}

/** What somebody typed or read out, as plain symbols: any case, spaces and dashes left out, O taken for 0, I and L for 1.
 *  Undefined when something else is in it. */
export function plainSymbols(text: string): string | undefined {
  const symbols = text
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212\u200b\ufeff]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return [...symbols].every((symbol) => SYMBOLS.includes(symbol)) ? symbols : undefined;
}

/** The symbols in groups of `size` with a hyphen between, for the eye. */
export const inGroups = (symbols: string, size: number): string => (symbols.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
