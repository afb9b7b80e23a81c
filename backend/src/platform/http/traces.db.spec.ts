import { gzipSync } from 'node:zlib';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { ArgumentsHost } from '@nestjs/common';
import { pino } from 'pino';
import { Health } from '../health.js';
import { Metrics } from '../metrics.js';
import { type Client, expectStatus, House } from '../testing/house.js';
import { mayReadMetrics } from './metrics-token.rules.js';
import { ProblemFilter } from './problem.filter.js';
import { openWorkerDoor } from './worker-door.js';

const TOKEN = 'a token of the operator';

/** What a request leaves behind, and what strangers can make the server do. */
describe('the traces of a request', () => {
  let house: House;
  let admin: Client;
  const web = mkdtempSync(path.join(os.tmpdir(), 'throughline-web-'));
  beforeAll(async () => {
    mkdirSync(path.join(web, 'answer'));
    for (const file of ['index.html', 'answer/index.html', 'main-ABCDEFGH.js']) writeFileSync(path.join(web, file), '<!doctype html>');
    house = await House.open({ METRICS_TOKEN: TOKEN, WEB_ROOT: web });
    admin = await house.organisation('Alpha', 'ada@alpha.example');
  });
  afterAll(async () => {
    await house?.close();
    rmSync(web, { recursive: true });
  });

  const metrics = async () => (await expectStatus(house.stranger('GET', '/metrics', undefined, { authorization: `Bearer ${TOKEN}` }), 200)).body;

  it('are counted for the interface only, not for opening the answer page or loading a file of it', async () => {
    for (const url of ['/', '/i', '/main-ABCDEFGH.js', '/hr/cycles']) await expectStatus(house.stranger('GET', url), 200);
    await expectStatus(house.stranger('GET', '/missing.js'), 404);
    await expectStatus(admin('GET', '/api/me'), 200);
    const routes = new Set([...(await metrics()).matchAll(/duration_seconds_count\{method="\w+",route="([^"]+)"/g)].map((found) => found[1]!));
    expect(routes).toContain('/api/me');
    expect([...routes].filter((route) => !route.startsWith('/api/'))).toEqual([]);
  });

  it('are read by who has the token, where there is one', async () => {
    expect((await expectStatus(house.stranger('GET', '/metrics'), 401)).json().code).toBe('metrics-token');
    await expectStatus(house.stranger('GET', '/api/health/metrics', undefined, { authorization: 'Bearer another' }), 401);
    expect(mayReadMetrics(undefined, undefined)).toBe(true);
  });

  it('of a worker are read at a port of its own, with its health, and nothing else is', async () => {
    const door = await openWorkerDoor(house.app.get(Health, { strict: false }), house.app.get(Metrics, { strict: false }), {
      host: '127.0.0.1',
      port: 0,
      token: TOKEN,
    });
    try {
      const ask = (at: string, headers = {}) => fetch(`http://127.0.0.1:${(door.address() as AddressInfo).port}${at}`, { headers });
      expect(await (await ask('/api/health/ready')).json()).toMatchObject({ status: 'ready' });
      expect((await ask('/api/health/live')).status).toBe(200);
      expect((await ask('/metrics')).status).toBe(401);
      expect(await (await ask('/metrics', { authorization: `Bearer ${TOKEN}` })).text()).toContain('throughline_jobs_total');
      expect((await ask('/api/me')).status).toBe(404);
    } finally {
      await new Promise((resolve) => door.close(resolve));
    }
  });

  it.each([
    ['/api/cycles/:id/ballot-token', []],
    ['/api/open-ballots/:words', []],
    ['/api/answering-ballots/:words', []],
    ['/api/teams', [expect.objectContaining({ route: '/api/teams', requestId: 'request-1' })]],
  ])('of a failure on %s in the log', (url, lines) => {
    const written: object[] = [];
    const filter = new ProblemFilter(pino({ level: 'error' }, { write: (line: string) => void written.push(JSON.parse(line)) }));
    const sent: string[] = [];
    const reply = { status: () => reply, type: () => reply, header: () => reply, send: (text: string) => void sent.push(text) };
    const request = { id: 'request-1', routeOptions: { url } };
    filter.catch(new Error('broken'), { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) } as unknown as ArgumentsHost);
    expect(written).toEqual(lines);
    expect(JSON.parse(sent[0]!).requestId).toBe(lines.length > 0 ? 'request-1' : 'none');
  });

  it('of a session are not left by routes for anyone, where ballots are collected', async () => {
    const database = await house.connectAs(house.settings.values.DATABASE_URL);
    const seen = async () => (await database.query(`SELECT max(seen_at)::text AS at FROM platform.session`)).rows[0].at as string;
    try {
      const before = await seen();
      house.clock.jumpTo(new Date(Date.now() + 10 * 60_000));
      await admin('POST', '/api/cycles/00000000-0000-4000-8000-000000000001/ballot-token', { blinded: 'x' });
      await expectStatus(admin('GET', '/api/demo'), 200);
      expect(await seen()).toBe(before);
      await expectStatus(admin('GET', '/api/me'), 200);
      expect(await seen()).not.toBe(before);
    } finally {
      house.clock.jumpTo(new Date());
      await database.end();
    }
  });

  it('a body with half a million mistakes is answered with a hundred of them', async () => {
    const reply = await expectStatus(house.stranger('POST', '/api/sessions', Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 1]))), 400);
    expect(reply.json().errors).toHaveLength(100);
    expect(reply.json().detail).toContain('At least 100 fields are wrong');
    expect(reply.body.length).toBeLessThan(20_000);
  });

  it('a file is taken where files are imported and from who is signed in, and refused before it is read elsewhere', async () => {
    const file = 'name\nEmil\n';
    expect((await expectStatus(house.stranger('POST', '/api/sessions', file), 415)).json().code).toBe('unsupported');
    expect((await expectStatus(admin('POST', '/api/teams', file), 415)).json().code).toBe('unsupported');
    await expectStatus(house.stranger('POST', '/api/roster-imports', Buffer.alloc(30 * 1024 * 1024, 97)), 401);
    await expectStatus(admin('POST', '/api/roster-imports', file), 201);
    const packed = { 'content-type': 'application/gzip' };
    await expectStatus(admin('POST', '/api/roster-imports', gzipSync(file), packed), 201);
    expect((await expectStatus(admin('POST', '/api/teams', gzipSync(file), packed), 415)).json().code).toBe('unsupported');
  });
});
