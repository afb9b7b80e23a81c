import pg from 'pg';
import { pino } from 'pino';
import { Settings } from '../settings.js';
import { expectStatus, House } from '../testing/house.js';
import { ConnectionPools } from './connection-pools.js';
import { LoggingPromise } from './logging-promise.js';
import { prepareDatabase } from './prepare-database.js';
import { roleUrl } from './roles.js';
import { scramVerifier } from './scram-verifier.js';
import { UnitOfWork } from './unit-of-work.js';

describe('preparing a database', () => {
  let house: House;
  let admin: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.connectAs(house.settings.values.DATABASE_URL);
  });
  afterAll(async () => {
    await admin?.end();
    await house?.close();
  });

  it('refuses a server whose roles belong to an installation with another secret, and leaves those as they are', async () => {
    const stranger = new Settings({ ...house.settings.values, SECRET_KEY: 'cd'.repeat(32) });
    await expect(prepareDatabase(stranger)).rejects.toThrow('belong to an installation with another SECRET_KEY');
    for (const role of ['owner', 'app', 'ballot'] as const) await (await house.connectAs(roleUrl(house.settings, role))).end();
  });

  it('is done again without harm', async () => {
    expect(await prepareDatabase(house.settings)).toEqual({ migrations: [] });
  });

  it('sends PostgreSQL a verifier of a password in its place, with which the password is known', async () => {
    await admin.query(`CREATE ROLE scram_witness LOGIN PASSWORD ${pg.escapeLiteral(scramVerifier('0123456789abcdef'))}`);
    try {
      const url = Object.assign(new URL(house.settings.values.DATABASE_URL), { username: 'scram_witness', password: '0123456789abcdef' });
      await (await house.connectAs(url.toString())).end();
      url.password = '0123456789abcdee';
      await expect(house.connectAs(url.toString())).rejects.toThrow('password authentication failed');
    } finally {
      await admin.query(`DROP ROLE scram_witness`);
    }
  });

  describe('the promise about the log of the server', () => {
    const asked = async () => {
      const warned: { settings: string[] }[] = [];
      const log = pino({ level: 'warn' }, { write: (line: string) => void warned.push(JSON.parse(line)) });
      const pools = new ConnectionPools(house.settings);
      const promise = new LoggingPromise(pools, log);
      try {
        await promise.onApplicationBootstrap();
      } finally {
        await pools.onApplicationShutdown();
      }
      return { broken: promise.broken, warned };
    };

    it('is kept by what was set up', async () => {
      expect(await asked()).toEqual({ broken: [], warned: [] });
      expect((await expectStatus(house.stranger('GET', '/api/health/ready'), 200)).json().warnings).toEqual([]);
    });

    it('is seen to be broken where the server says otherwise, setting by setting, and the operator is told', async () => {
      const database = new URL(house.settings.values.DATABASE_URL).pathname.slice(1);
      await admin.query(`ALTER ROLE throughline_issuer IN DATABASE ${database} SET track_activities = on`);
      await admin.query(`ALTER ROLE throughline_ballot IN DATABASE ${database} SET log_min_duration_statement = 0`);
      try {
        const { broken, warned } = await asked();
        expect(broken).toEqual([
          { role: 'ballot', setting: 'log_min_duration_statement', value: '0' },
          { role: 'issuer', setting: 'track_activities', value: 'on' },
        ]);
        expect(warned).toMatchObject([{ settings: ['throughline_ballot: log_min_duration_statement = 0', 'throughline_issuer: track_activities = on'] }]);
      } finally {
        for (const role of ['issuer', 'ballot']) await admin.query(`ALTER ROLE throughline_${role} IN DATABASE ${database} RESET ALL`);
      }
    });
  });

  describe('what is said about a write', () => {
    const ORGANISATION = '00000000-0000-4000-8000-000000000001';
    const lose = async (pid: number) => {
      await admin.query(`SELECT pg_terminate_backend($1)`, [pid]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    };
    const PID = `SELECT pg_backend_pid() AS pid, $1::uuid AS organisation FROM (SELECT $1::uuid AS organisation_id) o WHERE organisation_id = $1`;

    it('is that nobody knows, when the connection was lost while saving', async () => {
      const work = house.app.get(UnitOfWork, { strict: false });
      const lost = work.run(ORGANISATION, async () => lose((await work.query<{ pid: number }>(PID))[0]!.pid));
      await expect(lost).rejects.toMatchObject({ code: 'outcome-unknown', kind: 'unavailable' });
      const pools = house.app.get(ConnectionPools, { strict: false });
      const apart = pools.transaction('identity', ORGANISATION, async ({ query }) => lose((await query<{ pid: number }>(PID))[0]!.pid));
      await expect(apart).rejects.toMatchObject({ code: 'outcome-unknown' });
    });

    it('is that it was done, when only a step after it failed', async () => {
      const work = house.app.get(UnitOfWork, { strict: false });
      let second = false;
      const done = await work.run(ORGANISATION, () => {
        work.afterCommit(() => Promise.reject(new Error('the sign-in could not be settled')));
        work.afterCommit(() => void (second = true));
        return Promise.resolve('saved');
      });
      expect([done, second]).toEqual(['saved', true]);
    });

    it.each([
      ['in a body', () => ['POST', '/api/teams', { name: 'a\u0000b', parentId: ORGANISATION }] as const],
      ['in a query', () => ['GET', '/api/employees?search=%00', undefined] as const],
      ['at sign-up', () => ['POST', '/api/organisations', { organisationName: 'a\u0000b', name: 'Ada', email: 'nul@alpha.example' }] as const],
    ])('is that a zero byte cannot be kept: %s', async (_, request) => {
      const client = await house.organisation('Zero');
      const [method, url, body] = request();
      const withRoot = body && 'parentId' in body ? { ...body, parentId: (await client('GET', '/api/teams')).json().items[0].id } : body;
      expect((await expectStatus(client(method, url, withRoot), 400)).json().code).toBe('invalid-text');
    });
  });
});
