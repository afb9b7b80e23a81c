import { Injectable } from '@nestjs/common';
import { LIMITS, Refusal } from '@throughline/domain';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { giveBack } from '../../platform/give-back.js';
import { makeRoom } from '../../platform/small-heap.js';
import { seal, unseal } from '../../platform/seal.js';
import { Settings } from '../../platform/settings.js';

/** Bytes of a part. The driver reads 64 kB at a time and doubles its memory for a message that is longer: so it fits into 128 kB with what goes with it, and a file of 100 MB is less than a thousand. */
const PART = 120 * 1024;
/** After so many parts a file is a large one: what the driver writes is given back by collections alone, and there are tens of MB of it before one comes. */
const PARTS_OF_LARGE = 32;

/** What was received. */
export interface Received {
  readonly bytes: number;
  /** Whether the file is packed with gzip. */
  readonly packed: boolean;
}

/**
 * Keeps the bytes of a file in parts, in the database, where every instance finds them. Each part is written and read in a transaction of its own: a slow sender holds no connection. A file may name customers in columns
 * that nobody takes in, so each part is sealed with a key of the installation: in the database, and in a backup of it, nobody is named.
 */
@Injectable()
export class FileParts {
  private readonly key: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    settings: Settings,
  ) {
    this.key = settings.derivedKey('files of event imports');
  }

  /** Keeps what comes in, and gives back the memory it came in. Call it in a unit of work that has asked nothing yet. Throws Refusal `file-too-large`, `empty-file`, and what the stream throws. */
  async receive(importId: string, body: AsyncIterable<Uint8Array>): Promise<Received> {
    let [bytes, position, held, packed] = [0, 0, 0, false];
    const part = Buffer.allocUnsafeSlow(PART);
    const keep = async (): Promise<void> => {
      const [at, kept] = [position++, part.subarray(0, held)];
      held = 0;
      if (at === 0) packed = kept[0] === 0x1f && kept[1] === 0x8b;
      if (at === PARTS_OF_LARGE) makeRoom();
      await this.work.ahead(() => this.write(importId, 'file', at, kept));
    };
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > LIMITS.eventImportBytes)
        throw new Refusal(
          'too-large',
          'file-too-large',
          `A file may have ${LIMITS.eventImportBytes / 1024 ** 2} MB; this one has more. Pack it with gzip, or send it in parts.`,
        );
      for (let at = 0; at < piece.length;) {
        const taken = piece.subarray(at, at + PART - held);
        part.set(taken, held);
        at += taken.length;
        held += taken.length;
        if (held === PART) await keep();
      }
      giveBack(piece);
    }
    if (bytes === 0) throw new Refusal('invalid', 'empty-file', 'The file is empty. Send a file with a line of column names and a line for each row.');
    if (held > 0) await keep();
    giveBack(part);
    return { bytes, packed };
  }

  /** Adds a part in the unit of work. */
  async write(importId: string, kind: 'file' | 'problems', position: number, bytes: Uint8Array): Promise<void> {
    const sealed = seal(bytes, this.key, place(importId, kind, position));
    await this.work.query(`INSERT INTO org.event_import_part (organisation_id, import_id, kind, position, sealed, bytes) VALUES ($1, $2, $3, $4, true, $5)`, [
      importId,
      kind,
      position,
      sealed,
    ]);
    giveBack(sealed);
  }

  /** The bytes, part by part, each read in a unit of work of its own; also when the one in which they were asked for is over. Throws Refusal `file-lost` for those that were sealed by another installation. */
  read(importId: string, kind: 'file' | 'problems'): AsyncGenerator<Uint8Array> {
    const { work, key } = this;
    const { organisationId } = work;
    const part = (position: number): Promise<(Buffer | null)[][]> =>
      work.later(organisationId, () =>
        work.fields(
          sqlText`SELECT bytes, sealed FROM org.event_import_part WHERE organisation_id = ${organisationId} AND import_id = ${importId} AND kind = ${kind} AND position = ${position}`,
        ),
      );
    return (async function* () {
      for (let position = 0; ; position++) {
        const [found] = await part(position);
        if (!found) return;
        const [bytes, sealed] = found as [Buffer, Buffer];
        // what came before the product sealed files is there for a week at most
        yield sealed[0] === 1 ? opened(bytes, key, place(importId, kind, position)) : bytes;
      }
    })();
  }

  async forget(importId: string, kind: 'file' | 'problems'): Promise<void> {
    await this.work.query(`DELETE FROM org.event_import_part WHERE organisation_id = $1 AND import_id = $2 AND kind = $3`, [importId, kind]);
  }
}

function place(importId: string, kind: string, position: number): string {
  return `${importId} ${kind} ${position}`;
}

function opened(sealed: Buffer, key: Buffer, boundTo: string): Buffer {
  try {
    return unseal(sealed, key, boundTo);
  } catch {
    // the database was brought to an installation with another secret: nothing here can open it
    throw new Refusal(
      'conflict',
      'file-lost',
      'The file cannot be read any more, since the secret of the installation is another one now. Discard this import and send the file again.',
    );
  }
}
