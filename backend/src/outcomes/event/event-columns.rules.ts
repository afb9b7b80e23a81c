/**
 * Texts, numbers and days as the literal of a PostgreSQL array. The driver writes arrays element by element through three functions each, which costs more than everything else that is done
 * with a row of an import; here it is one join. `null` is NULL.
 */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : typeof value === 'number' ? value : quoted(value))).join(',')}}`;
}

function quoted(text: string): string {
  return `"${text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
