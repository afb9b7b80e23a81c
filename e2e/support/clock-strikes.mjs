import pg from 'pg';

/** Lets a clock of the house strike now: hands its job to the queue, as the clock does. */
export async function strike(job) {
  const client = new pg.Client(process.env.HOUSE_DATABASE_URL);
  await client.connect();
  try {
    await client.query(`INSERT INTO jobs.job (name, data) VALUES ($1, '{}')`, [job]);
  } finally {
    await client.end();
  }
}
