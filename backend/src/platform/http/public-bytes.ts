import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a reply may be packed. */
export type Packing = 'br' | 'gzip';

/** The packing that the reader takes and that packs best; undefined when the reader takes none of ours. */
export function packingFor(accepted: string | undefined): Packing | undefined {
  return /\bbr\b/.test(accepted ?? '') ? 'br' : /\bgzip\b/.test(accepted ?? '') ? 'gzip' : undefined;
}

/** Up to here packing as tightly as can be takes a fraction of a second; what is longer would keep its first reader waiting. */
const tightUpTo = 128 * 1024;

/** Packs bytes; as tightly as can be where that is quick enough. */
export function packed(bytes: Buffer, packing: Packing): Promise<Buffer> {
  const tight = bytes.length <= tightUpTo;
  if (packing === 'gzip') return promisify(gzip)(bytes, { level: tight ? 9 : 6 });
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: tight ? 11 : 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/**
 * Public documents as they were packed once, by the hash of their content. They are the same for everybody, so nothing here tells who asked for one. Those that were asked for
 * longest ago go first when there is no room.
 */
export class PackedOnce {
  private readonly held = new Map<string, { readonly bytes: Promise<Buffer>; readonly size: number }>();
  private room: number;

  /** @param room bytes of documents, before packing, that are held at most */
  constructor(room: number) {
    this.room = room;
  }

  pack(bytes: Buffer, packing: Packing): Promise<Buffer> {
    const key = `${packing} ${createHash('sha256').update(bytes).digest('base64')}`;
    const before = this.held.get(key);
    this.forget(key);
    // kept as a promise: of many who ask at the same time only the first has it packed
    const done = before?.bytes ?? packed(bytes, packing);
    // what could not be packed (no memory) is tried again by the next who asks
    done.catch(() => this.forget(key));
    this.held.set(key, { bytes: done, size: bytes.length });
    this.room -= bytes.length;
    for (const oldest of this.held.keys()) {
      if (this.room >= 0) break;
      this.forget(oldest);
    }
    return done;
  }

  private forget(key: string): void {
    this.room += this.held.get(key)?.size ?? 0;
    this.held.delete(key);
  }
}
