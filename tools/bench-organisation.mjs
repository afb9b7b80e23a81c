// An organisation for the benchmarks, made through the product's own routes as its first administrator would.
import http from 'node:http';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const PASSWORD = 'a long bench password';

/** A client that keeps its connections: request(method, path, body, headers) → {status, body, headers}. */
export function httpClient(url, connections) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const request = (method, at, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const type =
        payload === undefined
          ? {}
          : { 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json', 'content-length': Buffer.byteLength(payload) };
      const req = http.request({ agent, hostname, port, method, path: at, headers: { ...type, ...headers } }, (res) => {
        const parts = [];
        res
          .on('data', (part) => parts.push(part))
          .on('end', () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts).toString('utf8') }));
      });
      req.on('error', reject);
      req.end(payload);
    });
  return { request, close: () => agent.destroy() };
}

/**
 * As many open connections as clients, for requests made beforehand: send(client, bytes, status) resolves when the whole reply has come and throws when
 * it has another status. A general client takes as much of a shared processor as the server does; with this one the figure is the server's.
 */
export async function preparedClient(url, clients) {
  const { hostname, port } = new URL(url);
  const open = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect(Number(port), hostname, () => resolve(socket.setNoDelay(true)));
      socket.once('error', reject);
    });
  const sockets = await Promise.all(Array.from({ length: clients }, open));
  const send = (client, bytes, status) =>
    new Promise((resolve, reject) => {
      const socket = sockets[client];
      let reply = '';
      const ended = () => reject(new Error('the server closed the connection'));
      const part = (data) => {
        reply += data.toString('latin1');
        const head = reply.indexOf('\r\n\r\n');
        const length = head < 0 ? undefined : Number(/^content-length: (\d+)/im.exec(reply)?.[1] ?? 0);
        if (length === undefined || reply.length < head + 4 + length) return;
        socket.off('data', part).off('close', ended);
        if (reply.startsWith(`HTTP/1.1 ${status} `)) resolve();
        else reject(new Error(`expected ${status}, got ${reply.slice(0, 400)}`));
      };
      socket.on('data', part).on('close', ended).write(bytes);
    });
  return { send, close: () => sockets.forEach((socket) => socket.destroy()) };
}

/** The bytes of a request with a JSON body. */
export function preparedRequest(method, at, json) {
  return Buffer.from(
    `${method} ${at} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
  );
}

/** The reply's JSON, or an error that shows what came instead of the expected status. */
export async function expected(reply, status) {
  const got = await reply;
  if (got.status !== status) throw new Error(`expected ${status}, got ${got.status}: ${got.body.slice(0, 400)}`);
  return got.body && got.headers['content-type']?.includes('json') ? JSON.parse(got.body) : got.body;
}

/** Signs up, verifies by the mailed link, and returns the administrator's client: send(method, path, body). */
export async function signUp(house, http_) {
  const email = 'admin@bench.example';
  await expected(http_.request('POST', '/api/organisations', { organisationName: 'Bench', name: 'Ada Bench', email }), 202);
  const token = await mailedToken(house.mailbox);
  const reply = await http_.request('POST', '/api/verifications', { token, password: PASSWORD });
  if (reply.status !== 201) throw new Error(reply.body);
  const cookie = reply.headers['set-cookie'].map((one) => one.split(';')[0]).join('; ');
  return { cookie, send: async (method, at, body, status = method === 'POST' ? 201 : 200) => expected(http_.request(method, at, body, { cookie }), status) };
}

async function mailedToken(mailbox) {
  for (let tries = 0; tries < 200; tries++) {
    for (const file of fs.existsSync(mailbox) ? fs.readdirSync(mailbox).filter((f) => f.endsWith('.eml')) : []) {
      const text = fs
        .readFileSync(path.join(mailbox, file), 'utf8')
        .replace(/=\r?\n/g, '')
        .replaceAll('=3D', '=');
      const found = /\/verify#t=([\w-]{43})/.exec(text);
      if (found) return found[1];
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the sign-up mail did not come');
}

/** Brings in so many people in teams of twenty through the roster import. */
export async function importPeople(admin, people) {
  const lines = ['key,name,email,team,joined'];
  for (let i = 0; i < people; i++) lines.push(`E${i},Person ${i},e${i}@bench.example,Team ${Math.floor(i / 20)},2020-01-01`);
  const { id } = await admin.send('POST', '/api/roster-imports', lines.join('\n'));
  const preview = await admin.send('PUT', `/api/roster-imports/${id}/mapping`, {
    mapping: { key: 'externalKey', name: 'name', email: 'email', team: 'team', joined: 'joinedOn' },
  });
  if (preview.problemCount > 0) throw new Error(JSON.stringify(preview.problems.slice(0, 3)));
  await admin.send('POST', `/api/roster-imports/${id}/application`, undefined);
}

/** Opens a cycle of the first template over everybody; `more` goes into its questionnaire. Its invitations are still under way: {id, questions}. */
export async function beginCycle(admin, more = {}) {
  const { templates } = await admin.send('GET', '/api/questionnaires');
  const { title, introduction, items } = templates[0];
  const questionnaire = await admin.send('POST', '/api/questionnaires', { title, introduction, items, ...more });
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const cycle = await admin.send('POST', '/api/cycles', {
    name: 'Bench',
    questionnaireId: questionnaire.id,
    opensOn: day(0),
    closesOn: day(14),
    audience: 'everyone',
  });
  await admin.send('POST', `/api/cycles/${cycle.id}/opening`, undefined);
  return { id: cycle.id, questions: questionnaire.items.map((item) => item.question) };
}

/** The same, when its invitations are out: what is measured next must have the machine to itself. */
export async function openCycle(admin, more = {}) {
  const cycle = await beginCycle(admin, more);
  while ((await admin.send('GET', `/api/cycles/${cycle.id}`)).waves.some((wave) => wave.state !== 'done'))
    await new Promise((resolve) => setTimeout(resolve, 200));
  return cycle;
}
