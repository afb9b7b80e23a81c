import { createHash } from 'node:crypto';
import { Refusal } from '@throughline/domain';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { checkedAttachment } from './checked-attachment.js';

const PART = 256 * 1024;

/** Tables that keep the bytes of files in parts, so that no row is large: attachment_id, position, content. */
export type PartTable = 'org.nomination_attachment_part' | 'org.complaint_attachment_part';

/** The body of a request as a file that is checked: its type, the bytes to keep and their sum in hex. Throws Refusal `no-file`, and what `checkedAttachment` throws. */
export function checkedBody(body: unknown) {
  if (!Buffer.isBuffer(body))
    throw new Refusal('unsupported', 'no-file', 'Send the file itself as the body of the request, with the content type application/octet-stream.');
  const { type, content } = checkedAttachment(body);
  return { type, content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Keeps the bytes of a file. */
export async function keepParts(work: UnitOfWork, table: PartTable, id: string, content: Buffer): Promise<void> {
  for (let from = 0; from < content.length; from += PART)
    await work.query(`INSERT INTO ${table} (organisation_id, attachment_id, position, content) VALUES ($1, $2, $3, $4)`, [
      id,
      from / PART,
      content.subarray(from, from + PART),
    ]);
}

/** Its bytes, part by part, each read when it is sent; also after the unit of work of the request is over. */
export function keptParts(work: UnitOfWork, table: PartTable, { id, bytes }: { readonly id: string; readonly bytes: number }): AsyncIterable<Buffer> {
  const { organisationId } = work;
  return (async function* () {
    for (let position = 0; position * PART < bytes; position++) {
      const [part] = await work.later(organisationId, () =>
        work.query<{ content: Buffer }>(`SELECT content FROM ${table} WHERE organisation_id = $1 AND attachment_id = $2 AND position = $3`, [id, position]),
      );
      if (!part) return;
      yield part.content;
    }
  })();
}
