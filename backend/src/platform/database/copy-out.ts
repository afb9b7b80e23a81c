import type { SqlText } from './sql-text.js';

/** A client of the driver: it lets whatever has a `submit` speak with the server until that is ready again. */
export interface CopyingOutClient {
  query(submittable: CopyingOut): unknown;
}

/** Bytes of what the binary form of COPY begins with: its name, and two numbers. */
const HEAD = 19;

/**
 * The rows of a SELECT, each field as PostgreSQL's binary form has it, null for NULL. For columns of many bytes: as a result of a query they come as text of twice the length, which then is turned back. The fields of rows that came together
 * share memory with each other.
 */
export async function copyOut(client: CopyingOutClient, select: SqlText): Promise<(Buffer | null)[][]> {
  const copying = new CopyingOut(`COPY (${select.text}) TO STDOUT (FORMAT binary)`);
  client.query(copying);
  await copying.done;
  return copying.rows;
}

/** The driver calls these methods, by these names, as the server's messages come in: one for each row, the head with the first, and one that says that there are no more. */
class CopyingOut {
  readonly rows: (Buffer | null)[][] = [];
  readonly done: Promise<void>;
  private resolve: () => void;
  private reject: (error: Error) => void;
  private begun = false;

  constructor(private readonly statement: string) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: { query(text: string): void }): void {
    connection.query(this.statement);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const row = this.begun ? chunk : chunk.subarray(HEAD);
    this.begun = true;
    if (row.length === 0) return;
    const count = row.readInt16BE(0);
    if (count >= 0) this.rows.push(fieldsOf(row, count));
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  handleCommandComplete(): void {
    // "ready for query" follows, and says the same
  }
}

function fieldsOf(row: Buffer, count: number): (Buffer | null)[] {
  const fields: (Buffer | null)[] = [];
  let at = 2;
  for (let i = 0; i < count; i++) {
    const length = row.readInt32BE(at);
    at += 4;
    fields.push(length < 0 ? null : row.subarray(at, at + length));
    at += Math.max(0, length);
  }
  return fields;
}
