import { type FileEncoding, Refusal } from '@throughline/domain';

/** Thrown when bytes that were taken for UTF-8 are not: the file has to be read from its beginning as windows-1252, in which every byte means something. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

const LABELS: Readonly<Record<FileEncoding, string>> = { 'UTF-8': 'utf-8', 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be', 'windows-1252': 'windows-1252' };

/** How a file is written, from its first bytes: by its mark; else UTF-16 when every second byte is zero, as with most Latin letters; else UTF-8 until something shows that it is not. */
export function encodingOf(first: Uint8Array): FileEncoding {
  if (first[0] === 0xff && first[1] === 0xfe) return 'UTF-16LE';
  if (first[0] === 0xfe && first[1] === 0xff) return 'UTF-16BE';
  const zeros = [0, 0];
  const looked = Math.min(first.length, 2000);
  for (let i = 0; i < looked; i++) if (first[i] === 0) zeros[i % 2]!++;
  const many = looked * 0.35;
  if (zeros[1]! > many && zeros[0]! < zeros[1]! / 10) return 'UTF-16LE';
  if (zeros[0]! > many && zeros[1]! < zeros[0]! / 10) return 'UTF-16BE';
  return 'UTF-8';
}

/** Bytes as text, piece by piece, without a mark at the beginning. Throws NotUtf8, and Refusal `not-a-text-file` for UTF-16 of which a character is not whole. */
export class TextStream {
  private readonly decoder: TextDecoder;

  constructor(private readonly encoding: FileEncoding) {
    this.decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  }

  text(bytes?: Uint8Array): string {
    try {
      return bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode();
    } catch {
      // TypeError: half a character somewhere; there is no asking before decoding
      if (this.encoding === 'UTF-8') throw new NotUtf8();
      throw new Refusal(
        'unsupported',
        'not-a-text-file',
        `The file says it is ${this.encoding} but is damaged: not every character is whole. Save the sheet as CSV (UTF-8) and send that file.`,
      );
    }
  }
}
