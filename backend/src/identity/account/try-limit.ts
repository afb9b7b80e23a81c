import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { networkOf } from './network.rules.js';

const QUARTER_HOUR = 900;

/**
 * Bounds tries at sign-in, shared by all instances. Counted per address-and-place and per place, never per address alone: so nobody can lock
 * another person out from elsewhere, and the e-mail link always works. Addresses are kept as hashes only.
 */
@Injectable()
export class TryLimit {
  private readonly pair: RateLimiterPostgres;
  private readonly place: RateLimiterPostgres;

  constructor(pools: ConnectionPools) {
    const store = {
      storeClient: pools.pool('identity'),
      storeType: 'pool',
      tableName: 'rate_limit',
      schemaName: 'platform',
      tableCreated: true,
      duration: QUARTER_HOUR,
    };
    this.pair = new RateLimiterPostgres({ ...store, keyPrefix: 'pair', points: 10 });
    this.place = new RateLimiterPostgres({ ...store, keyPrefix: 'place', points: 300 });
  }

  /** Counts a try. Throws Refusal `too-many-tries` with the minutes to wait. */
  async count(email: string, address: string): Promise<void> {
    const place = hashed(networkOf(address));
    try {
      await this.pair.consume(hashed(`${email.toLowerCase()} ${place}`));
      await this.place.consume(place);
    } catch (error) {
      // the library rejects with a plain result when the limit is reached, and with an Error when the store fails
      if (error instanceof Error) throw error;
      const minutes = Math.max(1, Math.ceil((error as RateLimiterRes).msBeforeNext / 60_000));
      throw new Refusal(
        'too-many',
        'too-many-tries',
        `There were too many tries from here. Wait ${minutes} minutes, or ask for a sign-in link by mail on another network.`,
      );
    }
  }

  /** A try that succeeded does not count: many people may sign in from one office in a quarter of an hour. Forgets the failures before it, too. */
  async forget(email: string, address: string): Promise<void> {
    const place = hashed(networkOf(address));
    await this.pair.delete(hashed(`${email.toLowerCase()} ${place}`));
    await this.place.reward(place, 1);
  }
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
