import pg from 'pg';

/** SQL whose values are all escaped literals. Made by `sqlText` only. */
export interface SqlText {
  readonly text: string;
  /** The text without its values: `$1` in the place of each. */
  readonly template: string;
}

/**
 * Writes values into SQL as escaped literals: text, whole numbers, booleans, null and bytes. For messages of several statements, which take no
 * parameters; everything else uses parameters.
 */
export function sqlText(parts: TemplateStringsArray, ...values: readonly (string | number | boolean | null | Uint8Array)[]): SqlText {
  return { text: parts.reduce((text, part, i) => text + literal(values[i - 1]!) + part), template: parts.join('$1') };
}

function literal(value: string | number | boolean | null | Uint8Array): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return pg.escapeLiteral(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('Only whole numbers may be written into SQL text.');
    return String(value);
  }
  // two thirds of the length that hexadecimal digits would have, and as quick to read
  return `decode('${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}','base64')`;
}
