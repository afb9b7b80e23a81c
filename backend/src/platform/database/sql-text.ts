import pg from 'pg';

/** SQL whose values are all escaped literals. Made by `sqlText` only. */
export interface SqlText {
  readonly text: string;
  /** The text without its values: `$1` in the place of each. */
  readonly template: string;
}

/** A value that can be written into SQL text. */
export type SqlValue = string | number | boolean | null | Uint8Array;

/** A statement that a connection plans once and a message then executes by its name. Name, types and text are the code's, never a caller's. */
export interface PreparedStatement {
  readonly name: string;
  /** The types of its parameters, in their order. */
  readonly types: readonly string[];
  /** As for the unit of work: it compares organisation_id with `$1`. */
  readonly text: string;
}

/** The SQL that executes a prepared statement. */
export function executeText({ name }: PreparedStatement, values: readonly SqlValue[]): string {
  return `EXECUTE ${name}(${values.map(literal).join(', ')})`;
}

/** The same as a statement with the values in it, for a connection that does not keep what was prepared. */
export function plainText({ text, types }: PreparedStatement, values: readonly SqlValue[]): string {
  return text.replace(/\$(\d+)\b/g, (_, number: string) => `${literal(values[Number(number) - 1]!)}::${types[Number(number) - 1]}`);
}

/**
 * Writes values into SQL as escaped literals: text, whole numbers, booleans, null and bytes. For messages of several statements, which take no
 * parameters; everything else uses parameters.
 */
export function sqlText(parts: TemplateStringsArray, ...values: readonly SqlValue[]): SqlText {
  return { text: parts.reduce((text, part, i) => text + literal(values[i - 1]!) + part), template: parts.join('$1') };
}

/** The rows of the last `count` statements of a message of several, for which the driver gives a list of results. */
export function rowsOfLast<Row>(count: number, results: unknown): Row[][] {
  return (results as { rows: Row[] }[]).slice(-count).map(({ rows }) => rows);
}

function literal(value: SqlValue): string {
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
