/** Characters that XML cannot hold; a file with one of them does not open. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu;
const MOST = 32_767;
const CUT = ' […]';

/** Text as a file made of XML can hold it: without control characters and halves of characters. */
export function xmlText(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD');
}

/** Text as a cell of a sheet can hold it, which is 32,767 characters at most; what looks like a character written as `_x0041_` stays as it is written. */
export function sheetText(text: string): string {
  const kept = xmlText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return kept.length <= MOST ? kept : `${whole(kept.slice(0, MOST - CUT.length)).replace(/_(x(0(0(5F?)?)?)?)?$/, '')}${CUT}`;
}

/** A name that a sheet may have: at most 31 characters, none of those with a meaning in formulas. */
export function sheetName(title: string): string {
  return whole(
    xmlText(title)
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31),
  ).trim();
}

/** Without the first half of a character whose other half was cut off. */
const whole = (cut: string): string => cut.replace(/[\uD800-\uDBFF]$/, '');
