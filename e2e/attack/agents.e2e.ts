import { BesiegedHouse, wanted } from './besieged-house.js';
import { type CustomerFigure, customerFigures, differences, fewestAgents, ofMetric } from './customer-figures.js';
import { DAN, type Helpdesk, helpdeskOf, madeUpRequests, METRICS } from './helpdesk.js';
import { Report } from './report.js';

/** What the product asks for when nothing else is set. */
const SMALLEST_AGENTS = 3;
const PARTITIONS = ['channel', 'category'] as const;

/** The attack on the people of a helpdesk: what customers' figures tell of single agents, when everything that is shown is added to and taken from each other, whichever metric it is of. */
describe('figures of customers under attack', () => {
  const report = new Report();
  const requests = madeUpRequests(7);
  let house: BesiegedHouse;
  const desks = new Map<string, Helpdesk>();
  const told = new Map<string, { shown: CustomerFigure[]; hidden: number; refused: number }>();

  beforeAll(async () => {
    house = await BesiegedHouse.open();
    for (const toldBy of PARTITIONS) {
      const desk = await helpdeskOf(house, `Told by ${toldBy}`, toldBy, requests);
      desks.set(toldBy, desk);
      told.set(toldBy, await customerFigures(house, desk, toldBy, requests));
    }
  }, 240_000);
  afterAll(async () => {
    report.print(`The attack on figures of customers: ${requests.length} requests, each counted by ${METRICS.length} metrics`);
    await house?.close();
  }, 60_000);

  it.each(PARTITIONS)('knows exactly which requests are behind every figure that is told by %s', (toldBy) => {
    const { shown, hidden } = told.get(toldBy)!;
    expect(shown.filter(({ base, requests: behind }) => base !== behind.size).slice(0, 3)).toEqual([]);
    for (const metric of METRICS) expect(ofMetric(shown, metric).length).toBeGreaterThan(20);
    expect(hidden).toBeGreaterThan(20);
  });

  it.each(PARTITIONS)('finds nothing of fewer agents than may be, in all metrics together, where all of them are told by %s', (toldBy) => {
    const { shown, refused } = told.get(toldBy)!;
    const least = fewestAgents(shown, requests);
    report.add(`told by ${toldBy}: ${shown.length} figures, fewest agents behind what they come to`, least);
    expect(least).toBeGreaterThanOrEqual(SMALLEST_AGENTS);
    expect(differences(shown)).toEqual([]);
    // every team was asked for by the other as well: three names and their mix
    expect(refused).toBe(4 * desks.get(toldBy)!.teams.size);
  });

  it('singles agents out where one metric is told by channel and another by category: the twin that it must break', () => {
    const both = [...ofMetric(told.get('channel')!.shown, 'csat-mean'), ...ofMetric(told.get('category')!.shown, 'csat-top-box')];
    const found = differences(both);
    report.add('one metric told by channel, one by category: agents singled out', new Set(found.map(({ agent }) => agent)).size);
    expect(fewestAgents(both, requests)).toBeLessThan(SMALLEST_AGENTS);
    // what Quay has by phone less its bills is what Dan did
    expect(found).toContainEqual({ agent: DAN, count: 7, mean: null });
    // figures have five digits, which is enough
    const means = [...ofMetric(told.get('channel')!.shown, 'csat-mean'), ...ofMetric(told.get('category')!.shown, 'csat-mean')];
    expect(differences(means)).toContainEqual({ agent: DAN, count: 7, mean: expect.closeTo(2, 2) });
  });

  it.each(PARTITIONS)('cannot have %s changed for the other once there are requests', async (toldBy) => {
    const { manager } = desks.get(toldBy)!;
    const other = PARTITIONS.find((one) => one !== toldBy)!;
    expect(JSON.parse((await manager('PUT', '/api/outcome-settings', { toldBy: other })).body)).toMatchObject({ status: 409, code: 'outcomes-told' });
    expect(await wanted(manager('GET', '/api/outcome-settings'))).toEqual({ toldBy, fixedBy: expect.any(String) });
  });
});
