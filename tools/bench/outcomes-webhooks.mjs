// outcomes.webhooks.per_second, outcomes.webhooks.p95.ms, outcomes.webhooks.vs_postgres, outcomes.webhooks.counted.per_second: at two sizes. Deliveries of the generic kind are signed
// beforehand and sent by 16 clients to one instance, which counts them at the same time; clients, server and PostgreSQL share the machine, so these are floors.
import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import { httpClient, preparedClient, signUp } from '../bench-organisation.mjs';

const CLIENTS = 16;
const SIZES = [4_000, 16_000];
/** Deliveries and raw inserts of the same lines take turns, so that both meet the machine in the same mood. */
const ROUNDS = 4;
const LINE = 'organisation_id, source_id, delivery_key, came_at, kind, kept';

export const group = {
  name: 'outcomes',
  async run(ctx) {
    for (const deliveries of SIZES) await measure(ctx, deliveries);
  },
};

async function measure(ctx, deliveries) {
  const house = await ctx.house({ env: { DEMO: 'false', LOG_LEVEL: 'warn', WEBHOOKS_PER_SECOND: '100000' } });
  const http = httpClient(house.url, 4);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  await admin.send('POST', '/api/defined-metrics', { definition: 'csat-top-box' });
  const source = await admin.send('POST', '/api/outcome-sources', { key: 'bench', name: 'Bench desk', kind: 'generic' });
  const { address, secret } = await admin.send('POST', '/api/outcome-hooks', { sourceId: source.id });
  const database = await ctx.client(house.databaseUrl);
  const [{ organisation_id: organisation }] = (await database.query(`SELECT organisation_id FROM org.outcome_hook`)).rows;
  const door = await preparedClient(house.url, CLIENTS);
  ctx.after(() => door.close());

  const rounds = [];
  const latencies = [];
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    const lines = Array.from({ length: deliveries / ROUNDS }, (_, i) => line(round, i));
    // signed only now: a signature is good for five minutes
    const requests = lines.map((one) => signed(new URL(address).pathname, secret, one));
    const taken = await each(requests, async (request, client) => {
      const t = performance.now();
      await door.send(client, request, 202);
      latencies.push(performance.now() - t);
    });
    rounds.push({ taken, raw: await rawInserts(house.databaseUrl, database, organisation, source.id, lines) });
  }
  await counted(database, deliveries);
  const seconds = (performance.now() - began) / 1000;
  const middle = (figure) => ctx.median(rounds.map(figure));
  const context = { deliveries, clients: CLIENTS, runs: ROUNDS, instances: 1 };
  const rate = middle(({ taken }) => taken);
  ctx.figure('outcomes.webhooks.per_second', rate, '1/s', 'higher', { ...context, goal: 1_000, rawInsertsPerSecond: Math.round(middle(({ raw }) => raw)) });
  ctx.figure(
    'outcomes.webhooks.vs_postgres',
    middle(({ taken, raw }) => taken / raw),
    'ratio',
    'higher',
    context,
  );
  latencies.sort((a, b) => a - b);
  ctx.figure('outcomes.webhooks.p95.ms', latencies[Math.floor(latencies.length * 0.95)], 'ms', 'lower', { ...context, limit: 50 });
  ctx.figure('outcomes.webhooks.counted.per_second', deliveries / seconds, '1/s', 'higher', {
    ...context,
    from: 'the first delivery until the last is counted, raw inserts in between',
  });
  await ctx.clean();
}

function line(round, i) {
  const body = {
    event_id: `b-${round}-${i}`,
    metric: 'csat-top-box',
    happened_on: '2026-01-10',
    value: (i % 5) + 1,
    agent: `agent-${i % 200}`,
    channel: 'email',
    changed_at: '2026-01-10T12:00:00Z',
  };
  return { id: `msg_${randomUUID()}`, body: JSON.stringify(body) };
}

/** The request as Standard Webhooks signs it. */
function signed(at, secret, { id, body }) {
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64');
  const headers = `Content-Type: application/json\r\nwebhook-id: ${id}\r\nwebhook-timestamp: ${seconds}\r\nwebhook-signature: v1,${signature}\r\n`;
  return Buffer.from(`POST ${at} HTTP/1.1\r\nHost: localhost\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** The same lines, each inserted and committed alone by as many connections, into a table of the same shape: what PostgreSQL does without us. */
async function rawInserts(url, database, organisation, source, lines) {
  await database.query(`DROP TABLE IF EXISTS public.raw_delivery`);
  await database.query(`CREATE TABLE public.raw_delivery (LIKE org.outcome_delivery INCLUDING ALL)`);
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  const text = `INSERT INTO public.raw_delivery (${LINE}) VALUES ($1, $2, $3, $4, $5, $6)`;
  const rate = await each(lines, ({ id, body }, client) =>
    clients[client].query({ name: 'raw', text, values: [organisation, source, id, new Date(), 'csat-top-box', body] }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}

async function counted(database, deliveries) {
  for (let tries = 0; tries < 1_200; tries++) {
    const { rows } = await database.query(`SELECT count(*)::int AS n FROM org.outcome_event`);
    if (rows[0].n === deliveries) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the deliveries were not all counted in five minutes');
}

async function each(items, work) {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let i = next++; i < items.length; i = next++) await work(items[i], client);
    }),
  );
  return items.length / ((performance.now() - began) / 1000);
}
