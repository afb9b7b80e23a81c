import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Bytes of a row in org.export_chunk. */
const CHUNK = 256 * 1024;

/** The bytes of files, in pieces: a file of any length is written and sent with the memory of one piece. */
@Injectable()
export class ExportBytes {
  constructor(private readonly work: UnitOfWork) {}

  /** For a file that is made now. What an earlier try left is gone. Call inside a unit of work, as every method of the sink. */
  async begin(fileId: string): Promise<ByteSink> {
    await this.work.query(`DELETE FROM org.export_chunk WHERE organisation_id = $1 AND file_id = $2`, [fileId]);
    return new ByteSink(this.work, fileId);
  }

  async forget(fileId: string): Promise<void> {
    await this.work.query(`DELETE FROM org.export_chunk WHERE organisation_id = $1 AND file_id = $2`, [fileId]);
  }

  /** All bytes at once: of files that are known to be small. */
  async whole(fileId: string): Promise<Buffer> {
    const rows = await this.work.query<{ content: Buffer }>(
      `SELECT content FROM org.export_chunk WHERE organisation_id = $1 AND file_id = $2 ORDER BY position`,
      [fileId],
    );
    return Buffer.concat(rows.map(({ content }) => content));
  }

  /** The bytes for a reply. The unit of work of the request is over while it is sent, so each piece is read in one of its own. */
  read(fileId: string): AsyncGenerator<Buffer> {
    return this.pieces(this.work.organisationId, fileId);
  }

  /** Runs outside any unit of work: the request's own is over. */
  private async *pieces(organisationId: string, fileId: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const [row] = await this.work.later(organisationId, () =>
        this.work.query<{ content: Buffer }>(`SELECT content FROM org.export_chunk WHERE organisation_id = $1 AND file_id = $2 AND position = $3`, [
          fileId,
          position,
        ]),
      );
      if (!row) return;
      yield row.content;
    }
  }
}

/** Takes the bytes of one file. */
export class ByteSink {
  private readonly hash: Hash = createHash('sha256');
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private position = 0;
  private total = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly fileId: string,
  ) {}

  async put(bytes: Buffer): Promise<void> {
    this.hash.update(bytes);
    this.total += bytes.length;
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const piece = bytes.subarray(from, from + CHUNK);
      this.waiting.push(piece);
      this.waitingBytes += piece.length;
      if (this.waitingBytes >= CHUNK) await this.flush();
    }
  }

  /** Everything is written. Returns the length and the SHA-256 of all bytes. */
  async end(): Promise<{ bytes: number; sha256: string }> {
    await this.flush();
    return { bytes: this.total, sha256: this.hash.digest('hex') };
  }

  private async flush(): Promise<void> {
    if (this.waitingBytes === 0) return;
    const content = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    await this.work.query(`INSERT INTO org.export_chunk (organisation_id, file_id, position, content) VALUES ($1, $2, $3, $4)`, [
      this.fileId,
      this.position++,
      content,
    ]);
  }
}
