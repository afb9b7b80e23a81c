/** Key of the advisory lock of a cycle: casting takes it shared, closing takes it alone, so that nothing is cast while the box closes. 60 bits of the id. */
export function cycleLock(cycleId: string): string {
  return BigInt(`0x${cycleId.replaceAll('-', '').slice(-15)}`).toString();
}
