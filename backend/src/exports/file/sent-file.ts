import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { ExportFormat } from '@throughline/domain';
import type { FastifyReply } from 'fastify';
import { fileDisposition } from '../../platform/http/file-disposition.js';
import type { Download } from './export-files.service.js';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The file as a reply: its name for old and new browsers (RFC 6266), its SHA-256 (RFC 9530), its rows. It is kept in no cache. */
export function sentFile({ fileName, format, bytes, sha256, rows, content }: Download, reply: FastifyReply): StreamableFile {
  void reply
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('x-row-count', String(rows))
    .header('cache-control', 'private, no-store');
  const disposition = fileDisposition(fileName, `throughline.${format}`);
  return new StreamableFile(Readable.from(content, { objectMode: false }), { type: TYPES[format], disposition, length: bytes });
}
