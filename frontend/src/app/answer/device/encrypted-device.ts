import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BallotRecord } from './ballot-record';
import type { Device } from './device';
import { MemoryDevice } from './memory-device';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface Chest extends DBSchema {
  keys: { key: 'device'; value: CryptoKey };
  records: { key: string; value: Sealed };
}

/** Ballots in IndexedDB, each encrypted (AES-GCM) with a key that the browser holds and never hands out. */
export class EncryptedDevice implements Device {
  readonly lasting = true;
  /** Stands in for the browser's locks where there are none: then within this tab only. */
  private readonly queue = new MemoryDevice();

  private constructor(
    private readonly chest: IDBPDatabase<Chest>,
    private readonly key: CryptoKey,
  ) {}

  /** Opens this device's store, or one in memory where the browser forbids storage. */
  static async open(): Promise<Device> {
    try {
      const chest = await openDB<Chest>('throughline-answer', 1, {
        upgrade(db) {
          db.createObjectStore('keys');
          db.createObjectStore('records');
        },
      });
      return new EncryptedDevice(chest, await deviceKey(chest));
    } catch {
      // SecurityError, InvalidStateError or QuotaExceededError, by browser, where storage is forbidden or full: only trying tells
      return new MemoryDevice();
    }
  }

  async read(slot: string): Promise<BallotRecord | undefined> {
    return this.unseal(slot, await this.chest.get('records', slot));
  }

  async all(): Promise<readonly (readonly [string, BallotRecord])[]> {
    const slots = await this.chest.getAllKeys('records');
    const records = await Promise.all(slots.map((slot) => this.read(slot)));
    return slots.flatMap((slot, i) => (records[i] ? [[slot, records[i]] as const] : []));
  }

  async update(slot: string, change: (record: BallotRecord | undefined) => BallotRecord): Promise<BallotRecord> {
    for (;;) {
      const before = await this.chest.get('records', slot);
      const record = change(await this.unseal(slot, before));
      if (await this.replace(slot, before, await this.seal(slot, record))) return record;
    }
  }

  async remove(slot: string): Promise<void> {
    await this.chest.delete('records', slot);
  }

  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    // absent from browsers before 2022
    const locks = navigator.locks as LockManager | undefined;
    return locks ? (locks.request(`throughline-answer:${name}`, work) as Promise<T>) : this.queue.alone(name, work);
  }

  /** Writes unless another tab wrote in between; encryption cannot happen inside a transaction of IndexedDB. */
  private async replace(slot: string, before: Sealed | undefined, after: Sealed): Promise<boolean> {
    const change = this.chest.transaction('records', 'readwrite');
    const now = await change.store.get(slot);
    const untouched = now?.iv.join() === before?.iv.join();
    if (untouched) await change.store.put(after, slot);
    await change.done;
    return untouched;
  }

  private async seal(slot: string, record: BallotRecord): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(record));
    return { iv, bytes: await crypto.subtle.encrypt(cipher(iv, slot), this.key, text) };
  }

  private async unseal(slot: string, sealed: Sealed | undefined): Promise<BallotRecord | undefined> {
    if (!sealed) return undefined;
    const text = await crypto.subtle.decrypt(cipher(sealed.iv, slot), this.key, sealed.bytes);
    return JSON.parse(new TextDecoder().decode(text)) as BallotRecord;
  }
}

const cipher = (iv: Uint8Array<ArrayBuffer>, slot: string): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(slot) });

/** The device's key; the first of two tabs that make one at the same time wins. */
async function deviceKey(chest: IDBPDatabase<Chest>): Promise<CryptoKey> {
  const present = await chest.get('keys', 'device');
  if (present) return present;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const change = chest.transaction('keys', 'readwrite');
  const first = await change.store.get('device');
  if (!first) await change.store.put(fresh, 'device');
  await change.done;
  return first ?? fresh;
}
