import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { expectStatus, House } from '../../platform/testing/house.js';
import { NetworkLimit } from './network-limit.port.js';

const PASSWORD = 'correct horse battery';

/** What strangers ask is counted through connections of its own, even where a role has as few as may be. */
describe('the limit of a network', () => {
  let house: House;
  let pools: ConnectionPools;
  let limit: NetworkLimit;
  beforeAll(async () => {
    house = await House.open({ DATABASE_POOL: '3' });
    await house.organisation('Alpha', 'ada@alpha.example');
    pools = house.app.get(ConnectionPools, { strict: false });
    limit = house.app.get(NetworkLimit, { strict: false });
  }, 120_000);
  afterAll(() => house?.close());

  const signIn = () => expectStatus(house.stranger('POST', '/api/sessions', { email: 'ada@alpha.example', password: PASSWORD }), 201);
  const within = <T>(milliseconds: number, asked: Promise<T>): Promise<T | 'waits'> =>
    Promise.race([asked, new Promise<'waits'>((resolve) => setTimeout(() => resolve('waits'), milliseconds).unref())]);
  /** What waits for a connection waits as long as it is held; what does not may take as long as a busy machine needs. */
  const [soon, ever] = [2_000, 20_000];

  it('is one for all of the network, and says how many seconds to wait', async () => {
    for (let n = 0; n < 3; n++) expect(await limit.count('look', '203.0.113.7', 3)).toBeUndefined();
    expect(await limit.count('look', '203.0.113.7', 3)).toBeGreaterThan(3_000);
    expect(await limit.count('look', '203.0.113.8', 3)).toBeUndefined();
    expect(await limit.count('answer', '203.0.113.7', 3)).toBeUndefined();
  });

  it('lets people sign in while strangers wait for all of its connections', async () => {
    const held = await Promise.all([1, 2].map(() => pools.poolForStrangers('identity').connect()));
    try {
      const flood = Array.from({ length: 50 }, (_, n) => limit.count('flood', `198.51.100.${n}`, 1_000));
      expect(await within(soon, Promise.race(flood))).toBe('waits');
      expect(await within(ever, signIn())).not.toBe('waits');
      held.splice(0).forEach((one) => one.release());
      expect(new Set(await Promise.all(flood))).toEqual(new Set([undefined]));
    } finally {
      held.splice(0).forEach((one) => one.release());
    }
  }, 60_000);

  it('counts strangers while those who sign in take every other connection', async () => {
    const held = await Promise.all([1, 2, 3].map(() => pools.pool('identity').connect()));
    try {
      expect(await within(ever, limit.count('look', '203.0.113.9', 3))).toBeUndefined();
      expect(await within(soon, pools.pool('identity').query('SELECT 1'))).toBe('waits');
    } finally {
      held.splice(0).forEach((one) => one.release());
    }
  }, 60_000);
});
