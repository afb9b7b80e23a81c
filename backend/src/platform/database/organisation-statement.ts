/** SQL found in order before: the same few hundred texts come again and again. Bounded, for text that is put together with a list inside. */
const NAMED = new Set<string>();
const MOST_NAMED = 2000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The statement that names the organisation for row level security. The one place where an id becomes part of SQL text: `SET LOCAL` takes
 * no parameters, and its function form is not carried to the shards of a cluster. Throws unless the id is a lower-case UUID.
 */
export function organisationStatement(organisationId: string): string {
  if (!UUID.test(organisationId)) throw new Error('An organisation id must be a lower-case UUID.');
  return `SET LOCAL app.organisation_id = '${organisationId}'`;
}

/** Begins a transaction of an organisation, as one message. `lockSeconds`: how long it waits for what others hold; without it, as long as they hold it. */
export function beginStatement(organisationId: string, readOnly: boolean, lockSeconds?: number): string {
  const lock = lockSeconds === undefined ? '' : `; SET LOCAL lock_timeout = '${lockSeconds}s'`;
  return `BEGIN${readOnly ? ' READ ONLY' : ''}; ${organisationStatement(organisationId)}${lock}`;
}

/**
 * Row level security is the net; the explicit organisation in the query is what routes it on a sharded cluster. Throws for SQL that
 * neither compares organisation_id with `$1` nor writes it.
 */
export function mustNameOrganisation(sql: string): void {
  if (NAMED.has(sql)) return;
  const compares = /organisation_id\s*=\s*\$1\b/i.test(sql);
  const writes = /insert\s+into\s+[\w."]+\s*\(\s*organisation_id\b/i.test(sql) && /\$1\b/.test(sql);
  if (!compares && !writes) throw new Error(`This SQL names no organisation (organisation_id = $1): ${sql.trim().slice(0, 120)}`);
  if (NAMED.size < MOST_NAMED) NAMED.add(sql);
}
