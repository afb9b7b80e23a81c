import type { DriversReply, FamilyReply, LinkReply, ValueReply } from '@throughline/contract';
import { heldConnections } from '../../platform/testing/held-connections.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { type LinkedShops, peopleOfShops } from '../../platform/testing/linked-shops.js';
import { LinkageThreads } from '../thread/linkage-threads.js';

describe('many links at once', () => {
  let house: House;
  let hr: Client;
  let lea: Client;
  let shops: LinkedShops;
  let csat: string;
  beforeAll(async () => {
    house = await House.open();
    ({ hr, lea, shops } = await peopleOfShops(house, { shops: 30, lagged: 0.6 }));
    csat = shops.metric['csat']!;
  }, 120_000);
  afterAll(() => house?.close());

  const get = async <Reply>(by: Client, address: string): Promise<Reply> => (await expectStatus(by('GET', `/api/linkage/${address}`), 200)).json();

  it('tests every staff measure against every metric, and finds what was planted and no more', async () => {
    const family = await get<FamilyReply>(hr, 'family');
    expect(family).toMatchObject({ tested: 3, lag: 1, method: 'benjamini-hochberg', level: 0.05, notTested: [] });
    expect(family.links.map(({ staff, found }) => [staff.key, found])).toEqual([
      ['engagement', true],
      ['training', true],
      ['voice', false],
    ]);
    expect(family.links[0]).toMatchObject({ kind: 'within', teams: 30, grade: 4, direction: 'better', customer: { metricId: csat } });
    expect(family.links[0]!.low).toBeGreaterThan(0.2);
    expect(family.links.every(({ low, estimate, high }) => low <= estimate && estimate <= high)).toBe(true);
    expect(family.sentence).toBe('2 of 3 stand out on their own; after checking all 3 together they do still.');
    expect(JSON.stringify(family)).not.toMatch(/Shop \d|NaN/);
  });

  it('counts every link of a family as looked at', async () => {
    const { falseDiscovery } = await get<LinkReply>(hr, `link?metric=${csat}&staff=voice&lag=1`);
    expect(falseDiscovery.tested).toBe(3);
  });

  it('ranks the drivers of a metric with intervals, and says which places are not certain', async () => {
    const reply = await get<DriversReply>(hr, `drivers?metric=${csat}`);
    expect(reply).toMatchObject({ refused: null, teams: 30, lag: 1, customer: { metricId: csat } });
    expect(reply.drivers.map(({ key, place }) => [key, place])).toEqual([
      ['training', 1],
      ['voice', 2],
    ]);
    expect(reply.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(reply.explained!, 10);
    expect(reply.drivers.every(({ low, share, high }) => low! <= share && share <= high!)).toBe(true);
    expect(reply.sentence).not.toMatch(/cause/);
    expect(await get(lea, `drivers?metric=${csat}`)).toEqual(reply);
    const file = (await expectStatus(hr('GET', `/api/linkage/drivers.csv?metric=${csat}`), 200)).body.trim().split('\r\n');
    expect(file).toHaveLength(3);
    expect(file[1]).toContain(`"Training",${reply.drivers[0]!.share}`);
  });

  it('refuses in a sentence where a leader has too few teams, and her neighbours are not hers to ask about', async () => {
    const few = await get<DriversReply>(hr, `drivers?metric=${csat}&teamId=${shops.team['Shop 1']}`);
    expect(few).toMatchObject({ drivers: [], explained: null, refused: { code: expect.any(String), sentence: expect.any(String) } });
    await expectStatus(lea('GET', `/api/linkage/drivers?metric=${csat}&teamId=${shops.team['Shop 30']}`), 403);
    await expectStatus(lea('GET', `/api/linkage/family?teamId=${shops.team['Shop 30']}`), 403);
    expect((await get<FamilyReply>(lea, `family?teamId=${shops.team['Region']}`)).scope.name).toBe('Region');
  });

  it('gives the forest as a file, those that could not be tested among the rows', async () => {
    const file = (await expectStatus(hr('GET', `/api/linkage/family.csv?teamId=${shops.team['Shop 1']}`), 200)).body.trim().split('\r\n');
    expect(file).toHaveLength(4);
    expect(file[1]).toContain('"not tested"');
  });

  it('holds no connection while anything is computed: links, drivers, families, questions and actions', async () => {
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    const { pages } = house.app.get(LinkageThreads) as unknown as { pages: { run(...given: unknown[]): Promise<unknown> } };
    const run = pages.run.bind(pages);
    const held: number[] = [];
    pages.run = async (...given) => {
      held.push(await heldConnections(root));
      return run(...given);
    };
    const today = house.clock.today();
    const question = {
      text: 'Did it move?',
      staff: 'training',
      metric: csat,
      lag: 0,
      from: '2024-01-01',
      until: '2025-06-30',
      answerOn: today,
      expected: 'better',
    };
    const action = {
      name: 'Second till',
      treated: Array.from({ length: 12 }, (_, i) => ({ teamId: shops.team[`Shop ${i + 1}`], startsOn: '2024-10-01' })),
      staff: 'engagement',
      expectedStaff: 5,
      until: '2025-06-30',
      lookedAfterwards: true,
    };
    for (const address of [`link?metric=${csat}&lag=3`, `across?metric=${csat}&until=2025-03-31`, `drivers?metric=${csat}&lag=2`, 'family?lag=2'])
      await get(hr, address);
    const asked = (await expectStatus(hr('POST', '/api/linkage/registered-questions', question), 201)).json();
    await expectStatus(hr('POST', `/api/linkage/registered-questions/${asked.id}/answer`), 201);
    const { id } = (await expectStatus(hr('POST', '/api/linkage/experiments', action), 201)).json();
    await get(hr, `experiments/${id}/result`);
    pages.run = run;
    await root.end();
    expect(held).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('sees nothing of another organisation', async () => {
    const neighbour = await house.organisation('Beta', 'eve@beta.example');
    expect(await get(neighbour, 'family')).toMatchObject({ tested: 0, links: [], notTested: [] });
    await expectStatus(neighbour('GET', `/api/linkage/drivers?metric=${csat}`), 404);
    await expectStatus(neighbour('GET', `/api/linkage/value?metric=${csat}&margin=100&retention=0.8&discount=0.1`), 404);
  });

  describe('money', () => {
    const value = (query: string, by = hr): Promise<ValueReply> => get(by, `value?metric=${csat}&${query}`);

    it('knows what one customer is worth, and puts none on a link that was not seen over time', async () => {
      const reply = await value('staff=voice&margin=100&retention=0.8&discount=0.1&customers=1000');
      expect(reply.perCustomer).toBeCloseTo(266.67, 2);
      expect(reply).toMatchObject({ range: null, metricChange: null });
      expect(reply.sentence).toMatch(/^No money can be put on this link/);
      expect(reply.assumptions[0]).toContain('These are your figures.');
    });

    it('is a range from the interval of the link and the inputs of the asker', async () => {
      const reply = await value('margin=100&retention=0.8&discount=0.1&customers=1000&change=2');
      const { within } = await get<LinkReply>(hr, `link?metric=${csat}`);
      expect(reply.metricChange).toEqual({ low: within!.low * 2, middle: within!.coefficient * 2, high: within!.high * 2 });
      expect(reply.range!.low).toBeGreaterThan(0);
      expect(reply.range!.low).toBeLessThan(reply.range!.middle);
      expect(reply.range!.middle).toBeLessThan(reply.range!.high);
      // worked by hand: retention rises by a percentage point for a point of satisfaction
      const worth = (retention: number) => (100 * retention) / (1.1 - retention);
      expect(reply.range!.middle).toBeCloseTo(1000 * (worth(0.8 + (within!.coefficient * 2) / 100) - worth(0.8)), 6);
      expect(reply.sentence).toMatch(/^If the link holds, and with your figures/);
      const wide = await value('margin=100&retention=0.8&discount=0.1&customers=1000&change=2&retentionPerPointLow=0.5&retentionPerPointHigh=2');
      expect(wide.range!.low).toBeLessThan(reply.range!.low);
      expect(wide.range!.high).toBeGreaterThan(reply.range!.high);
    });

    it.each([
      ['margin=-1&retention=0.8&discount=0.1', '#/margin'],
      ['margin=100&retention=80&discount=0.1', '#/retention'],
      ['margin=100&retention=1&discount=0', '#/retention'],
      ['margin=much&retention=0.8&discount=0.1', '#/margin'],
      ['margin=100&retention=0.8&discount=0.1&retentionPerPointLow=2&retentionPerPointHigh=1', '#/retentionPerPointHigh'],
      ['retention=0.8&discount=0.1', '#/margin'],
    ])('refuses %s with a pointer', async (query, pointer) => {
      const { errors } = (await expectStatus(hr('GET', `/api/linkage/value?metric=${csat}&${query}`), 400)).json();
      expect([...new Set(errors.map((one: { pointer: string }) => one.pointer))]).toEqual([pointer]);
    });
  });
});
