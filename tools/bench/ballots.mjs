// ballots.cast.rate, ballots.cast.vs_postgres, ballots.issue.rate, ballots.journey.rate, ballots.journey.cpu_ms, ballots.journey.statements, tally.rate: each at two
// sizes. Clients, server and PostgreSQL share the machine, so these are floors. The devices' own work (blinding, sealing) is done beforehand,
// except in the journey, where the processor time given is the server's alone.
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { expected, httpClient, importPeople, openCycle, preparedClient, preparedRequest, signUp } from '../bench-organisation.mjs';
import { root } from '../bootstrap.mjs';

const CLIENTS = 16;
const SIZES = [2400, 9600];
/** Casts and raw inserts of the same ballots take turns, so that both meet the machine in the same mood. */
const ROUNDS = 5;
const COLUMNS = 'organisation_id, cycle_id, spend_tag, cohort_id, token_input, token_signature, edit_hash, envelope, envelope_hash';

export const group = {
  name: 'ballots',
  async run(ctx) {
    const a = await import(pathToFileURL(path.join(root, 'libs', 'anonymity', 'dist', 'index.js')).href);
    for (const people of SIZES) await measure(ctx, a, people);
  },
};

async function measure(ctx, a, people) {
  const house = await ctx.house({
    settings: { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'top' },
    env: { DISCARD_MAIL: 'false', LOG_LEVEL: 'warn' },
  });
  const http = httpClient(house.url, CLIENTS);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  await importPeople(admin, people);
  const cycle = await openCycle(admin);
  const database = await ctx.client(house.databaseUrl);
  const manifest = await expected(http.request('GET', `/api/cycles/${cycle.id}/manifest`), 200);
  const devices = await prepare(a, database, cycle.id, manifest, people);
  const third = Math.floor(people / 3);
  const context = { people, clients: CLIENTS };

  const issuing = devices.slice(0, 2 * third);
  const issue = await each(issuing, (device) => collect(a, http, cycle.id, device));
  ctx.figure('ballots.issue.rate', issue.rate, '1/s', 'higher', { ...context, tokens: issuing.length });

  for (const device of issuing) {
    await seal(a, cycle, manifest, device);
    device.request = preparedRequest('PUT', `/b/${cycle.id}/${device.tag}`, device.body);
  }
  const door = await preparedClient(house.url, CLIENTS);
  ctx.after(() => door.close());
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ballots = issuing.slice((round * issuing.length) / ROUNDS, ((round + 1) * issuing.length) / ROUNDS);
    const cast = (await each(ballots, (device, client) => door.send(client, device.request, 201))).rate;
    rounds.push({ cast, raw: await rawInserts(house.databaseUrl, database, ballots, round) });
  }
  const middle = (figure) => ctx.median(rounds.map(figure));
  ctx.figure(
    'ballots.cast.rate',
    middle(({ cast }) => cast),
    '1/s',
    'higher',
    { ...context, ballots: issuing.length, runs: ROUNDS },
  );
  ctx.figure(
    'ballots.cast.vs_postgres',
    middle(({ cast, raw }) => cast / raw),
    'ratio',
    'higher',
    {
      ...context,
      runs: ROUNDS,
      rawInsertsPerSecond: Math.round(middle(({ raw }) => raw)),
    },
  );

  await journeys(ctx, a, { house, http, cycle, manifest, database, devices: devices.slice(2 * third), context });

  const counting = performance.now();
  await admin.send('POST', `/api/cycles/${cycle.id}/closure`, undefined);
  // asked seldom: the asking must not slow what it waits for
  while ((await admin.send('GET', `/api/cycles/${cycle.id}`)).state !== 'published') await new Promise((resolve) => setTimeout(resolve, 50));
  ctx.figure('tally.rate', devices.length / ((performance.now() - counting) / 1000), '1/s', 'higher', {
    ballots: devices.length,
    from: 'closing until published, waiting for the job included',
  });
  await ctx.clean();
}

/** Makes the devices: invitations (their secrets written past the mail, which is not what is measured) and blinded tokens. */
async function prepare(a, database, cycleId, manifest, people) {
  const { rows } = await database.query('SELECT organisation_id, holder_id FROM org.entitlement WHERE cycle_id = $1 LIMIT $2', [cycleId, people]);
  const client = a.blindRsaClient(manifest.rsa.n);
  const hash = await a.manifestHash(manifest);
  const devices = [];
  for (const { organisation_id, holder_id } of rows) {
    const invitation = randomBytes(32).toString('base64url');
    devices.push({
      organisation: organisation_id,
      employee: holder_id,
      invitation,
      hash,
      request: await client.request(cycleId),
      editSecret: randomBytes(32).toString('base64url'),
    });
  }
  await database.query(
    'INSERT INTO org.invitation (organisation_id, cycle_id, secret_sha256, holder_id) SELECT $1, $2, * FROM unnest($3::bytea[], $4::uuid[])',
    [
      rows[0].organisation_id,
      cycleId,
      devices.map((device) => createHash('sha256').update(device.invitation).digest()),
      devices.map((device) => device.employee),
    ],
  );
  return devices;
}

