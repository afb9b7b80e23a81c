import { Refusal } from '@throughline/domain';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { STRUCTURE_BYTES } from './structure-file.rules.js';

/** What was in an archive: the structure, and the names of everything that was not opened. */
export interface OpenedArchive {
  structure: Buffer;
  unread: string[];
}

const MOST_ENTRIES = 2000;

/**
 * The survey structure in a LimeSurvey archive (`.lsa`). Nothing is written to a disk, and nothing but the structure is unpacked: answers, participants and
 * uploaded files stay closed. An entry that says it is larger than any structure, or turns out to be, is not read on.
 *
 * Throws Refusal `damaged-file` (cut off, or with names that lead out of the archive), `file-too-large`, `encrypted-file`, `no-structure`, `several-structures`.
 */
export async function openArchive(bytes: Buffer): Promise<OpenedArchive> {
  const zip = await opened(bytes);
  const entries = await listed(zip);
  const structures = entries.filter(({ fileName }) => /\.lss$/i.test(fileName));
  const [structure] = structures;
  if (!structure)
    throw new Refusal(
      'unsupported',
      'no-structure',
      'There is no survey structure (.lss) in this archive. Send a survey archive of LimeSurvey (.lsa), or the .lss itself.',
    );
  if (structures.length > 1)
    throw new Refusal('invalid', 'several-structures', 'There are several surveys in this archive. Unpack it, and send one .lss after the other.');
  if (structure.isEncrypted()) throw new Refusal('unsupported', 'encrypted-file', 'The archive is locked with a password. Unpack it, and send the .lss in it.');
  if (structure.uncompressedSize > STRUCTURE_BYTES) throw tooLarge();
  return { structure: await unpacked(zip, structure), unread: entries.flatMap(({ fileName }) => (fileName === structure.fileName ? [] : [fileName])) };
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // `validateEntrySizes` ends an entry that has more than it says
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(damaged(error)) : resolve(zip)));
  });
}

function listed(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error: Error) => reject(damaged(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) reject(tooLarge());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(error));
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', (failed: Error) => reject(damaged(failed)));
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });
}

const damaged = ({ message }: Error): Refusal =>
  new Refusal(
    'invalid',
    'damaged-file',
    `The archive is damaged or cut off, or its names lead out of it: ${message.slice(0, 200)}. Nothing was read. Export the survey again.`,
  );

const tooLarge = (): Refusal => new Refusal('too-large', 'file-too-large', 'The archive unpacks to more than any questionnaire has, so it was not read.');
