import pg from 'pg';

/** Creates the database on an embedded server unless it is there; returns its address, as the superuser. */
export async function database(server, name = 'throughline') {
  const client = new pg.Client(server.url());
  await client.connect();
  try {
    const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!there.rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return server.url(name);
}
