import { StreamableFile } from '@nestjs/common';

/** Names of people, made for whoever asked: kept in no cache, neither of a browser that others use nor on the way. */
export const KEPT_NOWHERE = ['cache-control', 'private, no-store'] as const;

/** A file that was just made, as a reply. */
export function fileReply(content: Buffer, type: 'application/pdf' | 'image/png', fileName: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: `attachment; filename="${fileName}"`, length: content.length });
}
