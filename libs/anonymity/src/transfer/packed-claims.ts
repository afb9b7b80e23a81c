import { AnonymityError } from '../anonymity-error.js';
import { concat, type Bytes } from '../bytes/bytes.js';
import { pairOf, unreadableTransfer, type ByteReader } from './byte-reader.js';

/** What may travel of one demographic of the rules: the place of the value in the list of the rules, and whether she lets it travel; undefined
 *  when nothing is known of it. */
export type PackedClaim = { readonly value: number; readonly kept: boolean } | undefined;

// two bytes hold the place from 1 on and one bit
const mostValues = 0x7ffe;

/** The claims as bytes: their number (1 byte), then two bytes each. Throws an AnonymityError (`malformed`) for more than 255 demographics or 32,766 values. */
export function claimBytes(claims: readonly PackedClaim[]): Bytes {
  if (claims.length > 255 || claims.some((claim) => claim && (claim.value < 0 || claim.value >= mostValues)))
    throw new AnonymityError('malformed', 'There are more demographics or values than a code can name.');
  return concat(new Uint8Array([claims.length]), ...claims.map((claim) => pairOf(claim ? (claim.value + 1) * 2 + Number(claim.kept) : 0)));
}

/** The claims again. Throws an AnonymityError (`mistyped`) for bytes that claimBytes does not write. */
export function readClaims(reader: ByteReader): PackedClaim[] {
  return Array.from({ length: reader.byte() }, () => {
    const said = reader.pair();
    if (said === 1) throw unreadableTransfer();
    return said === 0 ? undefined : { value: (said >> 1) - 1, kept: said % 2 === 1 };
  });
}

/** Places in the order of the questions as bytes: their number (1 byte), then two bytes each. Throws an AnonymityError (`malformed`) for more than 255. */
export function placeBytes(places: readonly number[]): Bytes {
  if (places.length > 255) throw new AnonymityError('malformed', 'There are more comments to be answered than a code can name.');
  return concat(new Uint8Array([places.length]), ...places.map(pairOf));
}

/** The places again. Throws an AnonymityError (`mistyped`) at the end of the bytes. */
export const readPlaces = (reader: ByteReader): number[] => Array.from({ length: reader.byte() }, () => reader.pair());
