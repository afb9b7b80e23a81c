import { StreamableFile } from '@nestjs/common';

/** A file that was just made, as a reply. */
export function fileReply(content: Buffer, type: 'application/pdf' | 'image/png', fileName: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: `attachment; filename="${fileName}"`, length: content.length });
}
