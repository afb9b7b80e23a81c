/** Base64url without padding (RFC 4648 section 5): how bytes travel in JSON here. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes, or undefined when the text is not base64url in its one canonical form: a foreign character, padding, an
 *  impossible length, or stray bits in the last character (two spellings of one token would be two keys of one ballot). */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  const tail = text.length % 4;
  if (tail > 0 && toBase64url(bytes.subarray(bytes.length - (tail - 1))) !== text.slice(-tail)) return undefined;
  return bytes;
}
