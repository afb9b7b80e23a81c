import type { Experiment, ExperimentResult } from '@throughline/contract';
import { addDays, plainDate } from '@throughline/domain';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { bring, type LinkedShops, peopleOfShops, QUARTERS } from '../../platform/testing/linked-shops.js';

describe('actions that are judged', () => {
  let house: House;
  let hr: Client;
  let lea: Client;
  let neighbour: Client;
  let shops: LinkedShops;
  let today: string;
  beforeAll(async () => {
    house = await House.open();
    today = house.clock.today();
    ({ hr, lea, shops } = await peopleOfShops(house, { shops: 24, lagged: 0 }));
    neighbour = await house.organisation('Beta', 'eve@beta.example');
    // from 2024-Q4 on the first twelve shops, which stand under the region, have 6 points more resources
    const rows = Array.from({ length: 24 }, (_, i) =>
      QUARTERS.map((quarter, q) => `Shop ${i + 1},${quarter},${50 + i + q + ((i * 7 + q * 5) % 4) + (i < 12 && q >= 3 ? 6 : 0)},20`),
    ).flat();
    await bring(
      hr,
      'past-result',
      ['team,period,resources,n', ...rows].join('\n'),
      { team: 'team', period: 'period', resources: 'resources', n: 'respondents' },
      {},
    );
  }, 120_000);
  afterAll(() => house?.close());

  const draft = (change: object = {}) => ({
    name: 'Second till',
    treated: [{ teamId: shops.team['Region'], startsOn: addDays(plainDate(today), 10) }],
    staff: 'resources',
    expectedStaff: 5,
    metric: shops.metric['csat'],
    expectedMetric: 3,
    until: addDays(plainDate(today), 300),
    ...change,
  });
  const register = async (by: Client, change: object = {}): Promise<Experiment> =>
    (await expectStatus(by('POST', '/api/linkage/experiments', draft(change)), 201)).json();
  const at = (id: string, more = '') => `/api/linkage/experiments/${id}${more}`;
  const past = () => ({ treated: [{ teamId: shops.team['Region'], startsOn: '2024-10-01' }], until: '2025-06-30', lookedAfterwards: true });

  it('are registered before they start, and a start in the past is refused unless it is said', async () => {
    const experiment = await register(hr);
    expect(experiment).toMatchObject({
      state: 'before',
      lookedAfterwards: false,
      registeredOn: today,
      registeredBy: 'Admin of Shops',
      compared: null,
      treatedHidden: 0,
      standing: `Registered on ${today}, before the action started.`,
      treated: [{ name: 'Region' }],
    });
    const refused = await expectStatus(hr('POST', '/api/linkage/experiments', draft({ ...past(), lookedAfterwards: false })), 400);
    expect(refused.json().errors[0]).toMatchObject({ pointer: '#/treated/0/startsOn', detail: expect.stringContaining('say that it is looked at afterwards') });
    const result: ExperimentResult = (await expectStatus(hr('GET', at(experiment.id, '/result')), 200)).json();
    expect(result.outcomes.map(({ side, refused: why, effect }) => [side, why?.code, effect])).toEqual([
      ['staff', 'no-period-after', null],
      ['customer', 'no-period-after', null],
    ]);
  });

  it('say what was planted, on both sides apart, with the trend before and after the start', async () => {
    const { id, lookedAfterwards, standing } = await register(hr, past());
    expect([lookedAfterwards, standing]).toEqual([true, expect.stringContaining('a hint and not a test')]);
    const { outcomes, methods }: ExperimentResult = (await expectStatus(hr('GET', at(id, '/result')), 200)).json();
    const [resources, csat] = outcomes;
    expect(resources).toMatchObject({ side: 'staff', treatedTeams: 12, comparedTeams: 12, refused: null, label: 'Resources' });
    expect(resources!.effect!.low).toBeGreaterThan(5);
    expect(resources!.effect!.high).toBeLessThan(7);
    expect(resources!.trend.map(({ period }) => period)).toEqual([-3, -2, -1, 0, 1, 2]);
    expect(csat!.effect!.low).toBeLessThan(0);
    expect(csat!.effect!.high).toBeGreaterThan(0);
    expect(methods.map(({ code }) => code)).toEqual(['effect-staff', 'effect-customer', 'start', 'reading']);
    expect(JSON.stringify(outcomes)).not.toMatch(/Shop \d|NaN|cause/);
    const file = (await expectStatus(hr('GET', at(id, '/result.csv')), 200)).body.trim().split('\r\n');
    expect(file).toHaveLength(1 + resources!.trend.length + csat!.trend.length);
  });

  it('can be compared with chosen teams, refuse too few of them, and can be withdrawn with a reason', async () => {
    const { id, compared } = await register(hr, {
      ...past(),
      compared: [shops.team['Shop 13'], shops.team['Shop 14']],
      metric: undefined,
      expectedMetric: undefined,
    });
    expect(compared!.map(({ name }) => name)).toEqual(['Shop 13', 'Shop 14']);
    const { outcomes }: ExperimentResult = (await expectStatus(hr('GET', at(id, '/result')), 200)).json();
    expect(outcomes).toMatchObject([{ side: 'staff', effect: null, refused: { code: 'too-few-compared' } }]);
    expect((await expectStatus(hr('POST', at(id, '/withdrawal'), { reason: 'Chosen badly.' }), 201)).json()).toMatchObject({
      state: 'withdrawn',
      withdrawal: { on: today, reason: 'Chosen badly.' },
    });
    await expectStatus(hr('POST', at(id, '/withdrawal'), { reason: 'Once more, please.' }), 409);
  });

  it('are for those whose teams do them, and name no team of others', async () => {
    const own = await register(lea);
    const theirs = await register(hr, { treated: [{ teamId: shops.team['Shop 20'], startsOn: addDays(plainDate(today), 10) }] });
    const both = await register(hr, {
      treated: ['Shop 1', 'Shop 20'].map((name) => ({ teamId: shops.team[name], startsOn: addDays(plainDate(today), 10) })),
      compared: [shops.team['Shop 2'], shops.team['Shop 21']],
    });
    const list: Experiment[] = (await expectStatus(lea('GET', '/api/linkage/experiments'), 200)).json().items;
    expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, both.id]));
    expect(list.map(({ id }) => id)).not.toContain(theirs.id);
    expect(list.find(({ id }) => id === both.id)).toMatchObject({
      treated: [{ name: 'Shop 1' }],
      treatedHidden: 1,
      compared: [{ name: 'Shop 2' }],
      comparedHidden: 1,
    });
    expect(JSON.stringify(list)).not.toMatch(/Shop 2[01]/);
    await expectStatus(lea('GET', at(theirs.id, '/result')), 403);
    await expectStatus(
      lea('POST', '/api/linkage/experiments', draft({ treated: [{ teamId: shops.team['Shop 20'], startsOn: addDays(plainDate(today), 10) }] })),
      403,
    );
    for (const address of [at(own.id), at(own.id, '/result'), at(own.id, '/result.csv')]) await expectStatus(neighbour('GET', address), 404);
    expect((await neighbour('GET', '/api/linkage/experiments')).json()).toEqual({ items: [] });
    await expectStatus(neighbour('POST', '/api/linkage/experiments', draft({ metric: undefined, expectedMetric: undefined })), 404);
  });

  it.each([
    [{ treated: [] }, '#/treated'],
    [{ name: '' }, '#/name'],
    [{ staff: undefined, metric: undefined }, '#/staff'],
    [{ staff: 'mood' }, '#/staff'],
    [{ expectedStaff: 500 }, '#/expectedStaff'],
    [{ expectedMetric: undefined }, '#/expectedMetric'],
    [{ compared: ['x'] }, '#/compared'],
  ])('refuse %j with a pointer', async (change, pointer) => {
    const { errors } = (await expectStatus(hr('POST', '/api/linkage/experiments', draft(change)), 400)).json();
    expect([...new Set(errors.map((one: { pointer: string }) => one.pointer))]).toEqual([pointer]);
  });
});
