import { Injectable } from '@nestjs/common';
import { TrusteeKeys } from './trustee-keys.js';
import { TrusteeLinks } from './trustee-links.js';

/** Everything that is kept here for the trustees of a cycle: their locked key and their links. */
@Injectable()
export class TrusteeHands {
  constructor(
    private readonly keys: TrusteeKeys,
    private readonly links: TrusteeLinks,
  ) {}

  /** When the trustees change: neither the key they made nor their links are of use to those who come. */
  async forget(cycleId: string): Promise<void> {
    await this.keys.forget(cycleId);
    await this.links.forget(cycleId);
  }

  /** When the ballots are counted: no copy of a key that could still open them stays on the server. The links stay; they open nothing, and say what happened. */
  async rest(cycleId: string): Promise<void> {
    await this.keys.forget(cycleId);
  }
}
