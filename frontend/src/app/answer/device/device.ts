import type { BallotRecord } from './ballot-record';

/** Where ballots wait on this device. Several tabs may use one device at the same time. */
export interface Device {
  /** Whether records outlive the page. */
  readonly lasting: boolean;
  read(slot: string): Promise<BallotRecord | undefined>;
  all(): Promise<readonly (readonly [slot: string, record: BallotRecord])[]>;
  /** Replaces a record by what `change` makes of it and returns that. No other tab's change is lost: `change` may be called
   *  again on a newer record. */
  update(slot: string, change: (record: BallotRecord | undefined) => BallotRecord): Promise<BallotRecord>;
  remove(slot: string): Promise<void>;
  /** Does the work while no other tab does work of the same name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}
