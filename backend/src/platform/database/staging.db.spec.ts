import { setTimeout as pause } from 'node:timers/promises';
import { House } from '../testing/house.js';
import { UnitOfWork } from './unit-of-work.js';

describe('rows that are staged', () => {
  let house: House;
  let work: UnitOfWork;
  const ours: string[] = [];
  beforeAll(async () => {
    house = await House.open({ DATABASE_POOL: '3' });
    work = house.app.get(UnitOfWork);
    for (const name of ['Alpha', 'Beta']) ours.push((await (await house.organisation(name))('GET', '/api/me')).json().organisation.id);
  });
  afterAll(() => house?.close());

  it('are read as the work of the organisation whose they are, whoever used the connection before', async () => {
    for (const organisationId of [...ours, ...ours].reverse()) {
      const seen = new Set<string>();
      async function* rows(): AsyncGenerator<Uint8Array> {
        for (let i = 0; i < 3; i++) {
          seen.add(work.organisationId);
          await pause(5);
          yield Buffer.from(`${i}\n`);
        }
      }
      await work.run(organisationId, async () => {
        await work.stage('staged', 'n int', rows());
        expect(
          await work.query(`SELECT o.name, (SELECT sum(n)::int FROM pg_temp.staged) AS sum FROM org.organisation o WHERE o.organisation_id = $1`),
        ).toMatchObject([{ sum: 3 }]);
      });
      expect([...seen]).toEqual([organisationId]);
    }
  });
  it('are forgotten when reading them fails, which is what is thrown, and the connection serves the next', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('1\n');
      await pause(5);
      throw new RangeError('no more');
    }
    for (let tries = 0; tries < 3; tries++) await expect(work.run(ours[0]!, () => work.stage('staged', 'n int', broken()))).rejects.toThrow('no more');
    await expect(work.run(ours[0]!, () => work.stage('staged', 'n int', rowsOf('x\n')))).rejects.toThrow(/invalid input syntax/);
    expect(await work.run(ours[0]!, () => work.query(`SELECT name FROM org.organisation WHERE organisation_id = $1`))).toEqual([{ name: 'Alpha' }]);
  });
});

async function* rowsOf(text: string): AsyncGenerator<Uint8Array> {
  await pause(1);
  yield Buffer.from(text);
}
