import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writable } from 'node:stream';

/** Of the driver's connection, what COPY needs. */
interface CopyingConnection {
  readonly stream: Writable;
  query(text: string): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** A client of the driver: it lets whatever has a `submit` speak with the server until that is ready again. */
export interface CopyingClient {
  query(submittable: Copying): unknown;
}

/**
 * Streams `rows`, in the text form of COPY, into the table that the statement `COPY … FROM STDIN` names, at the pace of the server: each piece is on its way before the next one is asked for, so its memory may be used anew then. Resolves when the server has taken all of them. When reading `rows` throws, the server is told to
 * forget them, and that error is thrown; the transaction is over then, as with every statement that fails.
 */
export async function copyInto(client: CopyingClient, statement: string, rows: AsyncIterable<Uint8Array>): Promise<void> {
  const copying = new Copying(statement, rows);
  client.query(copying);
  await copying.done;
}

/** The driver calls these methods, by these names, as the server's messages come in. */
class Copying {
  readonly done: Promise<void>;
  private resolve: () => void;
  private reject: (error: Error) => void;
  private failure: Error | undefined;
  private over = false;
  private readonly inContext = AsyncLocalStorage.snapshot();

  constructor(
    private readonly statement: string,
    private readonly rows: AsyncIterable<Uint8Array>,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: CopyingConnection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyingConnection): void {
    // the driver calls this from a message of the server, where nothing is known of whose work it is
    this.inContext(() => void this.send(connection));
  }

  handleError(error: Error): void {
    this.over = true;
    this.reject(this.failure ?? error);
  }

  handleReadyForQuery(): void {
    this.over = true;
    this.resolve();
  }

  handleCommandComplete(): void {
    // "ready for query" follows, and says the same
  }

  private async send(connection: CopyingConnection): Promise<void> {
    try {
      for await (const chunk of this.rows) {
        if (this.over) return;
        await sendChunk(connection.stream, chunk);
      }
      if (!this.over) connection.endCopyFrom();
    } catch (error) {
      // whatever reading the rows may throw: the server answers with an error of its own, and this one is what is told
      this.failure = error as Error;
      if (!this.over) connection.sendCopyFail('the rows could not be read');
    }
  }
}

/** A message of the protocol: 'd', its length, and the bytes as they are; the driver would copy them twice. Resolves when the system has taken them, or never will. */
function sendChunk(stream: Writable, chunk: Uint8Array): Promise<void> {
  const head = Buffer.alloc(5, 'd');
  head.writeUInt32BE(chunk.length + 4, 1);
  return new Promise((resolve) => {
    stream.cork();
    stream.write(head);
    // when the connection is lost the driver tells the statement, and there is nothing to add
    stream.write(chunk, () => resolve());
    stream.uncork();
  });
}
