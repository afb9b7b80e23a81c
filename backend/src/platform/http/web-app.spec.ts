import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { securityHeaders } from './security-headers.js';
import { serveWebApp } from './web-app.js';

let root: string;
let app: FastifyInstance;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'web-app-'));
  mkdirSync(path.join(root, 'answer'));
  const files = [
    'index.html',
    'answer/index.html',
    'theme.js',
    'icon.svg',
    'main-MUY5HKRT.js',
    'chunk-L3PWOtR1.js',
    'answer/chunk-Cg5-cS9_.js',
    'worker-MUY5HKRT.js',
  ];
  for (const file of files) writeFileSync(path.join(root, file), `the content of ${file}`);
  app = fastify();
  securityHeaders(app, true);
  app.get('/api/thing', () => ({ some: 'data' }));
  app.get('/api/problem', (_request, reply) => reply.code(404).type('application/problem+json').send('{}'));
  app.get('/api/named-like-data', (_request, reply) => reply.type('text/html; x=application/json').send('<p>'));
  await serveWebApp(app, root);
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

// whoever writes a link may put anything behind its question mark
const dressedUp = ['/i?x=/main-MUY5HKRT.js', '/hr/cycles?/chunk-L3PWOtR1.js', '/?/styles-L3PWOtR1.css'];
const headersOf = async (url: string) => (await app.inject({ url })).headers;

describe('the built pages', () => {
  it.each(['/main-MUY5HKRT.js', '/chunk-L3PWOtR1.js', '/answer/chunk-Cg5-cS9_.js'])('are kept for good where the name tells the content: %s', async (url) => {
    expect((await headersOf(url))['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/', '/i', '/i/test', '/hr/cycles', '/theme.js', '/icon.svg', '/worker-MUY5HKRT.js'])('are asked for anew where it does not: %s', async (url) => {
    expect((await headersOf(url))['cache-control']).toBe('no-cache');
  });

  it.each(['/', '/i', '/icon.svg', '/worker-MUY5HKRT.js', ...dressedUp])('carry the policy of a document wherever one may be opened: %s', async (url) => {
    const headers = await headersOf(url);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  it.each(['/api/thing', '/api/problem', '/chunk-00000000.js'])('let nothing in data be run, drawn or framed, in few words: %s', async (url) => {
    const headers = await headersOf(url);
    expect(headers['content-security-policy']).toBe(`default-src 'none'; frame-ancestors 'none'`);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer' });
    expect(headers['permissions-policy'] ?? headers['cross-origin-opener-policy']).toBeUndefined();
  });

  it('are whole documents to the browser whatever else their type names', async () => {
    expect((await headersOf('/api/named-like-data'))['content-security-policy']).toContain(`script-src 'self'`);
  });

  it.each([
    ['/i', 'the content of answer/index.html'],
    ['/hr/cycles', 'the content of index.html'],
  ])('come packed to those who take them so: %s', async (url, page) => {
    const asked = (encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } });
    const [br, gzip, plain] = [await asked('gzip, deflate, br'), await asked('gzip'), await asked('identity')];
    expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect([brotliDecompressSync(br.rawPayload), gunzipSync(gzip.rawPayload), plain.rawPayload].map(String)).toEqual([page, page, page]);
    for (const { headers } of [br, gzip, plain]) expect(headers).toMatchObject({ vary: 'accept-encoding', 'content-type': 'text/html; charset=utf-8' });
  });

  it.each(['/', '/i', '/icon.svg', '/chunk-L3PWOtR1.js', '/answer/chunk-Cg5-cS9_.js'])(
    'are never sniffed, lent to other sites or told where from: %s',
    async (url) => {
      const headers = await headersOf(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['strict-transport-security']).toContain('max-age=31536000');
    },
  );
});
