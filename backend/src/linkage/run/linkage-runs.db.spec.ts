import type { LinkageRun } from '@throughline/contract';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { leaderOfRegion, linkedShops, type LinkedShops, QUARTERS } from '../../platform/testing/linked-shops.js';
import { ComputeRunJob } from './compute-run.job.js';
import { ForgetRunJob } from './forget-run.job.js';

describe('long computations', () => {
  let house: House;
  let hr: Client;
  let lea: Client;
  let neighbour: Client;
  let shops: LinkedShops;
  let metric: string;
  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Shops', 'ada@shops.example');
    neighbour = await house.organisation('Beta', 'eve@beta.example');
    shops = await linkedShops(hr, { shops: 30, quarters: QUARTERS, lagged: 0.6 });
    metric = shops.metric['csat']!;
    lea = await leaderOfRegion(house, hr, shops);
  }, 120_000);
  afterAll(() => house?.close());

  const start = async (by: Client, body: object): Promise<LinkageRun> => (await expectStatus(by('POST', '/api/linkage/runs', body), 202)).json();
  const get = async (by: Client, id: string): Promise<LinkageRun> => (await expectStatus(by('GET', `/api/linkage/runs/${id}`), 200)).json();
  const until = async (id: string, is: (run: LinkageRun) => boolean): Promise<LinkageRun> => {
    for (let tries = 0; tries < 600; tries++) {
      const run = await get(hr, id);
      if (is(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The run did not come there: ${JSON.stringify(await get(hr, id)).slice(0, 300)}`);
  };
  const over = (id: string) => until(id, ({ state }) => !['waiting', 'running'].includes(state));

  it('are accepted, computed beside the requests, and there with their result', async () => {
    const { id, state, progress } = await start(hr, { kind: 'drivers', metric, draws: 2000, seed: 11 });
    expect([state, progress]).toEqual(['waiting', 0]);
    const done = await over(id);
    expect(done).toMatchObject({ state: 'done', progress: 1, kind: 'drivers', drivers: { draws: 2000, seed: 11, refused: null } });
    expect(done.drivers!.drivers.map(({ key }) => key)).toEqual(['training', 'voice']);
  });

  it('give the same for the same seed, and know all three kinds', async () => {
    const body = { kind: 'permutation', metric, draws: 3000, seed: 5 };
    const [one, two] = [await over((await start(hr, body)).id), await over((await start(hr, body)).id)];
    expect(one.permutation).toMatchObject({
      orders: 3000,
      seed: 5,
      refused: null,
      sentence: expect.stringContaining('chance alone is an unlikely explanation'),
    });
    expect(one.permutation!.p).toBeLessThan(0.01);
    expect(two.permutation).toEqual(one.permutation);
    expect((await over((await start(hr, { kind: 'family' })).id)).family).toMatchObject({ tested: 3, found: 2 });
  });

  it('are cancelled while they compute, say how far they were, and let the next one have its turn', async () => {
    const { id } = await start(hr, { kind: 'permutation', metric, draws: 20_000 });
    await until(id, ({ state }) => state === 'running');
    await expectStatus(hr('DELETE', `/api/linkage/runs/${id}`), 204);
    expect(await get(hr, id)).toMatchObject({ state: 'cancelled', sentence: 'Cancelled.' });
    await house.idle();
    const cancelled = await get(hr, id);
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.permutation).toBeUndefined();
    expect((await over((await start(hr, { kind: 'family' })).id)).state).toBe('done');
  });

  it('are computed once more when a worker was lost, and left alone when they are over', async () => {
    const { id } = await start(hr, { kind: 'family' });
    const done = await over(id);
    const { organisation } = (await hr('GET', '/api/me')).json();
    await house.app.get(ComputeRunJob, { strict: false }).handle({ organisationId: organisation.id, runId: id });
    expect(await get(hr, id)).toEqual(done);
  });

  it('belong to the one who started them, and are forgotten after a day', async () => {
    const { id } = await start(lea, { kind: 'family', teamId: shops.team['Region'] });
    await house.idle();
    expect(await get(lea, id)).toMatchObject({ state: 'done', family: { scope: { name: 'Region' } } });
    for (const [by, method] of [
      [hr, 'GET'],
      [hr, 'DELETE'],
      [neighbour, 'GET'],
      [neighbour, 'DELETE'],
    ] as const)
      await expectStatus(by(method, `/api/linkage/runs/${id}`), 404);
    const { organisation } = (await hr('GET', '/api/me')).json();
    const theirs = (await neighbour('GET', '/api/me')).json().organisation;
    const forget = house.app.get(ForgetRunJob, { strict: false });
    await forget.handle({ organisationId: theirs.id, runId: id });
    await get(lea, id);
    await forget.handle({ organisationId: organisation.id, runId: id });
    await expectStatus(lea('GET', `/api/linkage/runs/${id}`), 404);
  });

  it('say why there is no result', async () => {
    const { id } = await start(hr, { kind: 'permutation', metric, teamId: shops.team['Shop 1'] });
    const { permutation } = await over(id);
    expect(permutation).toMatchObject({ p: null, orders: 0, refused: { sentence: expect.stringMatching(/teams/) } });
  });

  it.each([
    [{ kind: 'drivers' }, 400, '#/metric'],
    [{ kind: 'everything' }, 400, '#/kind'],
    [{ kind: 'family', draws: 10 }, 400, '#/draws'],
    [{ kind: 'family', draws: 1e9 }, 400, '#/draws'],
    [{ kind: 'family', from: '2025-02-01', until: '2025-01-01' }, 400, '#/until'],
    [{ kind: 'permutation', metric: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f' }, 404, undefined],
  ])('refuse %j before anything is computed', async (body, status, pointer) => {
    const { errors } = (await expectStatus(hr('POST', '/api/linkage/runs', body), status)).json();
    expect(errors?.[0]?.pointer).toBe(pointer);
  });

  it('are refused for the teams of somebody else, and when too many are under way', async () => {
    await expectStatus(lea('POST', '/api/linkage/runs', { kind: 'family', teamId: shops.team['Shop 30'] }), 403);
    const database = await house.connectAs(house.settings.values.DATABASE_URL);
    await house.idle();
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push((await start(hr, { kind: 'family' })).id);
    await house.idle();
    await database.query(`UPDATE org.linkage_run SET state = 'waiting' WHERE id = ANY($1)`, [ids]);
    await database.end();
    expect((await expectStatus(hr('POST', '/api/linkage/runs', { kind: 'family' }), 429)).json().code).toBe('too-many-runs');
  });
});
