import { giveBack } from '../../platform/give-back.js';

/** As many are remembered at most: 48 MB of marks. */
const MOST = 4_000_000;
/** Tables that grow one after the other, so that never all of them are there twice. */
const TABLES = 32;

/**
 * Tells whether a file tells events more than once, without keeping them: a mark of 53 bits for each event, so that two that are not the same are taken for the same in fewer than one of a thousand files of a million. Whoever is told that
 * there are some has to look properly; nothing is lost by looking in vain. Of a file with more events than can be remembered it is taken for granted.
 */
export class RepeatedKeys {
  private tables = Array.from({ length: TABLES }, () => new Marks());
  private held = 0;
  private sure = true;
  private readonly order = { one: 0, two: 0 };
  repeated = 0;

  /** `before`: what `allDifferent` was when the file was read before. As long as the same events come in the same order nothing has to be remembered of them. */
  constructor(private readonly before: string | null = null) {}

  /** Whether the file may tell events more than once. */
  get mayRepeat(): boolean {
    return this.before === null ? this.repeated > 0 || !this.sure : this.seen() !== this.before;
  }

  /** A mark of all events in their order, when no two of them are the same; else null. */
  get allDifferent(): string | null {
    return this.mayRepeat ? null : this.seen();
  }

  add(key: string, metric: string): void {
    // FNV-1a and a multiplicative sum
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
    const { order } = this;
    order.one = Math.imul(order.one ^ one, 0x01000193);
    order.two = Math.imul(order.two + two, 0x9e3779b1) ^ (order.two >>> 15);
    if (this.before === null && this.sure) this.remember(one, two);
  }

  private remember(one: number, two: number): void {
    if (!this.tables[(two >>> 16) % TABLES]!.add(one, two)) this.repeated++;
    else if (++this.held >= MOST) {
      this.sure = false;
      this.tables = [];
    }
  }

  private seen(): string {
    return `${this.order.one >>> 0}-${this.order.two >>> 0}`;
  }
}

/** A set of marks of 48 bits in a table that is at most half full. */
class Marks {
  /** Where both are 0 there is none. */
  private low = new Uint32Array(64);
  private high = new Uint16Array(64);
  private held = 0;

  /** Of the second number the lower 16 bits count. False when it was there. */
  add(one: number, two: number): boolean {
    if (this.held * 2 > this.low.length) this.grow();
    const low = one >>> 0;
    const added = this.put(low, two & 0xffff || (low === 0 ? 1 : 0));
    if (added) this.held++;
    return added;
  }

  private put(low: number, high: number): boolean {
    const last = this.low.length - 1;
    for (let at = low & last; ; at = (at + 1) & last) {
      const [here, above] = [this.low[at], this.high[at]];
      if (here === low && above === high) return false;
      if (here === 0 && above === 0) {
        this.low[at] = low;
        this.high[at] = high;
        return true;
      }
    }
  }

  private grow(): void {
    const { low, high } = this;
    this.low = new Uint32Array(low.length * 2);
    this.high = new Uint16Array(low.length * 2);
    for (let i = 0; i < low.length; i++) if (low[i] !== 0 || high[i] !== 0) this.put(low[i]!, high[i]!);
    giveBack(low);
    giveBack(high);
  }
}
