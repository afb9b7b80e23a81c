/** Key of the advisory lock of a cycle: casting and collecting take it shared, closing and rewriting alone, so that nothing is written meanwhile. 60 bits of the id. */
export function cycleLock(cycleId: string): string {
  return BigInt(`0x${cycleId.replaceAll('-', '').slice(-15)}`).toString();
}
