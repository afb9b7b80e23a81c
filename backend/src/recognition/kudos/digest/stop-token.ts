import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose mails of the week are stopped by a link. */
export interface StopHolder {
  readonly organisationId: string;
  readonly employeeId: string;
}

/** What the key is for; see Settings.derivedKey. */
export const STOP_PURPOSE = 'kudos mail stop';

const SEAL_BYTES = 16;
const ID_BYTES = 16;

/** What stands in the link of a mail: who it is for, sealed with `key`. It can stop that person's mails of this kind, and do nothing else. */
export function stopToken({ organisationId, employeeId }: StopHolder, key: Buffer): string {
  const holder = Buffer.from(`${organisationId}${employeeId}`.replaceAll('-', ''), 'hex');
  return Buffer.concat([holder, seal(holder, key)]).toString('base64url');
}

/** Who the token is of; undefined when it is not one that `key` has sealed. */
export function holderOf(token: string, key: Buffer): StopHolder | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SEAL_BYTES) return undefined;
  const holder = bytes.subarray(0, 2 * ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(2 * ID_BYTES), seal(holder, key))) return undefined;
  return { organisationId: idOf(holder.subarray(0, ID_BYTES)), employeeId: idOf(holder.subarray(ID_BYTES)) };
}

function seal(holder: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(holder).digest().subarray(0, SEAL_BYTES);
}

const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
