/** Name and address of a sender that is written as `Name <address>` or as the address alone; the name is then empty. */
export function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = from.trim()] = /^\s*"?(.*?)"?\s*<([^<>\s]+)>\s*$/.exec(from) ?? [];
  return { name, address };
}
