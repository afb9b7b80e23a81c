import { bytesOf } from '../bytes/bytes.js';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';

/** The first 16 bytes of a hash (32 bytes, base64url) as 8 words of five letters, each consonant-vowel-consonant-vowel-consonant
 *  for 16 bits: a person can compare them by eye or on the telephone. The spelling is Wilkerson's proquints (arXiv:0901.4016):
 *  7f00 0001 is "lusab babad". Throws an AnonymityError (`malformed`) for anything but 32 bytes. */
export function hashWords(hash: string): string[] {
  const bytes = bytesOf(hash, 32, 'The hash');
  return Array.from({ length: 8 }, (_, i) => word(((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)));
}

const word = (bits: number): string =>
  [consonants[bits >> 12], vowels[(bits >> 10) & 3], consonants[(bits >> 6) & 15], vowels[(bits >> 4) & 3], consonants[bits & 15]].join('');
