import { Injectable } from '@nestjs/common';
import { LIMITS, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Bytes of a part: the driver holds several times as much of a part that it reads, and a file of 100 MB is less than a thousand. */
const PART = 128 * 1024;

/** What was received. */
export interface Received {
  readonly bytes: number;
  /** Whether the file is packed with gzip. */
  readonly packed: boolean;
}

/** Keeps the bytes of a file in parts, in the database, where every instance finds them. Each part is written and read in a transaction of its own: a slow sender holds no connection. */
@Injectable()
export class FileParts {
  constructor(private readonly work: UnitOfWork) {}

  /** Keeps what comes in. Call it in a unit of work that has asked nothing yet. Throws Refusal `file-too-large`, `empty-file`, and what the stream throws. */
  async receive(importId: string, body: AsyncIterable<Uint8Array>): Promise<Received> {
    let [bytes, position, held, packed] = [0, 0, 0, false];
    let pieces: Uint8Array[] = [];
    const keep = async (): Promise<void> => {
      const part = Buffer.concat(pieces);
      [pieces, held] = [[], 0];
      if (position === 0) packed = part[0] === 0x1f && part[1] === 0x8b;
      const at = position++;
      await this.work.ahead(() => this.write(importId, 'file', at, part));
    };
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > LIMITS.eventImportBytes)
        throw new Refusal(
          'too-large',
          'file-too-large',
          `A file may have ${LIMITS.eventImportBytes / 1024 ** 2} MB; this one has more. Pack it with gzip, or send it in parts.`,
        );
      pieces.push(piece);
      held += piece.length;
      if (held >= PART) await keep();
    }
    if (bytes === 0) throw new Refusal('invalid', 'empty-file', 'The file is empty. Send a file with a line of column names and a line for each row.');
    if (held > 0) await keep();
    return { bytes, packed };
  }

  /** Adds a part in the unit of work. */
  async write(importId: string, kind: 'file' | 'problems', position: number, bytes: Uint8Array): Promise<void> {
    await this.work.query(`INSERT INTO org.event_import_part (organisation_id, import_id, kind, position, bytes) VALUES ($1, $2, $3, $4, $5)`, [
      importId,
      kind,
      position,
      bytes,
    ]);
  }

  /** The bytes, part by part, each read in a unit of work of its own; also when the one in which they were asked for is over. */
  read(importId: string, kind: 'file' | 'problems'): AsyncGenerator<Uint8Array> {
    const { work } = this;
    const { organisationId } = work;
    const part = (position: number): Promise<{ bytes: Buffer }[]> =>
      work.later(organisationId, () =>
        work.query(`SELECT bytes FROM org.event_import_part WHERE organisation_id = $1 AND import_id = $2 AND kind = $3 AND position = $4`, [
          importId,
          kind,
          position,
        ]),
      );
    return (async function* () {
      for (let position = 0; ; position++) {
        const [found] = await part(position);
        if (!found) return;
        yield found.bytes;
      }
    })();
  }

  async forget(importId: string, kind: 'file' | 'problems'): Promise<void> {
    await this.work.query(`DELETE FROM org.event_import_part WHERE organisation_id = $1 AND import_id = $2 AND kind = $3`, [importId, kind]);
  }
}
