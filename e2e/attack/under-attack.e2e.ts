import { campaign, type Loot } from './campaign.js';
import { attackFromInside } from './inside.js';
import { attackFromOutside } from './outside.js';
import { Report } from './report.js';

describe('the running product under attack', () => {
  const report = new Report();
  let loot: Loot;
  beforeAll(async () => {
    loot = await campaign();
  }, 600_000);
  afterAll(async () => {
    report.print(
      `The attack on the running product: ${loot?.first.ballots.size ?? 0} ballots in the first cycle, ${loot?.second.ballots.size ?? 0} in the second`,
    );
    await loot?.house.close();
  }, 60_000);

  describe('from outside', () => attackFromOutside(() => loot, report));
  describe('from inside', () => attackFromInside(() => loot, report));
});
