import type pg from 'pg';

/** The tables that have one of the words somewhere, as text or as bytes, for a client that reads all rows. */
export async function tablesWith(database: pg.Client, ...words: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await database.query(
      `SELECT 1 FROM ${name} AS t, unnest($1::text[]) AS w (word) WHERE t::text ILIKE '%' || word || '%' OR t::text LIKE '%' || encode(word::bytea, 'hex') || '%' LIMIT 1`,
      [words],
    );
    if (rowCount) found.push(name);
  }
  return found.sort();
}