async function collect(a, http, cycleId, device) {
  device.reply = await expected(
    http.request('POST', `/api/cycles/${cycleId}/ballot-token`, { blinded: device.request.blinded, invitation: device.invitation }),
    200,
  );
}

async function seal(a, cycle, manifest, device) {
  device.cycle = cycle.id;
  device.token = await a.blindRsaClient(manifest.rsa.n).finish(device.request, device.reply.blindSignature);
  const answers = Object.fromEntries(
    cycle.questions.filter((q) => q.scale).map((q) => [q.id, q.scale.min + Math.floor(Math.random() * (q.scale.max - q.scale.min + 1))]),
  );
  device.tag = await a.spendTag(cycle.id, device.token.input);
  const place = { cycle: cycle.id, cohort: device.reply.cohort, tag: device.tag };
  const envelope = await a.sealEnvelope(manifest.tally.key, place, { manifest_hash: device.hash, answers, claims: {}, comments: [] });
  const { cohort, cohortSecret } = device.reply;
  device.body = JSON.stringify({
    input: device.token.input,
    signature: device.token.signature,
    cohort,
    cohortSecret,
    editSecret: device.editSecret,
    envelope: a.toBase64url(envelope),
  });
}

async function cast(http, cycleId, device) {
  await expected(http.request('PUT', `/b/${cycleId}/${device.tag}`, Buffer.from(device.body), { 'content-type': 'application/json' }), 201);
}

/** Manifest, token, cast, one device after the other at each client; the server's processor time and statements counted beside it. */
async function journeys(ctx, a, { house, http, cycle, manifest, database, devices, context }) {
  await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await database.query('SELECT pg_stat_statements_reset()');
  const before = ctx.cpuSeconds(house.backend.child.pid);
  const run = await each(devices, async (device) => {
    await expected(http.request('GET', `/api/cycles/${cycle.id}/manifest`), 200);
    await collect(a, http, cycle.id, device);
    await seal(a, cycle, manifest, device);
    await cast(http, cycle.id, device);
  });
  const cpu = ((ctx.cpuSeconds(house.backend.child.pid) - before) * 1000) / devices.length;
  const { rows } = await database.query(
    `SELECT sum(s.calls)::float8 AS calls FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname IN ('throughline_issuer', 'throughline_ballot', 'throughline_app', 'throughline_identity')`,
  );
  ctx.figure('ballots.journey.rate', run.rate, '1/s', 'higher', { ...context, journeys: devices.length, clientWork: 'unblinding and sealing included' });
  ctx.figure('ballots.journey.cpu_ms', cpu, 'ms', 'lower', { ...context, journeys: devices.length, of: 'the server process' });
  ctx.figure('ballots.journey.statements', rows[0].calls / devices.length, 'statements', 'lower', { ...context, countedBy: 'pg_stat_statements' });
}

/** The same bytes into a table of the same columns and key, by prepared statements on as many connections: what PostgreSQL gives at most. */
async function rawInserts(url, database, devices, run) {
  await database.query(`DROP TABLE IF EXISTS public.raw_ballot`);
  await database.query(`CREATE TABLE public.raw_ballot (LIKE box.sealed_ballot INCLUDING ALL)`);
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  const rows = devices.map((device) => {
    const body = JSON.parse(device.body);
    const bytes = (text) => Buffer.from(text, 'base64url');
    const sha = (data) => createHash('sha256').update(data).digest();
    return [
      device.organisation,
      device.cycle,
      bytes(device.tag),
      body.cohort,
      bytes(body.input),
      bytes(body.signature),
      sha(body.editSecret),
      bytes(body.envelope),
      sha(bytes(body.envelope)),
    ];
  });
  const text = `INSERT INTO public.raw_ballot (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
  const { rate } = await each(rows, (row, client) => clients[client].query({ name: `raw${run}`, text, values: row }));
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}

/** Does the work once for every item, from all clients at once. */
async function each(items, work) {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let i = next++; i < items.length; i = next++) await work(items[i], client);
    }),
  );
  return { rate: items.length / ((performance.now() - began) / 1000) };
}
