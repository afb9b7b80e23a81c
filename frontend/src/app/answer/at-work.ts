import { asStop, type Stop } from './protocol/stop';
import type { Work } from './on-screen';
import { Wayfinding } from './wayfinding';

/** What takes time: collecting, sending, taking back. */
export abstract class AtWork extends Wayfinding {
  /** What becomes of work that failed. */
  protected abstract fail(stop: Stop, work: Work): Promise<void>;

  /** One piece of work at a time: a second press of the button does nothing. */
  protected async during(work: Work, doing: () => Promise<void>): Promise<void> {
    if (this.work()) return;
    this.work.set(work);
    this.problem.set(undefined);
    try {
      await doing();
    } catch (error) {
      // a Stop of the protocol, or what a broken browser throws
      await this.fail(asStop(error), work);
    } finally {
      this.work.set(undefined);
    }
  }
}
