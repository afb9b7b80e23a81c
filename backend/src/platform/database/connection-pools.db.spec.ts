import { House } from '../testing/house.js';
import { ConnectionPools } from './connection-pools.js';
import { type PreparedStatement, sqlText } from './sql-text.js';
import { UnitOfWork } from './unit-of-work.js';

const ORGANISATION = '00000000-0000-4000-8000-000000000001';
const ECHO: PreparedStatement = {
  name: 'echo_values',
  types: ['uuid', 'bytea', 'text'],
  text: `SELECT organisation_id::text AS organisation, $2 AS bytes, $3 AS text FROM (SELECT $1 AS organisation_id) o WHERE organisation_id = $1`,
};

describe('a message with a prepared statement', () => {
  let house: House;
  let pools: ConnectionPools;
  beforeAll(async () => {
    house = await House.open();
    pools = house.app.get(ConnectionPools, { strict: false });
  }, 120_000);
  afterAll(() => house?.close());

  const values = [ORGANISATION, Buffer.from([0, 39, 92, 255]), `it's a \\ and a $1`];
  const ask = () => pools.messageWith<object>('ballot', ORGANISATION, sqlText`SELECT 1`, ECHO, [values]);
  const expected = [[{ organisation: ORGANISATION, bytes: values[1], text: values[2] }]];

  it('brings the values back as they went, however often and however many at once', async () => {
    expect(await ask()).toEqual(expected);
    expect(await Promise.all(Array.from({ length: 30 }, ask))).toEqual(Array.from({ length: 30 }, () => expected));
  });

  it('brings back what each of several values gives, in their order', async () => {
    const all = ['one', 'two', 'three'].map((text) => [ORGANISATION, Buffer.from(text), text]);
    expect(await pools.messageWith<{ text: string }>('ballot', ORGANISATION, sqlText`SELECT 1`, ECHO, all)).toMatchObject(all.map(([, , text]) => [{ text }]));
  });

  it('goes as plain text once a connection has forgotten what was prepared, as behind a pooler', async () => {
    const { totalCount } = pools.pool('ballot');
    await Promise.all(Array.from({ length: totalCount }, () => pools.pool('ballot').query('DEALLOCATE ALL; SELECT pg_sleep(0.1)')));
    expect(await Promise.all(Array.from({ length: 30 }, ask))).toEqual(Array.from({ length: 30 }, () => expected));
    expect(await ask()).toEqual(expected);
  });

  it('still says what else went wrong', async () => {
    const wrong: PreparedStatement = {
      ...ECHO,
      name: 'divide',
      types: ['uuid', 'int'],
      text: 'SELECT 1 / $2 AS n FROM (SELECT $1 AS organisation_id) o WHERE organisation_id = $1',
    };
    await expect(pools.messageWith('tally', ORGANISATION, sqlText`SELECT 1`, wrong, [[ORGANISATION, 0]])).rejects.toThrow('division by zero');
  });
});

describe('a message of the application', () => {
  let house: House;
  let work: UnitOfWork;
  beforeAll(async () => {
    house = await House.open();
    work = house.app.get(UnitOfWork, { strict: false });
  }, 120_000);
  afterAll(() => house?.close());

  it('sees and changes its own organisation alone, each time anew, and is no part of a unit of work', async () => {
    const founded = async (name: string): Promise<string> => (await (await house.organisation(name))('GET', '/api/me')).json().organisation.id;
    const [own, neighbour] = [await founded('Own'), await founded('Neighbour')];
    // names the organisation, as it must, and asks for every other too: what keeps them away is the policy
    const everybody = (id: string) => sqlText`SELECT organisation_id::text AS id FROM org.team WHERE organisation_id = ${id} OR true`;
    for (const id of [own, neighbour, own])
      expect(new Set((await work.message<{ id: string }>(id, everybody(id))).map((row) => row.id))).toEqual(new Set([id]));
    await work.message(own, sqlText`UPDATE org.team SET name = ${"it's \\ ours"} WHERE organisation_id = ${own} OR true`);
    const names = (id: string) => work.run(id, () => work.query<{ name: string }>(`SELECT DISTINCT name FROM org.team WHERE organisation_id = $1`));
    expect(await names(own)).toEqual([{ name: "it's \\ ours" }]);
    expect(await names(neighbour)).not.toEqual([{ name: "it's \\ ours" }]);
    await expect(work.message(own, sqlText`SELECT 1`)).rejects.toThrow('names no organisation');
    await expect(work.run(own, () => work.message(own, everybody(own)))).rejects.toThrow('a transaction of its own');
  });
});
