import { encode } from 'uqr';

/** A QR code as one path over squares of size 1. `size`: squares along a side, with the quiet margin that readers need. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

// ISO/IEC 18004: four squares of white around, and what the largest code holds at the lowest correction
const margin = 4;
const mostBytes = 2953;
const printedLength = 300;

/** Draws the text. Short texts stand on paper and may be scratched, so a seventh of them may be lost; long ones are read from a screen and get larger squares
 *  instead. Where there is room to spare it goes into correction. Undefined when the text is empty or too long for any QR code. */
export function qrPicture(text: string): QrPicture | undefined {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes === 0 || bytes > mostBytes) return undefined;
  const { size, data } = encode(text, { ecc: bytes <= printedLength ? 'M' : 'L', boostEcc: true, border: margin });
  return { size, path: data.map(rowPath).join('') };
}

/** The dark squares of a row as rectangles, neighbours joined, so that no hairline shows between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
  }
  return path;
}
