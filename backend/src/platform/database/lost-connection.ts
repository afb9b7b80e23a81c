import { Refusal } from '@throughline/domain';

/** Whether the database, or the way to it, is gone or full: connection classes 08, 53300 and 57P of PostgreSQL, and what the socket says when nobody listens. */
export function databaseIsAway(error: unknown): boolean {
  const { name, code, message } = (error ?? {}) as { name?: unknown; code?: unknown; message?: unknown };
  if (name === 'QueryRunnerAlreadyReleasedError') return true; // how TypeORM says that the connection broke while nothing was asked of it
  if (typeof code === 'string' && /^(08...|53300|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code)) return true;
  return (
    typeof message === 'string' &&
    /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/.test(message)
  );
}

/** What to say of a COMMIT that failed: when the connection was lost, nobody here knows whether it was done. */
export function commitFailure(error: unknown): unknown {
  if (!databaseIsAway(error)) return error;
  return new Refusal('unavailable', 'outcome-unknown', 'The connection was lost while saving; look whether it is there before trying again.');
}
