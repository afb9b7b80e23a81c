import { LIMITS, Refusal } from '@throughline/domain';

/**
 * The names of the columns of a header row, each once: of columns of one name the second is called "CSAT (2)", and one without a name "Column 3". Empty cells at the end, which spreadsheets leave there, are no columns.
 * Throws Refusal `too-many-columns`, `long-column-name`, `empty-file` when there is none at all.
 */
export function columnNames(cells: readonly string[], line: number): string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1]!.trim() === '') count--;
  if (count === 0)
    throw new Refusal('invalid', 'empty-file', 'The file has no line of column names. Send a file with a line of column names and a line for each row.');
  if (count > LIMITS.importColumns)
    throw new Refusal(
      'too-large',
      'too-many-columns',
      `The header on line ${line} names ${count} columns; a file may have ${LIMITS.importColumns}. Leave out columns that are not needed.`,
    );
  const taken = new Set<string>();
  return cells.slice(0, count).map((cell, i) => {
    const name = cell.trim() || `Column ${i + 1}`;
    if (name.length > LIMITS.title)
      throw new Refusal(
        'invalid',
        'long-column-name',
        `The name of column ${i + 1} on line ${line} has ${name.length} characters; a name may have ${LIMITS.title}: "${name.slice(0, 40)}…".`,
      );
    let once = name;
    for (let n = 2; taken.has(once.toLowerCase()); n++) once = `${name} (${n})`;
    taken.add(once.toLowerCase());
    return once;
  });
}
