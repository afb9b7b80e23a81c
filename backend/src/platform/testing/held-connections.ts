import type pg from 'pg';

const TRIES = 100;
const PAUSE_MS = 20;

/**
 * How many connections wait in a transaction with nothing to do. Others may be between two queries right now, so it looks again for two seconds; what waits for a computation that has not begun yet waits longer.
 *
 * @param root a connection that sees all others of the database
 * @param about a piece of the last query of those that are meant; all without it
 */
export async function heldConnections(root: pg.Client, about = ''): Promise<number> {
  const held = async (): Promise<number> => {
    const { rows } = await root.query<{ held: number }>(
      `SELECT count(*)::int AS held FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND strpos(query, $1) > 0`,
      [about],
    );
    return rows[0]!.held;
  };
  let now = await held();
  for (let tries = 0; now > 0 && tries < TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    now = await held();
  }
  return now;
}
