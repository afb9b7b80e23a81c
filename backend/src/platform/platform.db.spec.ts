import { createApp } from '../create-app.js';
import { randomUUID } from 'node:crypto';
import { makeLog } from './log.js';
import { type Client, expectStatus, House } from './testing/house.js';
import { Jobs } from './jobs/jobs.js';

describe('the platform', () => {
  let house: House;
  let admin: Client;
  let root: string;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha');
    root = (await admin('GET', '/api/teams')).json().items[0].id;
  });
  afterAll(() => house?.close());

  const named = async (name: string): Promise<number> =>
    (await admin('GET', '/api/teams')).json().items.filter((team: { name: string }) => team.name === name).length;

  it('does a write once that is sent again with the same idempotency key, and answers the same', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { name: 'Once', parentId: root };
    const first = await expectStatus(admin('POST', '/api/teams', body, headers), 201);
    const again = await expectStatus(admin('POST', '/api/teams', body, headers), 201);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await named('Once')).toBe(1);
  });

  it('does it once also when eight arrive at the same moment', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const replies = await Promise.all(Array.from({ length: 8 }, () => admin('POST', '/api/teams', { name: 'Burst', parentId: root }, headers)));
    expect(new Set(replies.map((reply) => reply.statusCode))).toEqual(new Set([201]));
    expect(await named('Burst')).toBe(1);
  });

  it('refuses a key that was used for another request, and a key that is no key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await expectStatus(admin('POST', '/api/teams', { name: 'One', parentId: root }, headers), 201);
    expect((await expectStatus(admin('POST', '/api/teams', { name: 'Two', parentId: root }, headers), 409)).json().code).toBe('idempotency-key-reused');
    await expectStatus(admin('POST', '/api/teams', { name: 'Three', parentId: root }, { 'idempotency-key': 'x' }), 400);
  });

  it('keeps a key to the person who used it', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const neighbour = await house.organisation('Beta');
    const theirs = (await neighbour('GET', '/api/teams')).json().items[0].id;
    await expectStatus(admin('POST', '/api/teams', { name: 'Mine', parentId: root }, headers), 201);
    const reply = await expectStatus(neighbour('POST', '/api/teams', { name: 'Theirs', parentId: theirs }, headers), 201);
    expect(reply.json().name).toBe('Theirs');
  });

  it('leaves nothing of a write that was refused, so that it can be sent again put right', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await expectStatus(admin('POST', '/api/teams', { name: 'Orphan', parentId: randomUUID() }, headers), 400);
    await expectStatus(admin('POST', '/api/teams', { name: 'Orphan', parentId: root }, headers), 201);
  });

  it('does jobs that came together one after the other, without a pause for each', async () => {
    const jobs = house.app.get(Jobs, { strict: false });
    await house.idle();
    const began = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => jobs.sendAlone('tidy-mail', {})));
    await house.idle();
    // with a pause of two seconds for each it would be forty
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 90_000);

  it('says what is alive and what is ready, and counts requests without naming anybody', async () => {
    expect((await expectStatus(house.stranger('GET', '/api/health/live'), 200)).json()).toEqual({ status: 'live' });
    expect((await expectStatus(house.stranger('GET', '/api/health/ready'), 200)).json()).toEqual({
      status: 'ready',
      parts: [
        { name: 'database', ok: true },
        { name: 'queue', ok: true },
      ],
      warnings: [],
    });
    const metrics = await expectStatus(house.stranger('GET', '/metrics'), 200);
    expect(metrics.body).toContain('throughline_http_request_duration_seconds_count{method="POST",route="/api/teams",status="201"}');
    expect(metrics.body).not.toMatch(/alpha|ballot|manifest|[0-9a-f]{8}-[0-9a-f]{4}-/i);
  });

  it('answers what it does not know, and what it cannot read, with a problem document', async () => {
    for (const [reply, status] of [
      [admin('GET', '/api/nothing-here'), 404],
      [admin('GET', '/api/employees/not-an-id'), 404],
      [house.stranger('POST', '/api/sessions', Buffer.from('{'), { 'content-type': 'application/json' }), 400],
      [house.stranger('POST', '/api/sessions', Buffer.from('<x/>'), { 'content-type': 'application/xml' }), 415],
      [house.stranger('GET', '/api/me'), 401],
    ] as const) {
      const got = await expectStatus(reply, status);
      expect(got.headers['content-type']).toContain('application/problem+json');
      expect(got.json().detail).toMatch(/.{20,}/);
    }
  });

  it('fires a clock once over two instances, and works each job once', async () => {
    const second = await createApp(house.settings, makeLog('error'));
    await second.init();
    try {
      const minute = `2026-01-01T00:00 ${randomUUID()}`;
      await Promise.all(
        [house.app, second, house.app, second].map((app) =>
          app.get(Jobs, { strict: false }).sendAlone('tidy-identity', {}, { key: minute, onceInSeconds: 3600 }),
        ),
      );
      await house.idle();
      const database = await house.connectAs(house.settings.values.DATABASE_URL);
      const { rows } = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM jobs.job WHERE name = 'tidy-identity' AND singleton_key = $1`, [
        minute,
      ]);
      await database.end();
      expect(rows[0]!.n).toBe(1);
    } finally {
      await second.close();
    }
  });

  it('serves sixty-four clients with three connections to a role', async () => {
    const narrow = await House.open({ DATABASE_POOL: '3' });
    try {
      const someone = await narrow.organisation('Narrow');
      const top = (await someone('GET', '/api/teams')).json().items[0].id as string;
      const replies = await Promise.all(
        Array.from({ length: 64 }, (_, i) =>
          i % 2 ? someone('GET', '/api/me') : someone('POST', '/api/teams', { name: `Team ${i}`, parentId: top }, { 'idempotency-key': randomUUID() }),
        ),
      );
      expect(replies.filter((reply) => reply.statusCode >= 300).map((reply) => reply.body)).toEqual([]);
    } finally {
      await narrow.close();
    }
  });
});
