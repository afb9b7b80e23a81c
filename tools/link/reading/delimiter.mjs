const MARKS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 20;

/** How a delimiter is called in a sentence. */
export const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/**
 * The mark between columns, from the beginning of the text: of those in the header the one that the next rows hold equally often; among
 * equals the most frequent, then the comma. A first line "sep=;", as Excel writes it, decides alone; `skip` is then its length in bytes.
 * @param whole whether `start` is the whole file
 */
export function findDelimiter(start, whole) {
  const told = /^sep=([,;\t|])(\r\n|\r|\n)/iu.exec(start.subarray(0, 8).toString('latin1'));
  if (told) return { delimiter: told[1], skip: told[0].length };
  const lines = unquotedLines(start.toString('latin1'), whole);
  let best = ',';
  let most = 0;
  for (const mark of MARKS) {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const inHeader = counts[0] ?? 0;
    if (inHeader === 0) continue;
    const alike = counts.filter((count) => count === inHeader).length / counts.length;
    const score = alike * 1000 + Math.min(inHeader, 900);
    if (score > most) [best, most] = [mark, score];
  }
  return { delimiter: best, skip: 0 };
}

function unquotedLines(text, whole) {
  const lines = [];
  let line = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if ((character === '\n' || character === '\r') && !quoted) {
      if (line !== '') lines.push(line);
      line = '';
      if (lines.length === LINES_LOOKED_AT) return lines;
    } else if (!quoted) line += character;
  }
  // the last line of a beginning is a part of one, and would be counted as an odd one
  if (line !== '' && (whole || lines.length === 0)) lines.push(line);
  return lines;
}
