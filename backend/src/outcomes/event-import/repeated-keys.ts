/** As many are remembered at most: 64 MB of marks. */
const MOST = 4_000_000;

/**
 * Tells whether a file tells events more than once, without keeping them: a mark of 53 bits for each event, so that two that are not the same are taken for the same in fewer than one of a thousand files of a million. Whoever is told that
 * there are some has to look properly; nothing is lost by looking in vain. Of a file with more events than can be remembered it is taken for granted.
 */
export class RepeatedKeys {
  private marks = new Float64Array(1 << 14);
  private held = 0;
  repeated = 0;
  sure = true;

  add(key: string, metric: string): void {
    if (!this.sure) return;
    const mark = markOf(key, metric);
    if (this.held * 2 > this.marks.length) this.grow();
    if (this.put(mark)) this.held++;
    else this.repeated++;
    if (this.held < MOST) return;
    this.sure = false;
    this.marks = new Float64Array(0);
  }

  private put(mark: number): boolean {
    const last = this.marks.length - 1;
    for (let at = mark % this.marks.length; ; at = (at + 1) & last) {
      if (this.marks[at] === mark) return false;
      if (this.marks[at] === 0) {
        this.marks[at] = mark;
        return true;
      }
    }
  }

  private grow(): void {
    const before = this.marks;
    this.marks = new Float64Array(before.length * 2);
    for (const mark of before) if (mark !== 0) this.put(mark);
  }
}

/** Two sums of 32 and 21 bits (FNV-1a and a multiplicative one), never 0. */
function markOf(key: string, metric: string): number {
  let one = 0x811c9dc5;
  let two = 0x1b873593;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two + code, 0x9e3779b1) ^ (two >>> 15);
  }
  // ids of metrics differ at their end
  for (let i = metric.length - 8; i < metric.length; i++) {
    const code = metric.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two + code, 0x9e3779b1) ^ (two >>> 15);
  }
  return (two & 0x1fffff) * 4_294_967_296 + (one >>> 0) || 1;
}
