import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AttachmentType } from '@throughline/domain';
import { fileDisposition } from '../../http/file-disposition.js';

/** A file that somebody sent, as a reply that no browser opens as a page: to be saved, of the type that was found out, sandboxed, kept in no cache. */
export function sentAttachment(
  { fileName, type, bytes }: { readonly fileName: string; readonly type: AttachmentType; readonly bytes: number },
  content: AsyncIterable<Buffer>,
  reply: FastifyReply,
): StreamableFile {
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', `sandbox; default-src 'none'`)
    .header('cache-control', 'private, no-store');
  return new StreamableFile(Readable.from(content, { objectMode: false }), {
    type: type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    disposition: fileDisposition(fileName),
    length: bytes,
  });
}
