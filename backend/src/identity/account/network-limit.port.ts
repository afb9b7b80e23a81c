import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { Settings } from '../../platform/settings.js';
import { networkOf } from './network.rules.js';

const HOUR = 3600;

/** Bounds what strangers do from one network, shared by all instances; it asks through connections of its own, so that a flood of strangers keeps nobody from signing in. A network is kept as a keyed hash for an hour, never as an address. */
@Injectable()
export class NetworkLimit {
  private readonly limiters = new Map<number, RateLimiterPostgres>();

  constructor(
    private readonly pools: ConnectionPools,
    private readonly settings: Settings,
  ) {}

  /** Counts one `act`; undefined while there were at most `anHour` of them from this network, else the seconds to wait. */
  async count(act: string, address: string, anHour: number): Promise<number | undefined> {
    const key = createHmac('sha256', this.settings.derivedKey('networks of strangers'))
      .update(`${act} ${networkOf(address)}`)
      .digest('base64url');
    try {
      await this.limiter(anHour).consume(key);
      return undefined;
    } catch (error) {
      // the library rejects with a plain result when the limit is reached, and with an Error when the store fails
      if (error instanceof Error) throw error;
      return Math.max(1, Math.ceil((error as { msBeforeNext: number }).msBeforeNext / 1000));
    }
  }

  private limiter(points: number): RateLimiterPostgres {
    const known = this.limiters.get(points);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: this.pools.poolForStrangers('identity'),
      storeType: 'pool',
      tableName: 'rate_limit',
      schemaName: 'platform',
      tableCreated: true,
      duration: HOUR,
      keyPrefix: `network-${points}`,
      points,
      // a network over its limit is remembered here until its hour is over, and costs no connection meanwhile
      inMemoryBlockOnConsumed: points + 1,
    });
    this.limiters.set(points, made);
    return made;
  }
}
