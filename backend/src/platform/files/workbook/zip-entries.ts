import { Refusal } from '@throughline/domain';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 5_000;

/** The files of a zip that is held in memory. Nothing is unpacked but what is asked for, and that only as far as is allowed. */
export class ZipEntries {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws Refusal `damaged-file` for an archive that is cut off, or whose names lead out of it, `file-too-large` for one of too many files. */
  static async open(bytes: Buffer): Promise<ZipEntries> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      // `validateEntrySizes` ends an entry that has more than it says
      fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(damaged(error)) : resolve(zip)));
    });
    const entries = await new Promise<Map<string, Entry>>((resolve, reject) => {
      const found = new Map<string, Entry>();
      zip.on('error', (error: Error) => reject(damaged(error)));
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry: Entry) => {
        found.set(entry.fileName.toLowerCase(), entry);
        if (found.size > MOST_ENTRIES) reject(unpacksTooFar());
        else zip.readEntry();
      });
      zip.readEntry();
    });
    return new ZipEntries(zip, entries);
  }

  /** The first name, in small letters, that the pattern fits; undefined when none does. */
  find(pattern: RegExp): string | undefined {
    return [...this.entries.keys()].find((name) => pattern.test(name));
  }

  /** The bytes of a file, piece by piece. Throws Refusal `file-too-large` when it unpacks to more than `most` bytes, `encrypted-file`, `damaged-file`. */
  async *read(name: string, most: number): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    if (entry.isEncrypted())
      throw new Refusal('unsupported', 'encrypted-file', 'The workbook is locked with a password. Save it without one, or save the sheet as CSV.');
    if (entry.uncompressedSize > most) throw unpacksTooFar();
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(damaged(error)) : resolve(opened)));
    });
    try {
      yield* stream as AsyncIterable<Uint8Array>;
    } catch (error) {
      // the archive's own stream ends so when an entry is cut off, or longer than it says
      throw error instanceof Refusal ? error : damaged(error as Error);
    }
  }
}

/** What a workbook that unpacks to more than is read is refused with. */
export function unpacksTooFar(): Refusal {
  return new Refusal(
    'too-large',
    'file-too-large',
    'The workbook unpacks to more than is read. Save the sheet as CSV (UTF-8), pack it with gzip, and send that file.',
  );
}

function damaged({ message }: Error): Refusal {
  return new Refusal(
    'invalid',
    'damaged-file',
    `The workbook is damaged or cut off: ${message.slice(0, 200).replace(/\.+$/, '')}. Nothing was read. Save it again, or save the sheet as CSV (UTF-8) and send that file.`,
  );
}
