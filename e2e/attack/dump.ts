/** A connection that answers questions in SQL. */
export interface Database {
  query<Row>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** A row as somebody with the whole database has it: its columns, and what its place on the disk tells. */
export interface DumpedRow {
  table: string;
  /** Text of every column; JSON as text, bytes as \x and hexadecimal digits. */
  columns: Record<string, string>;
  /** Place on the disk, writing transaction, ids of the parts stored apart. */
  physical: Record<string, number>;
}

/** Every row of every table of the product, of its queue too, and what the server says of its own sessions and tables. */
export async function dumpAll(database: Database): Promise<DumpedRow[]> {
  const { rows: tables } = await database.query<{ name: string; oid: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.oid::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
  );
  const dumped: DumpedRow[] = [];
  for (const { name, oid } of tables) {
    try {
      dumped.push(...(await dumpTable(database, name, oid)));
    } catch (error) {
      // a list of who collected a ballot is dropped whole at the end of its cycle, perhaps in this moment: then nobody can read it any more
      if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error;
    }
  }
  for (const view of ['pg_stat_activity', 'pg_stat_user_tables', 'pg_stat_user_indexes', 'pg_locks', 'pg_prepared_xacts', 'pg_prepared_statements']) {
    const { rows } = await database.query<{ row: object }>(`SELECT to_jsonb(v) AS row FROM ${view} v`);
    dumped.push(...rows.map(({ row }) => ({ table: view, columns: texts(row), physical: {} })));
  }
  return dumped;
}

const UNDEFINED_TABLE = '42P01';

async function dumpTable(database: Database, name: string, oid: string): Promise<DumpedRow[]> {
  const { rows: apart } = await database.query<{ attname: string }>(
    `SELECT attname FROM pg_attribute WHERE attrelid = $1 AND attnum > 0 AND NOT attisdropped AND attlen = -1 AND attstorage IN ('e', 'x')`,
    [oid],
  );
  const chunks = apart.map(({ attname }) => `'${attname}', pg_column_toast_chunk_id(t."${attname}")::text`).join(', ');
  const { rows } = await database.query<{ place: string; xmin: string; chunks: Record<string, string | null>; row: object }>(
    `SELECT t.ctid::text AS place, t.xmin::text, jsonb_build_object(${chunks}) AS chunks, to_jsonb(t) AS row FROM ${name} t`,
  );
  // a partition counts as its parent: what it is called says which cycle it is of
  const table = name.replaceAll('"', '').replace(/_[0-9a-f]{8}_?[0-9a-f_]*$/, '');
  return rows.map(({ place, xmin, chunks: parts, row }) => {
    const [page, line] = place.slice(1, -1).split(',').map(Number);
    const physical: Record<string, number> = { place: page! * 1000 + line!, xmin: Number(xmin) };
    for (const [column, id] of Object.entries(parts)) if (id !== null) physical[`toast of ${column}`] = Number(id);
    return { table, columns: texts(row), physical };
  });
}

function texts(row: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => (value === null ? [] : [[column, typeof value === 'object' ? JSON.stringify(value) : String(value)]])),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Everything in a row that can be put in order: its place, its transaction, times, whole numbers, ids that carry a time. */
export function ordersOf(row: DumpedRow): Record<string, number> {
  const orders = { ...row.physical };
  for (const [column, text] of Object.entries(row.columns)) {
    if (TIME.test(text)) orders[column] = Date.parse(text);
    else if (/^-?\d{1,15}$/.test(text)) orders[column] = Number(text);
    else if (versionOf(text) === 7) orders[column] = Number.parseInt(text.replaceAll('-', '').slice(0, 12), 16);
    else if (versionOf(text) === 1) orders[column] = Number.parseInt(text.slice(15, 18) + text.slice(9, 13) + text.slice(0, 8), 16);
  }
  return orders;
}

/** The version of a UUID, or undefined for any other text. */
export function versionOf(text: string): number | undefined {
  const digit = UUID.exec(text)?.[1];
  return digit === undefined ? undefined : Number.parseInt(digit, 16);
}
