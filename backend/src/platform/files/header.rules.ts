import { LIMITS, Refusal } from '@throughline/domain';

/**
 * The column names of a header row, without the empty cells that spreadsheets leave at its end. `line` is where the header stands.
 * Throws Refusal `too-many-columns`, `unnamed-column`, `doubled-column` (names are compared without case), `long-column-name`.
 */
export function headerOf(cells: readonly string[], line: number): string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1] === '') count--;
  if (count > LIMITS.importColumns) {
    throw new Refusal(
      'too-large',
      'too-many-columns',
      `The header on line ${line} names ${count} columns; a file may have ${LIMITS.importColumns}. Leave out columns that are not needed.`,
    );
  }
  const columns = cells.slice(0, count);
  const seen = new Map<string, number>();
  for (const [i, name] of columns.entries()) {
    if (name === '') throw new Refusal('invalid', 'unnamed-column', `Column ${i + 1} has no name in the header on line ${line}. Give every column a name.`);
    if (name.length > LIMITS.title) {
      throw new Refusal(
        'invalid',
        'long-column-name',
        `The name of column ${i + 1} on line ${line} has ${name.length} characters; a name may have ${LIMITS.title}: "${name.slice(0, 40)}…".`,
      );
    }
    const earlier = seen.get(name.toLowerCase());
    if (earlier !== undefined) {
      throw new Refusal(
        'invalid',
        'doubled-column',
        `Columns ${earlier + 1} and ${i + 1} of the header on line ${line} have the same name, "${name}". Give each column its own name.`,
      );
    }
    seen.set(name.toLowerCase(), i);
  }
  return columns;
}
