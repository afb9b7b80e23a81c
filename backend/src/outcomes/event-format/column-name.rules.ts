import { LIMITS, Refusal } from '@throughline/domain';

/**
 * The names of columns as a mapping calls them: each once. A second "CSAT" is "CSAT (2)", a column without a name "Column 7"; control characters are spaces. Empty cells at the end, as spreadsheets leave them, are no columns.
 * `line` is where the header stands. Throws Refusal `too-many-columns`, `long-column-name`, `no-header`.
 */
export function namedColumns(cells: readonly string[], line: number): string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1]!.replace(/\p{Cc}/gu, '').trim() === '') count--;
  if (count === 0) throw new Refusal('invalid', 'no-header', `Line ${line} names no columns. Send a file with a line of column names and a line for each row.`);
  if (count > LIMITS.importColumns)
    throw new Refusal(
      'too-large',
      'too-many-columns',
      `The header on line ${line} names ${count} columns; a file may have ${LIMITS.importColumns}. Leave out columns that are not needed.`,
    );
  const taken = new Set<string>();
  return cells.slice(0, count).map((cell, i) => {
    const written = cell.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    if (written.length > LIMITS.title)
      throw new Refusal(
        'invalid',
        'long-column-name',
        `The name of column ${i + 1} on line ${line} has ${written.length} characters; a name may have ${LIMITS.title}: "${written.slice(0, 40)}…".`,
      );
    const base = written || `Column ${i + 1}`;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
