import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose source an address belongs to. */
export interface HookPlace {
  readonly organisationId: string;
  readonly sourceId: string;
}

const TAG = 8;
const LENGTH = 32 + TAG;

/**
 * The last part of the address at which a source sends: organisation and source, and eight bytes that only we can make, as base64url. So any instance knows whose it is without
 * looking it up, and made-up addresses cost no question to the database. It is no secret: what comes has to be signed. `key` is the installation's.
 */
export function hookAddress({ organisationId, sourceId }: HookPlace, key: Buffer): string {
  const place = Buffer.from(`${organisationId}${sourceId}`.replaceAll('-', ''), 'hex');
  return Buffer.concat([place, tagOf(place, key)]).toString('base64url');
}

/** Whose the address is; undefined when we did not make it. */
export function readHookAddress(address: string, key: Buffer): HookPlace | undefined {
  if (!/^[\w-]{54}$/.test(address)) return undefined;
  const bytes = Buffer.from(address, 'base64url');
  const place = bytes.subarray(0, 32);
  if (bytes.length !== LENGTH || !timingSafeEqual(bytes.subarray(32), tagOf(place, key))) return undefined;
  return { organisationId: uuid(place.subarray(0, 16)), sourceId: uuid(place.subarray(16)) };
}

function tagOf(place: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(place).digest().subarray(0, TAG);
}

function uuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
