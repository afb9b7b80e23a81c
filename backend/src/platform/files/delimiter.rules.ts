import { type Delimiter, DELIMITERS } from '@throughline/domain';

const LINES_LOOKED_AT = 20;
const CHARACTERS_LOOKED_AT = 200_000;

/**
 * The character that separates the columns: of those in the header, the one that the following rows contain equally often; among equals the
 * most frequent, then the comma. A first line `sep=;`, as Excel writes it, decides alone. Text in quotes does not count.
 */
export function sniffDelimiter(text: string): Delimiter {
  const told = declaredDelimiter(text);
  if (told) return told;
  const lines = unquotedLines(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const inHeader = counts[0] ?? 0;
    if (inHeader === 0) continue;
    const alike = counts.filter((count) => count === inHeader).length / counts.length;
    const score = alike * 1000 + Math.min(inHeader, 900);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The delimiter that a first line such as `sep=;` declares; undefined when there is no such line. */
export function declaredDelimiter(text: string): Delimiter | undefined {
  const told = /^sep=(.)\n/i.exec(text.slice(0, 8))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === told);
}

function unquotedLines(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let quoted = false;
  for (const character of text.slice(0, CHARACTERS_LOOKED_AT)) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) {
      if (line !== '') lines.push(line);
      line = '';
      if (lines.length === LINES_LOOKED_AT) return lines;
    } else if (!quoted) line += character;
  }
  return line === '' ? lines : [...lines, line];
}
