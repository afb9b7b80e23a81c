import pg from 'pg';
import { beginStatement } from '../database/organisation-statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { roleUrl } from '../database/roles.js';
import { type Client, expectStatus, House } from '../testing/house.js';
import { AuditLog } from './audit-log.js';

describe('the audit log', () => {
  let house: House;
  let admin: Client;
  let organisationId: string;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await expectStatus(admin('GET', '/api/me'), 200)).json().organisation.id;
  }, 120_000);
  afterAll(() => house?.close());

  const note = (kind: string, dayOnly = false) =>
    house.app
      .get(UnitOfWork, { strict: false })
      .run(organisationId, () => house.app.get(AuditLog, { strict: false }).note({ kind, by: null, subject: 'something', detail: { count: 1 }, dayOnly }));
  const positions = async (query = ''): Promise<number[]> =>
    (await expectStatus(admin('GET', `/api/audit-lines${query}`), 200)).json().lines.map((line: { position: number }) => line.position);

  it('keeps its order when many note at once, and gives the newest first, page by page', async () => {
    await Promise.all(Array.from({ length: 120 }, () => note('tried')));
    const first = await positions();
    expect(first).toHaveLength(100);
    expect(first).toEqual([...first].sort((a, b) => b - a));
    const rest = await positions(`?before=${first.at(-1)}`);
    expect(rest.at(-1)).toBe(1);
    expect(new Set([...first, ...rest]).size).toBe(first.length + rest.length);
  });

  it('leaves no line of what was rolled back', async () => {
    const before = (await positions())[0];
    const work = house.app.get(UnitOfWork, { strict: false });
    await expect(
      work.run(organisationId, async () => {
        await house.app.get(AuditLog, { strict: false }).note({ kind: 'lost', by: null, subject: 'x' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await positions())[0]).toBe(before);
  });

  it('keeps the day, and nothing finer, of whatever is about ballots', async () => {
    await note('ballot-reissued', true);
    const { lines } = (await expectStatus(admin('GET', '/api/audit-lines'), 200)).json();
    expect(lines[0]).toMatchObject({ kind: 'ballot-reissued', at: null, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(lines[1].at).toEqual(expect.any(String));
  });

  it('can neither be changed nor shortened by the application', async () => {
    const client: pg.Client = await house.connectAs(roleUrl(house.settings, 'app'));
    await client.query(beginStatement(organisationId, false));
    await client.query('SAVEPOINT before');
    await expect(client.query(`UPDATE org.audit_line SET kind = 'other'`)).rejects.toThrow('permission denied');
    await client.query('ROLLBACK TO before');
    await expect(client.query(`DELETE FROM org.audit_line`)).rejects.toThrow('permission denied');
    await client.end();
  });

  it('shows a neighbour its own lines only, and nothing to those who are not administrators', async () => {
    const neighbour = await house.organisation('Beta', 'bea@beta.example');
    const { lines } = (await expectStatus(neighbour('GET', '/api/audit-lines'), 200)).json();
    expect(lines.filter((line: { kind: string }) => line.kind === 'tried')).toEqual([]);
    await expectStatus(house.stranger('GET', '/api/audit-lines'), 401);
  });
});
