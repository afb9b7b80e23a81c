/**
 * The network an address counts as: an IPv4 address itself, the first 64 bits of an IPv6 address, which is what one household or office has to itself,
 * written out in full so that every spelling gives the same. An IPv4 address inside an IPv6 one counts as the IPv4 address.
 */
export function networkOf(address: string): string {
  const bare = address.split('%')[0]!.toLowerCase();
  if (!bare.includes(':')) return bare;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped) return mapped[1]!;
  const [head = '', tail] = bare.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}
