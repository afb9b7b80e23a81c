// PostgreSQL's COPY through the driver: rows as text, at the speed of the wire, in constant memory.
import { once } from 'node:events';

/** What both directions share: a query object as the driver wants it, whose promise settles when the server is ready for the next one. */
class Copy {
  constructor(sql) {
    this.sql = sql;
    this.done = new Promise((resolve, reject) => {
      this.settle = (error) => (error ? reject(error) : resolve());
    });
  }

  submit(connection) {
    connection.query(this.sql);
  }

  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
  handleEmptyQuery() {}
  handlePortalSuspended() {}
  handleCopyInResponse(connection) {
    connection.sendCopyFail('this command takes nothing');
  }
  handleCopyData() {}

  handleReadyForQuery() {
    this.settle();
  }

  // the driver tells a query of its error last of all
  handleError(error) {
    this.settle(error);
  }
}

class CopyOut extends Copy {
  constructor(sql, out) {
    super(sql);
    this.out = out;
  }

  handleCopyData({ chunk }, connection) {
    // what comes after the disk was full is read and dropped, so that the server comes to the end of it
    if (this.out.destroyed) return;
    // a copy: the driver reads the next rows into the same memory
    if (this.out.write(Buffer.from(chunk))) return;
    connection.stream.pause();
    const goOn = () => {
      this.out.off('drain', goOn).off('close', goOn);
      connection.stream.resume();
    };
    this.out.on('drain', goOn).on('close', goOn);
  }
}

class CopyIn extends Copy {
  constructor(sql, rows) {
    super(sql);
    this.rows = rows;
  }

  handleCopyInResponse(connection) {
    this.send(connection).catch((error) => {
      // whatever stopped the rows from coming: the server drops what it has, and the reason is ours
      this.error = error;
      connection.sendCopyFail('the rows ended early');
    });
  }

  async send(connection) {
    for await (const row of this.rows) {
      connection.sendCopyFromChunk(row);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }

  handleError(error) {
    super.handleError(this.error ?? error);
  }
}

/** Writes what `COPY … TO STDOUT` gives. */
export function copyOut(client, sql, out) {
  const copy = new CopyOut(sql, out);
  client.query(copy);
  return copy.done;
}

/** Sends rows (each with its line end) to `COPY … FROM STDIN`. */
export function copyIn(client, sql, rows) {
  const copy = new CopyIn(sql, rows);
  client.query(copy);
  return copy.done;
}
