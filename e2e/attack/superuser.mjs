import pg from 'pg';

/** The database as its superuser has it, past every role of the product: what a thief of the whole machine can ask. */
export async function asSuperuser(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
