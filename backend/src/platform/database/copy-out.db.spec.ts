import { House } from '../testing/house.js';
import { sqlText } from './sql-text.js';
import { UnitOfWork } from './unit-of-work.js';

describe('fields as bytes', () => {
  let house: House;
  let work: UnitOfWork;
  let ours: string;
  let neighbour: string;
  beforeAll(async () => {
    house = await House.open({ DATABASE_POOL: '3' });
    work = house.app.get(UnitOfWork);
    const idOf = async (name: string): Promise<string> => (await (await house.organisation(name))('GET', '/api/me')).json().organisation.id;
    [ours, neighbour] = [await idOf('Alpha'), await idOf('Beta')];
  });
  afterAll(() => house?.close());

  it('come as they are, nothing as null, in their order, however long', async () => {
    const long = Buffer.alloc(700_000, 7);
    const rows = await work.run(ours, () =>
      work.fields(
        sqlText`SELECT n::int, b, b IS NULL FROM org.organisation, (VALUES (1, ${Buffer.from([0, 39, 92, 255])}), (2, NULL), (3, ${long}), (4, '')) AS v (n, b) WHERE organisation_id = ${ours} ORDER BY n`,
      ),
    );
    expect(rows.map(([n]) => n!.readInt32BE())).toEqual([1, 2, 3, 4]);
    expect(rows.map(([, bytes]) => bytes?.length)).toEqual([4, undefined, long.length, 0]);
    expect([...rows[0]![1]!]).toEqual([0, 39, 92, 255]);
    expect(rows[2]![1]!.equals(long)).toBe(true);
    expect(rows.map(([, , none]) => none![0])).toEqual([0, 1, 0, 0]);
  });

  it('are those of the organisation alone, whatever is asked', async () => {
    const names = (of: string) => work.run(ours, () => work.fields(sqlText`SELECT name FROM org.organisation WHERE organisation_id = ${of}`));
    expect(String((await names(ours))[0]![0])).toBe('Alpha');
    expect(await names(neighbour)).toEqual([]);
    await expect(work.run(ours, () => work.fields(sqlText`SELECT name FROM org.organisation`))).rejects.toThrow('names no organisation');
  });

  it('say what went wrong, and the connection serves the next', async () => {
    for (let tries = 0; tries < 4; tries++)
      await expect(
        work.run(ours, () => work.fields(sqlText`SELECT 1 / (2 - n) FROM generate_series(1, 3) AS n, org.organisation WHERE organisation_id = ${ours}`)),
      ).rejects.toThrow('division by zero');
    expect(await work.run(ours, () => work.query(`SELECT name FROM org.organisation WHERE organisation_id = $1`))).toEqual([{ name: 'Alpha' }]);
  });
});
