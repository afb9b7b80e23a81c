const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The six bits of each character by its code; 255 for what is not in the alphabet. */
const BITS = new Uint8Array(128).fill(255);
for (let i = 0; i < 64; i++) BITS[ALPHABET.charCodeAt(i)] = i;

/** Base64url without padding (RFC 4648 section 5): how bytes travel in JSON here. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes, or undefined when the text is not base64url in its one canonical form: a foreign character, padding, an
 *  impossible length, or stray bits in the last character (two spellings of one token would be two keys of one ballot). */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, count, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const bits = BITS[text.charCodeAt(i)] ?? 255;
    if (bits === 255) return undefined;
    held = ((held << 6) | bits) & 0xfff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = held >> count;
    }
  }
  return (held & ((1 << count) - 1)) === 0 ? bytes : undefined;
}
