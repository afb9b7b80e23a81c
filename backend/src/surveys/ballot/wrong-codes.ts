import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';

const WINDOW_MS = 60_000;
const MOST = 120;

/**
 * Bounds how many unknown codes and links are tried for an organisation. Counted in memory and by organisation only: no address is kept, not even as a hash, and
 * who holds a code that is known is never held up.
 */
@Injectable()
export class WrongCodes {
  private readonly windows = new Map<string, { since: number; tries: number }>();

  constructor(private readonly clock: Clock) {}

  /** Counts a try with a code that is not known. Throws Refusal `too-many-wrong-codes` when there were too many within a minute. */
  count(organisationId: string): void {
    const now = this.clock.now().getTime();
    const window = this.windows.get(organisationId);
    const current = window && now - window.since < WINDOW_MS ? window : { since: now, tries: 0 };
    current.tries++;
    this.windows.set(organisationId, current);
    if (current.tries <= MOST) return;
    throw new Refusal(
      'too-many',
      'too-many-wrong-codes',
      'Too many wrong codes were tried in the last minute. Check yours and try again in a minute; a right one always works.',
    );
  }
}
