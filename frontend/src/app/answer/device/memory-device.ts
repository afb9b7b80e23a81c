import type { BallotRecord } from './ballot-record';
import type { Device } from './device';

/** For a browser that refuses to keep anything: the ballot lives as long as the page. */
export class MemoryDevice implements Device {
  readonly lasting = false;
  private readonly records = new Map<string, BallotRecord>();
  private readonly queues = new Map<string, Promise<unknown>>();

  async read(slot: string): Promise<BallotRecord | undefined> {
    return this.records.get(slot);
  }

  async all(): Promise<readonly (readonly [string, BallotRecord])[]> {
    return [...this.records];
  }

  async update(slot: string, change: (record: BallotRecord | undefined) => BallotRecord): Promise<BallotRecord> {
    const record = change(this.records.get(slot));
    this.records.set(slot, record);
    return record;
  }

  async remove(slot: string): Promise<void> {
    this.records.delete(slot);
  }

  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(name) ?? Promise.resolve()).then(work, work);
    this.queues.set(name, turn);
    return turn;
  }
}
