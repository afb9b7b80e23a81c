import { createHmac } from 'node:crypto';
import { expectStatus, type House } from '../../platform/testing/house.js';
import type { EventHouse } from './event-house.js';

/** A helpdesk that sends to an address as the real one does: the same bytes signed the same way, over HTTP. */
export interface Helpdesk {
  readonly id: string;
  readonly address: string;
  secret: string;
  /** Signs with the secret of now unless told otherwise; `at` is the time it is signed at. */
  send(body: unknown, how?: { at?: Date; secret?: string; id?: string; headers?: Record<string, string> }): Promise<Answer>;
}

export interface Answer {
  status: number;
  body: { taken?: string; code?: string; detail?: string };
  retryAfter: string | null;
}

type Kind = 'zendesk' | 'freshdesk' | 'intercom' | 'generic';

/** The headers by which a system shows that the bytes are its own. */
export function signatureOf(kind: Kind, bytes: string, secret: string, at: Date, id: string): Record<string, string> {
  const hmac = (how: string, key: string | Buffer, text: string) => createHmac(how, key).update(text);
  if (kind === 'zendesk') {
    const timestamp = at.toISOString().replace(/\.\d+Z$/, 'Z');
    return {
      'x-zendesk-webhook-signature': hmac('sha256', secret, timestamp + bytes).digest('base64'),
      'x-zendesk-webhook-signature-timestamp': timestamp,
      'x-zendesk-webhook-invocation-id': id,
    };
  }
  if (kind === 'intercom') return { 'x-hub-signature': `sha1=${hmac('sha1', secret, bytes).digest('hex')}` };
  if (kind === 'freshdesk') return { 'x-webhook-secret': secret };
  const seconds = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${hmac('sha256', key, `${id}.${seconds}.${bytes}`).digest('base64')}` };
}

/** Makes a source of the kind, opens its address, and brings or takes its secret. `url`: where the house listens. */
export async function connect(at: EventHouse, url: string, kind: Kind, key: string = kind): Promise<Helpdesk> {
  const source = (
    await expectStatus(at.manager('POST', '/api/outcome-sources', { key: `${key}-hook`, name: `Desk ${key}`, kind, timeZone: 'UTC' }), 201)
  ).json();
  const opened = (await expectStatus(at.manager('POST', '/api/outcome-hooks', { sourceId: source.id }), 201)).json();
  let secret: string = opened.secret;
  if (opened.secret === null) {
    secret = `${kind}-made-this-secret`;
    await expectStatus(at.manager('POST', `/api/outcome-hooks/${source.id}/secrets`, { secret }), 201);
  }
  let sent = 0;
  const desk: Helpdesk = {
    id: source.id,
    address: url + new URL(opened.address).pathname,
    secret,
    send: async (body, how = {}) => {
      const bytes = typeof body === 'string' ? body : JSON.stringify(body);
      const signed = signatureOf(kind, bytes, how.secret ?? desk.secret, how.at ?? at.house.clock.now(), how.id ?? `msg_${++sent}`);
      const reply = await fetch(desk.address, { method: 'POST', body: bytes, headers: { 'content-type': 'application/json', ...signed, ...how.headers } });
      const text = await reply.text();
      return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Answer['body'], retryAfter: reply.headers.get('retry-after') };
    },
  };
  return desk;
}

/** Waits until nothing of the sources waits to be counted, and no job is under way. */
export async function counted(house: House, at: EventHouse): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { rows } = await at.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM org.outcome_delivery d JOIN org.outcome_hook h USING (organisation_id, source_id) WHERE d.state = 'waiting' AND d.not_before IS NULL AND NOT h.paused`,
    );
    if (rows[0]!.n === 0) return house.idle();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('What came was not counted in 15 s.');
}
