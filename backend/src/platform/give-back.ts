/**
 * Gives the memory of bytes back at once, instead of whenever it is collected: a file that comes in small pieces would weigh as much as many of them. Only bytes that have their memory to themselves; of others nothing happens. They are
 * empty then: whoever calls it has made them, or was given them for good, and nothing is writing them any more.
 */
export function giveBack(bytes: Pick<Uint8Array, 'buffer' | 'byteLength'>): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && !buffer.detached && buffer.byteLength === bytes.byteLength) buffer.transfer(0);
}
